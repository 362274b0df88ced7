import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startFromEnvironment } from '../../../server/main'
import { startBrowser } from '../../setup/browser'
import { freshDatabase } from '../../setup/database'
import { type Stage, stageOf } from './stage'

const root = join(import.meta.dirname, '../../..')

/** The demonstration's season on a server of its own, with a browser before it. */
export interface DemoWorld {
  stage: Stage
  browser: Browser
  port: number
  stop(): Promise<void>
}

/** Starts the demonstration on a fresh database. */
export async function startDemoWorld(): Promise<DemoWorld> {
  const data = mkdtempSync(join(tmpdir(), 'csc-journey-'))
  const db = await freshDatabase()
  const env = { ...process.env, NODE_ENV: '', CSC_DEMO: '1', PORT: '0', HOST: '127.0.0.1' }
  const server = await startFromEnvironment(root, { ...env, DATABASE_URL: db.url, CSC_DATA_DIR: data })
  const browser = await startBrowser()
  return {
    stage: stageOf(browser, `http://127.0.0.1:${server.port}`),
    browser,
    port: server.port,
    async stop() {
      await browser.close()
      await server.stop()
      await db.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
