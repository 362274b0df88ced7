import { commandLine, processStartTime } from '../data-folder/process-identity'
import { StartFailure } from '../start-failure'
import { runningPostmaster } from './postmaster-file'
import { waitUntil } from './wait-until'

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Stops a PostgreSQL by pid: first the fast shutdown (SIGINT: sessions end, everything is written), after
 * `patience` ms the immediate one (SIGQUIT), from which it recovers by its log. True once it is gone.
 */
export async function stopPostmaster(pid: number, patience = 15_000): Promise<boolean> {
  const started = processStartTime(pid)
  const isGone = () => started === '' || processStartTime(pid) !== started
  signal(pid, 'SIGINT')
  if (await waitUntil(isGone, patience)) return true
  signal(pid, 'SIGQUIT')
  return waitUntil(isGone, 5_000)
}

/** Stops the PostgreSQL a killed server left behind on this cluster; StartFailure naming its pid when it stays. */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = runningPostmaster(cluster)
  if (pid === null) return
  const isStopped = await stopPostmaster(pid).catch(() => false)
  if (isStopped) return
  throw new StartFailure(
    'alreadyRunning',
    `上次留下的数据库（进程号 ${pid}）停不下来，请用启动它的用户结束这个进程后再试。`,
    commandLine(pid),
  )
}
