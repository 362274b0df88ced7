import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Source files of the product as git sees them (tracked or new, not ignored), relative paths. */
export function sourceFiles(...folders: string[]): string[] {
  const list = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', ...folders],
    { cwd: root, encoding: 'utf8' },
  )
  return list.split('\n').filter(file => /\.(ts|tsx|mjs|cjs|scss)$/.test(file))
}

/** A copy of the sources in a throw-away folder, where a probe may break a rule on purpose. */
export function sandbox(): {
  folder: string
  write(file: string, text: string): void
  run(tool: string, args: string[]): string
  remove(): void
} {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'csc-probe-'))
  for (const name of ['src', 'cloudfunctions', 'server', 'scripts', 'config', 'tests'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  for (const name of [
    'package.json',
    'tsconfig.json',
    'biome.json',
    'knip.json',
    '.gitignore',
    '.dependency-cruiser.cjs',
    'vitest.config.ts',
    'drizzle.config.ts',
    'babel.config.cjs',
  ])
    cpSync(path.join(root, name), path.join(folder, name))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: folder })
  return {
    folder,
    write(file, text) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    },
    run(tool, args) {
      const result = spawnSync(process.execPath, [path.join(root, 'node_modules', tool), ...args], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 27,
      })
      return `${result.stdout}${result.stderr}`
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
