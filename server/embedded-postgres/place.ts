import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure'
import { type Account, canWrite, runtimeAccount } from './account'
import { diskFull, isShortOfSpace } from './explain-failure'

/** Where the cluster lives: `base` holds `postgres` (data) and `postgres-engine` (binaries); port once chosen. */
export interface Place {
  base: string
  port: number
}

/** Folders of a system where a root-run service may keep lasting data that other accounts can reach. */
const systemFolders = ['/var/lib', '/opt', '/srv']

const recordFile = (dataFolder: string): string => join(dataFolder, 'postgres.json')

/** Reads where the cluster was put; null before the first start. */
export function readPlace(dataFolder: string): Place | null {
  const file = recordFile(dataFolder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Place) : null
}

/** Records the place so that the next start finds the same data on the same port. */
export function recordPlace(dataFolder: string, place: Place): void {
  const file = recordFile(dataFolder)
  writeFileSync(`${file}.new`, `${JSON.stringify(place, null, 2)}\n`)
  renameSync(`${file}.new`, file)
}

function isReachable(base: string, account: Account | null): boolean {
  const probe = join(base, `.reach-${process.pid}`)
  try {
    mkdirSync(probe, { recursive: true })
    if (account) {
      chmodSync(base, 0o755)
      chownSync(probe, account.uid, account.gid)
    }
    return canWrite(probe, account)
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

const elsewhere = (): string[] =>
  systemFolders.map(folder => join(folder, `chuangsaitong-${randomBytes(4).toString('hex')}`))

/**
 * Chooses where PostgreSQL keeps its files: `preferred` when its account can reach it, else (as root, with the
 * project under a closed folder such as /root) a system folder. StartFailure when no folder can be used.
 */
export function choosePlace(preferred: string): string {
  if (isShortOfSpace(preferred)) throw diskFull(preferred)
  const account = runtimeAccount(join(preferred, 'postgres'))
  const candidates = account ? [preferred, ...elsewhere()] : [preferred]
  for (const base of candidates) {
    if (isReachable(base, account)) return base
    if (base !== preferred) rmSync(base, { recursive: true, force: true })
  }
  throw new StartFailure(
    'notPermitted',
    `数据文件夹 ${preferred} 不能写入，请检查它的所有者和权限，或用 CSC_DATA_DIR 换一个文件夹。`,
  )
}
