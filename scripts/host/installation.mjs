import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stampOf = root => join(root, 'node_modules', '.csc-install')

function currentStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/** npm's own record of what lies in node_modules: it agrees when every package we need is there in our version. */
function matchesNpmRecord(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const [wanted, present] = [packagesOf(join(root, 'package-lock.json')), packagesOf(record)]
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || optional || peer || link) return true
    return present[path]?.version === version
  })
}

/** Whether node_modules holds what package-lock.json asks for, by our stamp or else by npm's record. */
export function isInstalled(root) {
  const stamp = stampOf(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === currentStamp(root)) return true
  if (existsSync(stamp) || !matchesNpmRecord(root)) return false
  markInstalled(root)
  return true
}

/** Remembers that node_modules belongs to the present package-lock.json. */
export function markInstalled(root) {
  writeFileSync(stampOf(root), currentStamp(root))
}

/** npm as a program and its first arguments: the very npm that started us, else the one on the PATH. */
export function npmCommand() {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}
