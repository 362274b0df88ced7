// From starting Node to the first answered query: a deployed function's bundle against bare node + pg, on the same
// embedded PostgreSQL, median of nine: tsx --import ./scripts/host/text-files.mjs scripts/bench/cold-start.ts. Prints JSON.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'

const root = join(import.meta.dirname, '../..')
const runs = 9

const bare = `const pg = require(${JSON.stringify(join(root, 'node_modules/pg'))})
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
pool.query('select 1').then(() => process.exit(0))`

const deployed = (
  folder: string,
) => `const { main } = require(${JSON.stringify(join(folder, 'session/index.js'))})
main({ operation: 'me', input: {} }, {}).then(reply => process.exit(reply.ok ? 0 : 1))`

const platform = `module.exports = { DYNAMIC_CURRENT_ENV: 't', init() {}, getWXContext: () => ({ OPENID: 'o-bench', APPID: 'wx0', SOURCE: 'wx_client' }) }`

function milliseconds(script: string, env: NodeJS.ProcessEnv): number {
  const from = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - from
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const folder = mkdtempSync(join(tmpdir(), 'csc-bench-'))
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })
try {
  await migrate(postgres.url, join(root, 'cloudfunctions/shared/database/migrations'))
  const functions = join(folder, 'functions')
  cpSync(join(root, 'dist/cloudfunctions'), functions, { recursive: true })
  const sdk = join(functions, 'node_modules/wx-server-sdk')
  mkdirSync(sdk, { recursive: true })
  writeFileSync(join(sdk, 'index.js'), platform)
  const key = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256)).toString('hex')
  const env = { ...process.env, DATABASE_URL: postgres.url, CSC_MASTER_KEY: key, WECHAT_APP_ID: 'wx0' }
  const times = { bare: [] as number[], deployed: [] as number[] }
  for (let run = 0; run <= runs; run++) {
    const pair = { bare: milliseconds(bare, env), deployed: milliseconds(deployed(functions), env) }
    // the first of each warms the disk's cache
    if (run > 0) for (const name of ['bare', 'deployed'] as const) times[name].push(pair[name])
  }
  const [bareMs, deployedMs] = [median(times.bare), median(times.deployed)]
  const figures = {
    bareMs: Math.round(bareMs),
    deployedMs: Math.round(deployedMs),
    ratio: Number((deployedMs / bareMs).toFixed(2)),
  }
  console.log(JSON.stringify({ coldStart: figures }))
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
