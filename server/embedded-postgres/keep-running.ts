import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { type PostmasterPlan, startPostmaster } from './postmaster'
import { stopPostmaster } from './stop-postmaster'

/** A PostgreSQL that is started again whenever it dies, until `stop`. */
export interface RunningPostgres {
  pid(): number | undefined
  stop(): Promise<void>
}

const longestPause = 5_000

/**
 * Starts PostgreSQL and watches it: after a crash or a kill it is started again on the same port (calls in
 * between are answered BUSY by the pool). `report` hears of each death and failed attempt.
 */
export async function keepRunning(
  plan: PostmasterPlan,
  report: (event: string) => void,
): Promise<RunningPostgres> {
  let isStopping = false
  let child = await startPostmaster(plan)
  let revival: Promise<void> = Promise.resolve()

  const revive = async () => {
    for (let delay = 100; !isStopping; delay = Math.min(delay * 2, longestPause)) {
      await pause(delay)
      if (isStopping) return
      try {
        child = watch(await startPostmaster(plan))
        report('database restarted')
        return
      } catch (error) {
        report(`database restart failed: ${(error as Error).message}`)
      }
    }
  }
  const watch = (started: ChildProcess): ChildProcess => {
    started.unref()
    started.once('exit', (code, signal) => {
      if (isStopping) return
      report(`database ended: ${signal ?? code}`)
      revival = revive()
    })
    return started
  }

  watch(child)
  return {
    pid: () => child.pid,
    stop: async () => {
      isStopping = true
      await revival
      if (child.exitCode === null && child.signalCode === null && child.pid) await stopPostmaster(child.pid)
    },
  }
}
