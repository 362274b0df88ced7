import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Account } from '../../../server/embedded-postgres/account'
import { root } from './server-bundle'

type Environment = Record<string, string | undefined>

/** A server as its own process, watched by its output. */
export interface ServerProcess {
  child: ChildProcess
  /** All it printed so far. */
  said(): string
  /** Base address, once it says that it has started; throws what it printed when it ends before. */
  url(): Promise<string>
  /** Exit code and signal, once it has ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; milliseconds: number }>
  kill(signal: NodeJS.Signals): void
}

/** Thirty-two bytes that only tests use. */
export const masterKey = '8f3c1f0b6a5e4d7c9b2a10e3d4c5f6a7b8091a2b3c4d5e6f708192a3b4c5d6e7'

const script = join(root, 'tests/host/support/serve.mjs')
const running = new Set<ChildProcess>()

/** Ends every server this file started and has not ended: call in afterAll. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts the bundle with `env` over a clean environment, PORT 0 and for real unless given; `account`: as that user. */
export function startServerProcess(
  bundle: string,
  env: Environment,
  nodeOptions: string[] = [],
  account: Account | null = null,
): ServerProcess {
  const command = [process.execPath, ...nodeOptions, script, bundle, root]
  return watched(command, env, account)
}

/** The same behind a shell that stays, as npm starts its scripts; `kill` reaches the shell alone. */
export function startInShell(bundle: string, env: Environment): ServerProcess {
  const line = [process.execPath, script, bundle, root].map(part => `'${part}'`).join(' ')
  return watched(['/bin/sh', '-c', `${line}; exit $?`], env, null)
}

function watched(
  [program = '', ...args]: string[],
  env: Environment,
  account: Account | null,
): ServerProcess {
  const started = performance.now()
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(program, args, {
    env: { PATH, HOME, TMPDIR, PORT: '0', CSC_MASTER_KEY: masterKey, ...env },
    ...account,
  })
  running.add(child)
  let said = ''
  const waiting = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk
    for (const wake of waiting) wake()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<Awaited<ServerProcess['ended']>>(resolve => {
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code, signal, milliseconds: performance.now() - started })
    })
  })
  const url = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = /http:\/\/localhost:\d+/.exec(said)
        if (found) resolve(found[0])
      }
      waiting.add(look)
      look()
      void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${said}`)))
    })
  return { child, said: () => said, url, ended, kill: signal => void child.kill(signal) }
}
