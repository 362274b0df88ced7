import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { processStartTime } from '../../server/data-folder/process-identity'
import { readPlace } from '../../server/embedded-postgres/place'
import { adminUrl } from '../../server/embedded-postgres/prepare-database'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'
import { stopOrphan } from '../../server/embedded-postgres/stop-postmaster'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The throw-away cluster of this run: URLs of its superuser and of the owner, without a database name. */
    databaseCluster: { admin: string; owner: string }
  }
}

interface Cluster {
  urls: { admin: string; owner: string }
  stop(): Promise<void>
}

const prefix = 'csc-test-'

/** Nothing survives a test run, so nothing is synced to the disk: here and nowhere else. */
const throwAway = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  shared_buffers: '128MB',
}

async function remove(folder: string): Promise<void> {
  const base = readPlace(folder)?.base ?? folder
  await stopOrphan(join(base, 'postgres'))
  for (const path of [folder, base]) rmSync(path, { recursive: true, force: true })
}

/** A run that was killed could not clean up; its successor does. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.split('-')[2]) : 0
    if (pid > 0 && processStartTime(pid) === '') await remove(join(tmpdir(), name)).catch(() => undefined)
  }
}

async function startCluster(): Promise<Cluster> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, throwAway })
  const migrations = join(import.meta.dirname, '../../cloudfunctions/shared/database/migrations')
  if (!existsSync(migrations)) throw new Error(`no migrations in ${migrations}`)
  await migrate(postgres.url, migrations)
  const stop = async () => {
    await postgres.stop()
    await remove(folder)
  }
  return {
    urls: { admin: dirname(adminUrl(postgres.port, postgres.secrets)), owner: dirname(postgres.url) },
    stop,
  }
}

const shared = globalThis as { cscTestCluster?: { users: number; cluster: Promise<Cluster> } }

/** Vitest's global set-up: one migrated cluster for all projects of the run. A failure here fails the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.cscTestCluster ??= { users: 0, cluster: startCluster() }
  const holder = shared.cscTestCluster
  holder.users += 1
  const { urls, stop } = await holder.cluster
  project.provide('databaseCluster', urls)
  return async () => {
    holder.users -= 1
    if (holder.users > 0) return
    delete shared.cscTestCluster
    await stop()
  }
}
