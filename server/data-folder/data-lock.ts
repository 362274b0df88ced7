import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { StartFailure } from '../start-failure'
import { bootId, processStartTime } from './process-identity'

interface Holder {
  pid: number
  processStartTime: string
  bootId: string
  port: number
}

/** The lock while it is ours. `note`: tells later starters the port that was really opened. */
export interface DataLock {
  isHeld(): boolean
  note(port: number): void
  release(): void
}

const readHolder = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Dead only on proof: another boot, no such process, or the number now belongs to a younger process. */
function isDead(holder: Holder): boolean {
  if (holder.bootId !== bootId()) return true
  return processStartTime(holder.pid) !== holder.processStartTime
}

const linkIfFree = (candidate: string, file: string): boolean => {
  try {
    linkSync(candidate, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead holder's lock away; false when another starter was quicker. */
function clearDeadLock(file: string, dead: Holder | null): boolean {
  const aside = `${file}.${randomBytes(4).toString('hex')}.dead`
  try {
    renameSync(file, aside)
  } catch {
    return false
  }
  const moved = readHolder(aside)
  const wasTheDeadOne = JSON.stringify(moved) === JSON.stringify(dead)
  if (!wasTheDeadOne) linkIfFree(aside, file)
  rmSync(aside, { force: true })
  return wasTheDeadOne
}

/**
 * Takes `<dataDir>.lock` for this process. Throws StartFailure `alreadyRunning` naming the holder's pid;
 * a lock is taken over only when its holder is provably dead, never by age (trust §6.3).
 */
export function takeDataLock(dataDir: string, port: number): DataLock {
  const file = `${dataDir}.lock`
  const mine: Holder = {
    pid: process.pid,
    processStartTime: processStartTime(process.pid),
    bootId: bootId(),
    port,
  }
  const candidate = `${file}.${process.pid}`
  writeFileSync(candidate, JSON.stringify(mine), { mode: 0o644 })
  try {
    while (!linkIfFree(candidate, file)) {
      const holder = readHolder(file)
      if (holder && !isDead(holder)) {
        throw new StartFailure(
          'alreadyRunning',
          `这份数据已经由另一个创赛通（进程号 ${holder.pid}，端口 ${holder.port}）在使用，请直接打开它，或先停止它再启动。`,
        )
      }
      clearDeadLock(file, holder)
    }
  } finally {
    rmSync(candidate, { force: true })
  }
  return {
    isHeld: () => readHolder(file)?.pid === process.pid,
    note: actualPort => writeFileSync(file, JSON.stringify({ ...mine, port: actualPort })),
    release() {
      if (this.isHeld()) rmSync(file, { force: true })
    },
  }
}
