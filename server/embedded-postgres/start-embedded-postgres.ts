import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure'
import { canWrite, runtimeAccount } from './account'
import { findBinaryPackage } from './binary-package'
import { explainFailure } from './explain-failure'
import { freePort, isPortFree } from './free-port'
import { initialiseCluster } from './initialise-cluster'
import { installBinaries } from './install-binaries'
import { keepRunning } from './keep-running'
import { choosePlace, type Place, readPlace, recordPlace } from './place'
import { durableSettings } from './postmaster'
import { prepareDatabase } from './prepare-database'
import { type DatabaseSecrets, databaseSecrets } from './secrets'
import { stopOrphan } from './stop-postmaster'

/** `dataFolder`: the installation's ./data; `databaseFolder`: puts PostgreSQL's files elsewhere (another disk). */
export interface EmbeddedOptions {
  dataFolder: string
  databaseFolder?: string
  report?: (event: string) => void
  /** Replaces durability settings and the sync of a new cluster: throw-away clusters of tests only. */
  throwAway?: Record<string, string>
}

/** The embedded database, ready: `url` belongs to the owner of our database. */
export interface EmbeddedPostgres {
  url: string
  port: number
  secrets: DatabaseSecrets
  cluster: string
  pid(): number | undefined
  stop(): Promise<void>
}

const hasCluster = (base: string): boolean => existsSync(join(base, 'postgres', 'PG_VERSION'))

/** A cluster without our record belongs to somebody else, running or not: it is neither used nor stopped. */
function freshPlace(preferred: string): Place {
  if (!hasCluster(preferred)) return { base: choosePlace(preferred), port: 0 }
  throw new StartFailure(
    'databaseCannotStart',
    `${preferred} 里已有另一份数据库，但找不到它的记录（postgres.json），请换一个文件夹，或从备份恢复。`,
  )
}

function placeFor({ dataFolder, databaseFolder }: EmbeddedOptions): Place {
  const known = readPlace(dataFolder)
  if (!known) return freshPlace(databaseFolder ?? dataFolder)
  if (known.port === 0 || hasCluster(known.base)) return known
  throw new StartFailure(
    'databaseCannotStart',
    `记录里的数据库文件夹 ${known.base} 不见了，请把它放回原处或从备份恢复；没有新建空数据库。`,
  )
}

const usablePort = async (known: number): Promise<number> =>
  known > 0 && (await isPortFree(known)) ? known : freePort()

async function start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, throwAway } = options
  mkdirSync(dataFolder, { recursive: true })
  const place = placeFor(options)
  recordPlace(dataFolder, place)
  const secrets = databaseSecrets(dataFolder)
  const account = runtimeAccount(join(place.base, 'postgres'))
  const log = join(dataFolder, 'postgres.log')
  const engine = installBinaries(findBinaryPackage(), join(place.base, 'postgres-engine'))
  const cluster = await initialiseCluster({
    engine,
    base: place.base,
    account,
    password: secrets.admin,
    log,
    sync: !throwAway,
  })
  if (!canWrite(cluster, account)) throw explainFailure('Permission denied', place.base, cluster)
  await stopOrphan(cluster)
  const port = await usablePort(place.port)
  recordPlace(dataFolder, { ...place, port })
  const settings = { ...durableSettings, ...throwAway }
  const running = await keepRunning(
    { engine, cluster, account, port, log, settings },
    options.report ?? (() => {}),
  )
  try {
    return { url: await prepareDatabase(port, secrets), port, secrets, cluster, ...running }
  } catch (error) {
    await running.stop()
    throw error
  }
}

/**
 * Starts the PostgreSQL that came with the installation on the data folder: made at the first start, an orphan
 * of a killed server stopped first, started again when it dies. StartFailure with one sentence.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options)
  } catch (error) {
    if (error instanceof StartFailure) throw error
    throw explainFailure(String(error), options.databaseFolder ?? options.dataFolder, options.dataFolder)
  }
}
