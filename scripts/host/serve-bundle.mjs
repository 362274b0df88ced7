import { pathToFileURL } from 'node:url'

const stopSignals = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** Says in one sentence why there is no server, and leaves with the failure's exit code. */
export function fail(error) {
  const { sentence, technical, exitCode } = error
  console.error(sentence ?? '没有启动成功，请把下面的原因交给维护人员。')
  const reason = sentence ? technical : error.stack
  if (reason) console.error(`\n${reason}`)
  process.exit(exitCode ?? 70)
}

/** npm's shell does not pass signals on: started by a script of npm, end when that shell has ended. */
function stopWithoutParent(stop) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/**
 * Stops in order at the first signal, also when it comes during the start; at the second leaves at once.
 * Returns whether it is stopping.
 */
function stopOnSignal(starting) {
  let isStopping = false
  const stop = async (signal, exitCode) => {
    if (isStopping) process.exit(exitCode || 1)
    isStopping = true
    const server = await starting.catch(() => null)
    if (signal !== 'SIGHUP') console.log('\n正在停止，请稍候…')
    await server?.stop()
    process.exit(exitCode)
  }
  for (const signal of stopSignals) process.on(signal, () => void stop(signal, 0))
  for (const mistake of ['unhandledRejection', 'uncaughtException']) {
    process.on(mistake, error => {
      console.error(error)
      void stop(mistake, 70)
    })
  }
  stopWithoutParent(() => void stop('SIGTERM', 0))
  // A closed terminal must not end the server half-way through stopping.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  return () => isStopping
}

/**
 * Starts the server bundle on the installation at `root`, prints where to open it, and stays until a signal.
 * Why it could not start is said in one sentence, and the process leaves.
 */
export async function serveBundle(bundle, root, env) {
  let isStopping = () => false
  try {
    const { startFromEnvironment } = await import(pathToFileURL(bundle).href)
    const starting = startFromEnvironment(root, env, line => console.log(line))
    isStopping = stopOnSignal(starting)
    const { lines } = await starting
    if (!isStopping()) console.log(`\n${lines.join('\n')}`)
  } catch (error) {
    if (!isStopping()) fail(error)
  }
}
