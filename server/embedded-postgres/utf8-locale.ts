import { execFileSync } from 'node:child_process'

const preferred = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8', 'zh_CN.UTF-8', 'zh_CN.utf8']

/** The first usable UTF-8 locale of a `locale -a` listing; C.UTF-8 (built into glibc ≥ 2.35) when none is listed. */
export function chooseLocale(listing: string): string {
  const known = listing.split('\n').map(line => line.trim())
  return (
    preferred.find(name => known.includes(name)) ?? known.find(name => /\.utf-?8$/i.test(name)) ?? 'C.UTF-8'
  )
}

/** A locale with UTF-8 characters of this machine: with LC_CTYPE=C PostgreSQL finds no Chinese trigrams. */
export function utf8Locale(): string {
  try {
    return chooseLocale(execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return chooseLocale('')
  }
}
