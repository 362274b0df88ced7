// Preloaded (--import): while `<data folder>.full` exists, the disk is said to have no room left.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { statfsSync, existsSync } = fs
const sign = `${process.env.CSC_DATA_DIR}.full`
fs.statfsSync = path => (existsSync(sign) ? { ...statfsSync(path), bavail: 0 } : statfsSync(path))
syncBuiltinESMExports()
