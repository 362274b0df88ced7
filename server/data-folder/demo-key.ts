import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The demonstration's master key (32 bytes), made once and kept in the data folder with mode 600. */
export function demoMasterKey(dataFolder: string): Buffer {
  const file = join(dataFolder, 'demo.key')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'hex')
}
