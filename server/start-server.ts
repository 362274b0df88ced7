import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { causeOf, jsonLog, type Log } from '../cloudfunctions/shared/log'
import { openApiDocument } from '../cloudfunctions/shared/openapi'
import { readFeedVersions } from '../cloudfunctions/shared/records/feeds'
import { announcement } from './announcement'
import { type DataLock, takeDataLock } from './data-folder/data-lock'
import { demoMasterKey } from './data-folder/demo-key'
import { logFile } from './data-folder/log-file'
import type { DemoSeason } from './demo-season'
import { explainFailure } from './embedded-postgres/explain-failure'
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres'
import { firstOrganiserToken } from './first-organiser'
import { createApp } from './http/app'
import { listen } from './http/listen'
import { liveFeed } from './http/live-feed'
import { type OpenedDatabase, openDatabase } from './open-database'
import { registry } from './operations'
import { readiness } from './probes'
import { runCallOn } from './run-call'
import type { ServerSettings } from './settings'
import { diskWatch } from './storage-guard'
import { startTimers } from './timers'
import { type Undo, undoStack } from './undo-stack'
import { type WebHost, webHost } from './web-host'

/** A running installation. */
export interface RunningServer {
  port: number
  /** What to print for the person at the terminal. */
  lines: string[]
  stop(): Promise<void>
}

type Environment = Record<string, string | undefined>
export interface StartOptions {
  settings: ServerSettings
  env: Environment
  season: DemoSeason | null
  /** Says what takes a while now. */
  tell: (line: string) => void
}
interface Context extends StartOptions {
  log: Log
  undo: Undo
}

function lockData({ settings, undo }: Context): DataLock | null {
  if (settings.databaseUrl) return null
  mkdirSync(settings.dataFolder, { recursive: true })
  const lock = takeDataLock(join(settings.dataFolder, 'postgres'), settings.port)
  undo.add(() => lock.release())
  return lock
}

/** The owner's URL, and the folder whose disk holds the data (our own for an external database). */
async function databaseSource({ settings, log, undo }: Context): Promise<{ url: string; disk: string }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, disk: settings.dataFolder }
  const embedded = await startEmbeddedPostgres({
    dataFolder: settings.dataFolder,
    databaseFolder: settings.databaseFolder,
    report: event => log({ level: 'warn', cause: event }),
  })
  undo.add(() => embedded.stop())
  return { url: embedded.url, disk: embedded.cluster }
}

interface Parts {
  database: OpenedDatabase
  host: WebHost
  lock: DataLock | null
  disk: string
}

function appFor({ settings, log, undo }: Context, { database, host, lock, disk }: Parts) {
  const feed = liveFeed(topics => readFeedVersions(host.database, topics), 500)
  undo.add(() => feed.stop())
  let isStopping = false
  undo.add(() => {
    isStopping = true
  })
  return createApp({
    run: runCallOn(host, registry, diskWatch(disk, 1_000), feed.hint),
    isCrowd: name => registry.get(name)?.crowd === true,
    openApi: () => openApiDocument(registry),
    feed,
    topicOf: session => `session:${session}`,
    probe: readiness({
      ...database,
      newestMigration: database.facts.migratedTo,
      disk,
      isLockHeld: () => lock?.isHeld() ?? true,
      isStopping: () => isStopping,
      rest: 1_000,
    }),
    files: {
      doors: host.disk && { host, disk: host.disk, free: diskWatch(settings.dataFolder, 1_000) },
      storeOrigin: host.storeOrigin,
    },
    pages: join(settings.root, 'dist/h5'),
    origins: settings.publicUrl ? [settings.publicUrl] : [],
    proxyHops: settings.proxyHops,
    isHttps: settings.publicUrl?.startsWith('https:') ?? false,
    onError: error => log({ level: 'error', cause: causeOf(error) }),
  })
}

async function start(context: Context): Promise<Omit<RunningServer, 'stop'>> {
  const { settings, env, season, log, undo, tell } = context
  const started = performance.now()
  const lock = lockData(context)
  const web = await listen(settings.port, settings.hostname)
  undo.add(() => web.close(10_000))
  lock?.note(web.port)
  tell(settings.databaseUrl ? '连接数据库…' : '启动数据库…')
  const { url, disk } = await databaseSource(context)
  const database = await openDatabase(url, settings)
  undo.add(() => database.close())
  const masterKey = settings.masterKey ?? demoMasterKey(settings.dataFolder)
  const host = webHost({
    ...{ connection: database.app, masterKey, log, demo: season?.clock ?? null, env },
    dataFolder: settings.dataFolder,
  })
  if (season) tell('准备演示数据…')
  await season?.load(host, registry)
  undo.add(startTimers(host, registry, 30_000))
  // Stopping runs backwards: no new calls, running ones end, and only then the database goes.
  undo.add(() => web.close(10_000))
  web.use(appFor(context, { database, host, lock, disk }))
  const firstOrganiser = settings.mode === 'real' ? await firstOrganiserToken(host) : null
  const seconds = (performance.now() - started) / 1000
  return { port: web.port, lines: announcement(settings, web.port, { season, firstOrganiser, seconds }) }
}

const logTarget = ({ mode, dataFolder }: ServerSettings): ((line: string) => void) =>
  mode === 'demo' ? logFile(join(dataFolder, 'server.log')) : line => void process.stdout.write(line)

/**
 * Starts an installation: lock, port, database, migrations, demo season, pages. StartFailure with one sentence,
 * and then nothing is left running. The log of the demo goes to its data folder, else to standard output.
 */
export async function startServer({ settings, env, season, tell }: StartOptions): Promise<RunningServer> {
  const undo = undoStack()
  try {
    const log = jsonLog(logTarget(settings), () => new Date())
    return { ...(await start({ settings, env, season, log, undo, tell })), stop: () => undo.run() }
  } catch (error) {
    await undo.run()
    throw (error as NodeJS.ErrnoException).code
      ? explainFailure(String(error), settings.dataFolder, settings.dataFolder)
      : error
  }
}
