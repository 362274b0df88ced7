// Seals per second through the self-host server against the same transaction alone, in one run on the embedded
// PostgreSQL with fsync on: tsx --import ./scripts/host/text-files.mjs scripts/bench/seals.ts [--judges 20] [--halls 4] [--seals 6000]. Prints JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../../cloudfunctions/shared/database/connect'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { keysFrom } from '../../cloudfunctions/shared/keys'
import { sealCardInDatabase } from '../../cloudfunctions/shared/records/scorecards-seal'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'
import { masterKey, startBundledServer } from './bundled-server'
import { phoneCall, rawCall } from './seals-cards'
import { httpSender, type Measured, measure } from './seals-load'
import { type BenchJudge, benchWorld } from './seals-world'

const root = join(import.meta.dirname, '../..')

function readSize() {
  const options = {
    judges: { type: 'string' },
    halls: { type: 'string' },
    seals: { type: 'string' },
  } as const
  const { values } = parseArgs({ options })
  const [judges, halls] = [Number(values.judges ?? 20), Number(values.halls ?? 4)]
  const perRound = Math.ceil(Number(values.seals ?? 6000) / judges)
  return { judges, halls, perRound }
}

const best = (rounds: Measured[]) => rounds.reduce((a, b) => (b.rate > a.rate ? b : a))

async function run(folder: string) {
  const size = readSize()
  const postgres = await startEmbeddedPostgres({ dataFolder: folder })
  await migrate(postgres.url, join(root, 'cloudfunctions/shared/database/migrations'))
  const app = connect(postgres.url, { max: Math.min(size.judges, 20) })
  const owner = connect(postgres.url, { owner: true, max: 2 })
  const server = await startBundledServer(folder, postgres.url)
  const http = httpSender(server.port, size.judges)
  const keys = keysFrom(masterKey)
  try {
    const rounds = 3
    const judges = await benchWorld(owner.pool, keys, { ...size, projects: size.perRound * 2 * (rounds + 1) })
    const each = <C>(make: (judge: BenchJudge) => C) =>
      judges.map(judge => Array.from({ length: size.perRound }, () => make(judge)))
    const raw = () =>
      measure(
        each(judge => rawCall(judge, keys)),
        async call => {
          const answer = await sealCardInDatabase(app.database, call)
          if (answer.refusal) throw new Error(answer.refusal)
        },
      )
    const overHttp = () =>
      measure(
        each(judge => ({
          token: judge.token,
          body: Buffer.from(JSON.stringify({ operation: 'seal', ...phoneCall(judge) })),
        })),
        http.send,
      )
    // The first round of each warms caches and compilers up and is not counted.
    await raw()
    await overHttp()
    const measured = { raw: [] as Measured[], http: [] as Measured[] }
    for (let round = 0; round < rounds; round++) {
      measured.raw.push(await raw())
      measured.http.push(await overHttp())
    }
    const result = { raw: best(measured.raw), http: best(measured.http) }
    const ratio = Math.round((result.http.rate / result.raw.rate) * 100) / 100
    return { ...size, raw: result.raw, http: result.http, ratio, p99: result.http.p99, rounds: measured }
  } finally {
    http.close()
    await server.stop()
    await Promise.all([app.close(), owner.close()])
    await postgres.stop()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'csc-bench-seals-'))
try {
  console.log(JSON.stringify(await run(folder), null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
