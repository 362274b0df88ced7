import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const limit = 16 * 1024 * 1024

/** Appends lines to a file, keeping one older file of at most 16 MB; a disk that takes nothing loses lines, not the server. */
export function logFile(path: string): (line: string) => void {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && statSync(path).size > limit) renameSync(path, `${path}.1`)
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
  stream.on('error', () => undefined)
  return line => {
    stream.write(line)
  }
}
