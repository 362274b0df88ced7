// npm run bench lists: 12 units × 200 projects in the province and 40,000 of 49 contests in the nation's library, on the
// embedded PostgreSQL with fsync on: seconds for quotas, cases of several units, the merged list and files; peak memory.
// tsx --import ./scripts/host/text-files.mjs scripts/bench/lists.ts [--each 200] [--library 40000]. Prints JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findCrossIn } from '../../cloudfunctions/recommendations/cross/find-cross'
import { mergedForm } from '../../cloudfunctions/recommendations/merged/export-merged'
import { mergedWork } from '../../cloudfunctions/recommendations/merged/merged-work'
import { type Connection, connect } from '../../cloudfunctions/shared/database/connect'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { formDocx } from '../../cloudfunctions/shared/documents/form-docx'
import { formXlsx } from '../../cloudfunctions/shared/documents/form-xlsx'
import { knownEdition } from '../../cloudfunctions/shared/edition-of'
import { crossPage } from '../../cloudfunctions/shared/records/cross-cases'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'
import { apportion } from '../../src/core/quota'
import { SHANXI_RECOMMENDING_UNITS } from '../../src/editions/regions-shanxi'
import { testKeys } from '../../tests/setup/test-host'
import { fillLists } from './lists-world'

const root = join(import.meta.dirname, '../..')
const now = new Date('2026-08-07T02:00:00Z')

async function seconds(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return Math.round(performance.now() - from) / 1000
}

/** What the officers of an edition do with what came up, each step as its operation does it. */
async function measured({ database }: Connection, slug: string) {
  const edition = knownEdition(slug)
  let found = { compared: 0, found: 0 }
  const find = () => database.transaction(tx => findCrossIn(tx, edition, now))
  const crossSeconds = await seconds(async () => {
    found = await find()
  })
  const crossAgainSeconds = await seconds(find)
  const pageSeconds = await seconds(() =>
    crossPage(database, { edition: slug, part: 'open' }, { after: null, limit: 21 }),
  )
  const listSeconds = await seconds(async () => {
    for (const { id } of edition.groups) await mergedWork(database, edition, id)
  })
  const form = await mergedForm(database, edition)
  const fiveThousand = { ...form, rows: repeated(form.rows, 5000) }
  return {
    ...{ ...found, crossSeconds, crossAgainSeconds, pageSeconds, listSeconds, rows: form.rows.length },
    xlsx5000Seconds: await seconds(() => formXlsx(fiveThousand)),
    docx500Seconds: await seconds(() => formDocx({ ...form, rows: repeated(form.rows, 500) })),
  }
}

function repeated(rows: readonly (readonly string[])[], count: number): (readonly string[])[] {
  return Array.from({ length: count }, (_, i) => rows[i % rows.length]!)
}

function quotas() {
  const claims = SHANXI_RECOMMENDING_UNITS.map(({ code }, i) => ({
    ...{ unit: code, count: 40 + ((i * 37) % 90), floor: 3, cap: 200 },
  }))
  return seconds(() => {
    for (let seats = 100; seats < 1100; seats++) apportion({ seats, method: 'largest-remainder', claims })
  })
}

async function run(folder: string, sizes: { each: number; library: number }) {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder })
  await migrate(postgres.url, join(root, 'cloudfunctions/shared/database/migrations'))
  const owner = connect(postgres.url, { owner: true, max: 2 })
  const fillSeconds = await seconds(() => fillLists(owner, testKeys, sizes))
  await owner.pool.query('vacuum analyze')
  await owner.close()
  const connection = connect(postgres.url, { max: 2 })
  try {
    return {
      ...{ sizes, fillSeconds, thousandQuotasSeconds: await quotas() },
      province: await measured(connection, 'shanxi-2026'),
      nation: await measured(connection, 'national-2024'),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    await connection.close()
    await postgres.stop()
  }
}

const options = { each: { type: 'string' }, library: { type: 'string' } } as const
const { values } = parseArgs({ options })
const folder = mkdtempSync(join(tmpdir(), 'csc-bench-lists-'))
try {
  const sizes = { each: Number(values.each ?? 200), library: Number(values.library ?? 40_000) }
  console.log(JSON.stringify(await run(folder, sizes), null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
