import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine } from '../data-folder/process-identity'

/** What `postmaster.pid` says about the server that uses a cluster. */
export interface PostmasterFile {
  pid: number
  port: number
  ready: boolean
}

/** Reads `postmaster.pid`; null when no server claims the cluster. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** The pid of a PostgreSQL that is really running on this cluster (a number alone may belong to anyone by now). */
export function runningPostmaster(cluster: string): number | null {
  const file = readPostmasterFile(cluster)
  return file && commandLine(file.pid).includes(cluster) ? file.pid : null
}
