// Preloaded (--import): the disk under the data folder has no room left, for every program that asks or writes.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const noSpace = call => path => {
  throw Object.assign(new Error(`ENOSPC: no space left on device, ${call} '${path}'`), { code: 'ENOSPC' })
}
const { statfsSync } = fs
fs.statfsSync = path => ({ ...statfsSync(path), bavail: 0 })
fs.mkdirSync = noSpace('mkdir')
fs.writeFileSync = noSpace('open')
syncBuiltinESMExports()
