import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { StartFailure } from '../start-failure'
import type { Account } from './account'
import { explainFailure } from './explain-failure'
import { runProgram } from './run-program'
import { utf8Locale } from './utf8-locale'

/** What a new cluster is made from. `password`: of the superuser `csc_admin`. `sync: false` only for tests. */
export interface ClusterPlan {
  engine: string
  base: string
  account: Account | null
  password: string
  /** Where initdb's words are kept when it fails. */
  log: string
  sync?: boolean
}

function initdbArguments(folder: string, passwordFile: string, sync: boolean): string[] {
  const args = ['-D', folder, '-U', 'csc_admin', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  args.push('-E', 'UTF8', `--locale=${utf8Locale()}`, '--lc-messages=C', '--data-checksums')
  return sync ? args : [...args, '--no-sync']
}

function failed(said: string, base: string, log: string): StartFailure {
  try {
    appendFileSync(log, `${said}\n`, { mode: 0o600 })
  } catch {
    // A full disk takes no log either; the words are shown below the sentence.
  }
  return explainFailure(said, base, log)
}

/**
 * Makes the cluster `<base>/postgres` unless it exists: UTF-8, checksums, SCRAM. It is made aside and renamed, so
 * that a start killed half-way leaves no half cluster. Returns the folder; StartFailure with one sentence.
 */
export async function initialiseCluster({
  engine,
  base,
  account,
  password,
  log,
  sync = true,
}: ClusterPlan): Promise<string> {
  const cluster = join(base, 'postgres')
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster
  const unfinished = join(base, 'postgres.new')
  const passwordFile = join(base, '.first-password')
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    chmodSync(passwordFile, 0o600)
    if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
    const initdb = join(engine, 'bin', 'initdb')
    const { code, said } = await runProgram(initdb, initdbArguments(unfinished, passwordFile, sync), account)
    if (code !== 0) throw failed(said, base, log)
    renameSync(unfinished, cluster)
    return cluster
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw (error as NodeJS.ErrnoException).code ? failed(String(error), base, log) : error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
