// What the rules cost: the full verdict of one stored application, every check over 10,000 and 40,000 of them, and by what
// factor that grows, on the embedded PostgreSQL with fsync on:
// tsx --import ./scripts/host/text-files.mjs scripts/bench/rules.ts [--small 10000] [--large 40000]. Prints JSON.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../../cloudfunctions/shared/database/connect'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'
import { similarTo } from '../../src/core/similarity'
import { entered, labelledPairs } from '../../tests/core/similarity-labelled'
import { fillApplications } from './rules-world'

const root = join(import.meta.dirname, '../..')
/** How much faster than n log n work may grow before the benchmark says so. */
const tolerance = 1.15

interface Figures {
  verdict: { medianMs: number; p99Ms: number }
  singleSeconds: number
  duplicatesSeconds: number
  oncePerPersonSeconds: number
  cases: number
  inTwoTeams: number
  peakMb: number
}

function once(databaseUrl: string): Figures {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/tsx/dist/cli.mjs'),
      ...['--import', join(root, 'scripts/host/text-files.mjs'), join(root, 'scripts/bench/rules-run.ts')],
    ],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Figures
}

/** Each figure at its best: a busy machine makes single runs slower, never faster. */
function best(rounds: readonly Figures[]): Figures {
  const least = (pick: (figures: Figures) => number) => Math.min(...rounds.map(pick))
  return {
    verdict: {
      medianMs: least(({ verdict }) => verdict.medianMs),
      p99Ms: least(({ verdict }) => verdict.p99Ms),
    },
    singleSeconds: least(({ singleSeconds }) => singleSeconds),
    duplicatesSeconds: least(({ duplicatesSeconds }) => duplicatesSeconds),
    oncePerPersonSeconds: least(({ oncePerPersonSeconds }) => oncePerPersonSeconds),
    cases: rounds[0]!.cases,
    inTwoTeams: rounds[0]!.inTwoTeams,
    peakMb: Math.max(...rounds.map(({ peakMb }) => peakMb)),
  }
}

const nLogN = (count: number) => count * Math.log(count)

/** By what factor work grew, and that over what n log n allows; above 1.15 it is too much. */
function growth(small: number, large: number, before: number, after: number) {
  const factor = after / before
  const overNLogN = Math.round((factor / (nLogN(large) / nLogN(small))) * 100) / 100
  return { factor: Math.round(factor * 100) / 100, overNLogN, within: overNLogN <= tolerance }
}

/** How many of the pairs that people have labelled are found, and how many of those found are the same project. */
function similarity() {
  const judged = labelledPairs().map(pair => {
    const [one, two] = entered(pair)
    return { same: pair.same, found: similarTo(one, [two]).length > 0 }
  })
  const found = judged.filter(pair => pair.found)
  const hits = found.filter(({ same }) => same).length
  const share = (of: number) => Math.round((hits / of) * 1000) / 1000
  return {
    pairs: judged.length,
    precision: share(found.length),
    recall: share(judged.filter(({ same }) => same).length),
  }
}

async function run(folder: string, [small, large]: [number, number]) {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder })
  await migrate(postgres.url, join(root, 'cloudfunctions/shared/database/migrations'))
  const owner = connect(postgres.url, { owner: true, max: 2 })
  try {
    const measured = async (from: number, to: number, times: number) => {
      await fillApplications(owner.pool, from, to)
      const rounds: Figures[] = []
      for (let round = 0; round < times; round++) {
        await owner.pool.query('truncate csc.duplicate_case')
        rounds.push(once(postgres.url))
      }
      return best(rounds)
    }
    const few = await measured(0, small, 3)
    const many = await measured(small, large, 2)
    const cross = (figures: Figures) => figures.duplicatesSeconds + figures.oncePerPersonSeconds
    const of = (pick: (figures: Figures) => number) => growth(small, large, pick(few), pick(many))
    return {
      [small]: few,
      [large]: many,
      similarity: similarity(),
      growth: {
        single: of(({ singleSeconds }) => singleSeconds),
        duplicates: of(({ duplicatesSeconds }) => duplicatesSeconds),
        oncePerPerson: of(({ oncePerPersonSeconds }) => oncePerPersonSeconds),
        cross: of(cross),
        whole: of(figures => figures.singleSeconds + cross(figures)),
      },
    }
  } finally {
    await owner.close()
    await postgres.stop()
  }
}

const options = { small: { type: 'string' }, large: { type: 'string' } } as const
const { values } = parseArgs({ options })
const folder = mkdtempSync(join(tmpdir(), 'csc-bench-rules-'))
try {
  const sizes: [number, number] = [Number(values.small ?? 10_000), Number(values.large ?? 40_000)]
  console.log(JSON.stringify(await run(folder, sizes), null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
