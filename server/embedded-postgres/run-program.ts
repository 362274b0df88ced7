import { spawn } from 'node:child_process'
import type { Account } from './account'

/** What a PostgreSQL program may see of our environment: never our keys. LC_MESSAGES keeps its words recognisable. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, LD_LIBRARY_PATH } = process.env
  return { PATH, SystemRoot, LD_LIBRARY_PATH, LC_MESSAGES: 'C', TZ: 'UTC' }
}

/** Runs a program to its end; its exit code (null when it could not run) and everything it said. */
export function runProgram(
  path: string,
  args: string[],
  account: Account | null,
): Promise<{ code: number | null; said: string }> {
  return new Promise(resolve => {
    let said = ''
    const child = spawn(path, args, { cwd: '/', env: programEnvironment(), ...account })
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', error => resolve({ code: null, said: `${said}${error.message}` }))
    child.once('close', code => resolve({ code, said }))
  })
}
