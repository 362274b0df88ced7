import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account'
import { explainFailure } from './explain-failure'
import { readPostmasterFile } from './postmaster-file'
import { programEnvironment } from './run-program'
import { waitUntil } from './wait-until'

/** How to run PostgreSQL on a cluster. `settings`: postgresql.conf names and values that win over the file's. */
export interface PostmasterPlan {
  engine: string
  cluster: string
  account: Account | null
  port: number
  log: string
  settings: Record<string, string>
}

const logLimit = 8 * 1024 * 1024

/** Durable by default (trust §6.1), loopback TCP only, no statement or parameter ever in the log. */
export const durableSettings: Record<string, string> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_line_prefix: '%m [%p] ',
}

function openLog(log: string): number {
  if (existsSync(log) && statSync(log).size > logLimit) renameSync(log, `${log}.1`)
  return openSync(log, 'a', 0o600)
}

function launch({ engine, cluster, account, port, log, settings }: PostmasterPlan): ChildProcess {
  const fixed = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  const options = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = openLog(log)
  try {
    // Its own process group: Ctrl-C in the terminal must reach us first, and we stop it in order.
    return spawn(join(engine, 'bin', 'postgres'), ['-D', cluster, ...options], {
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', output, output],
      detached: true,
      ...account,
    })
  } finally {
    closeSync(output)
  }
}

const saidSince = (log: string, start: number): string => readFileSync(log).subarray(start).toString('utf8')

/** Starts PostgreSQL and waits (≤ 60 s, crash recovery included) until it takes connections; else StartFailure. */
export async function startPostmaster(plan: PostmasterPlan): Promise<ChildProcess> {
  const logStart = existsSync(plan.log) && statSync(plan.log).size <= logLimit ? statSync(plan.log).size : 0
  const child = launch(plan)
  let failed = ''
  child.once('error', error => {
    failed = error.message
  })
  child.once('exit', code => {
    failed ||= `exit ${code}`
  })
  const isUp = () => {
    const file = readPostmasterFile(plan.cluster)
    return file !== null && file.pid === child.pid && file.ready
  }
  await waitUntil(() => failed !== '' || isUp(), 60_000)
  if (isUp() && failed === '') return child
  child.kill('SIGQUIT')
  throw explainFailure(`${saidSince(plan.log, logStart)}\n${failed}`, plan.cluster, plan.log)
}
