import { statfsSync } from 'node:fs'
import { StartFailure } from '../start-failure'

/** A cluster needs about 40 MB to be made and room for its log to start; below this the disk is the cause. */
const neededBytes = 64 * 1024 * 1024

/** Free bytes of the disk the folder is on; Infinity when the system does not say. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const causes: { sign: RegExp; kind: 'notPermitted' | 'databaseCannotStart'; sentence: string }[] = [
  {
    sign: /database files are incompatible|was initialized by PostgreSQL version/,
    kind: 'databaseCannotStart',
    sentence: '数据是另一个版本的数据库写的，请用原来的创赛通版本备份后再升级。',
  },
  {
    sign: /E(ACCES|PERM|ROFS|NOTDIR|NOENT|LOOP)\b.*, (mkdir|open|chown|chmod|link|rename) /,
    kind: 'notPermitted',
    sentence: '数据文件夹不能建立或写入，请检查它的所有者，或用 CSC_DATA_DIR 换一个文件夹。',
  },
  {
    sign: /Permission denied|has (wrong ownership|invalid permissions)/,
    kind: 'notPermitted',
    sentence: '内置数据库没有权限读写数据文件夹，请检查它的所有者，或用 CSC_DATA_DIR 换一个文件夹。',
  },
  {
    sign: /could not look up effective user ID/,
    kind: 'databaseCannotStart',
    sentence: '当前用户没有登记在系统的用户表里，内置数据库不能建立，请换一个普通用户启动创赛通。',
  },
  {
    sign: /could not map anonymous shared memory|could not (create|resize) shared memory|Cannot allocate memory/,
    kind: 'databaseCannotStart',
    sentence: '内存不够，内置数据库启动不了，请关闭一些程序后再试。',
  },
  {
    sign: /GLIBC|cannot open shared object|not found \(required by|ENOENT|Exec format/,
    kind: 'databaseCannotStart',
    sentence: '这个系统运行不了内置数据库，请用 DATABASE_URL 指向一台 PostgreSQL 15 以上的数据库。',
  },
]

/** The one sentence for a disk without room; `technical` is what the system said about it. */
export function diskFull(folder: string, technical = ''): StartFailure {
  const megabytes = Math.floor(freeBytes(folder) / 1024 / 1024)
  return new StartFailure(
    'diskFull',
    `磁盘空间不足（${folder} 所在磁盘只剩 ${megabytes} MB），请清出至少 500 MB 后再启动，已有数据没有改动。`,
    technical,
  )
}

/** Whether the disk under the folder has too little room for a cluster to be made or started. */
export function isShortOfSpace(folder: string): boolean {
  return freeBytes(folder) < neededBytes
}

/** Turns what PostgreSQL said (stderr or log tail) into the one sentence for the person who started it. */
export function explainFailure(said: string, folder: string, log: string): StartFailure {
  const technical = said.trim().split('\n').slice(-6).join('\n')
  if (/No space left|ENOSPC|Disk quota/.test(said)) return diskFull(folder, technical)
  const cause = causes.find(({ sign }) => sign.test(said))
  if (cause) return new StartFailure(cause.kind, cause.sentence, technical)
  if (isShortOfSpace(folder)) return diskFull(folder, technical)
  return new StartFailure(
    'databaseCannotStart',
    `内置数据库没有启动成功，原因记在 ${log}，数据没有改动。`,
    technical,
  )
}
