import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startFromEnvironment } from '../../../server/main'
import { startBrowser } from '../../setup/browser'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testKeys, testMasterKey } from '../../setup/test-host'
import { type Stage, stageOf } from './stage'

const root = join(import.meta.dirname, '../../..')

/** The demonstration's season on a server of its own, with a browser before it. */
export interface DemoWorld {
  stage: Stage
  browser: Browser
  port: number
  /** The server's own database; what is sealed in it opens with the tests' keys. */
  db: FreshDatabase
  /** What a telephone number is found by in it. */
  hmac(phone: string): string
  stop(): Promise<void>
}

/** Starts the demonstration on a fresh database. */
export async function startDemoWorld(): Promise<DemoWorld> {
  const data = mkdtempSync(join(tmpdir(), 'csc-journey-'))
  const db = await freshDatabase()
  writeFileSync(join(data, 'demo.key'), testMasterKey.toString('hex'), { mode: 0o600 })
  const env = { ...process.env, NODE_ENV: '', CSC_DEMO: '1', PORT: '0', HOST: '127.0.0.1' }
  const server = await startFromEnvironment(root, { ...env, DATABASE_URL: db.url, CSC_DATA_DIR: data })
  const browser = await startBrowser()
  return {
    stage: stageOf(browser, `http://127.0.0.1:${server.port}`),
    browser,
    port: server.port,
    db,
    hmac: phone => testKeys.hmac('phone', phone),
    async stop() {
      await browser.close()
      await server.stop()
      await db.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
