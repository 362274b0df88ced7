import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { BinaryPackage } from './binary-package'

const isUnused = (name: string): boolean => name.endsWith('.a') || name === 'pkgconfig' || name === 'pgxs'

/** A hard link costs no space, but only helps where everyone may read the file it points to. */
function placeFile(from: string, to: string, executable: boolean): void {
  const wanted = executable ? 0o755 : 0o644
  if ((statSync(from).mode & wanted) === wanted) {
    try {
      linkSync(from, to)
      return
    } catch {
      // Another file system, or links to other people's files are forbidden: copy instead.
    }
  }
  copyFileSync(from, to)
  chmodSync(to, wanted)
}

function placeTree(from: string, to: string): void {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (isUnused(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) placeTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else placeFile(source, target, basename(from) === 'bin')
  }
}

/** The package lists its symbolic links in a file, because npm cannot carry them. */
function restoreLinks(native: string, engine: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(engine, relative('native', target))
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path)
  }
}

const removeTree = (path: string): void => rmSync(path, { recursive: true, force: true })

/**
 * Puts the PostgreSQL files under `<folder>/<version>` — beside the data, where the database's account reaches
 * them and a later install does not pull them away from a running server. Returns that folder; done once.
 */
export function installBinaries({ native, version }: BinaryPackage, folder: string): string {
  const engine = join(folder, version)
  if (existsSync(engine)) return engine
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const unfinished = `${engine}.${process.pid}.new`
  removeTree(unfinished)
  placeTree(native, unfinished)
  restoreLinks(native, unfinished)
  for (const older of readdirSync(folder)) if (older !== basename(unfinished)) removeTree(join(folder, older))
  renameSync(unfinished, engine)
  return engine
}
