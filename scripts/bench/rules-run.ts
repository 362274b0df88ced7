// Runs every check over the applications of the database at DATABASE_URL, as the operations do, and prints JSON. A process
// of its own for each size (rules.ts starts it), so that the memory counted is its own.
import { type Connection, connect } from '../../cloudfunctions/shared/database/connect'
import { allClauses } from '../../cloudfunctions/shared/edition-catalog'
import { knownEdition } from '../../cloudfunctions/shared/edition-of'
import { confirmedIds, identityKeysOf, judgeStored } from '../../cloudfunctions/shared/judge-stored'
import type { ApplicationRow } from '../../cloudfunctions/shared/records/applications'
import { insertCases } from '../../cloudfunctions/shared/records/duplicates'
import { comparedProjects } from '../../cloudfunctions/shared/records/duplicates-projects'
import { coreMembershipsElsewhere, type MemberRow } from '../../cloudfunctions/shared/records/team'
import { factsOf } from '../../src/core/application-form/facts-of'
import { formEditionOf } from '../../src/core/application-form/form-edition'
import { judgeApplication } from '../../src/core/eligibility/judge'
import { similarPairs } from '../../src/core/similarity'
import type { ComparedProject } from '../../src/core/similarity/likeness'
import { applicationsPage, membersOfPage } from './rules-rows'
import { edition } from './rules-world'

const now = new Date('2026-07-02T02:00:00Z')
const page = 2000

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now()
  await work()
  return Math.round(performance.now() - from) / 1000
}

/** Milliseconds of the full verdict of one stored application: its own facts, books and other applications. */
async function oneVerdict({ database, pool }: Connection) {
  const rows = await applicationsPage(pool, '', page)
  const times: number[] = []
  for (const row of rows.slice(0, 700)) {
    const from = performance.now()
    await judgeStored(database, row, { now })
    times.push(performance.now() - from)
  }
  // the first of them warm compilers and caches up
  const counted = times.slice(200).sort((a, b) => a - b)
  const at = (share: number) => Math.round(counted[Math.floor(counted.length * share)]! * 100) / 100
  return { medianMs: at(0.5), p99Ms: at(0.99) }
}

/** Walks through all applications, a page at a time. */
async function everyPage(
  { pool }: Connection,
  look: (rows: ApplicationRow[], members: Map<string, MemberRow[]>) => Promise<void>,
): Promise<number> {
  let [after, count] = ['', 0]
  for (;;) {
    const rows = await applicationsPage(pool, after, page)
    await look(rows, await membersOfPage(pool, rows))
    count += rows.length
    if (rows.length < page) return count
    after = rows.at(-1)!.id
  }
}

/** Every check that looks at one application alone, over all of them. */
async function singleChecks(connection: Connection): Promise<void> {
  const document = knownEdition(edition)
  const formEdition = formEditionOf(document)
  await everyPage(connection, async (rows, members) => {
    for (const row of rows) {
      const facts = factsOf(row.form, formEdition, {
        identityKeys: identityKeysOf(row.form, members.get(row.id) ?? []),
        confirmed: confirmedIds(row.form, members.get(row.id) ?? []),
        submittedAt: row.submittedAt?.toISOString(),
        creditChecks: [],
      })
      judgeApplication(document, allClauses(), facts, { now: now.toISOString(), registers: {} })
    }
  })
}

/** Nobody in two teams (T-07): every team's people looked up among all others. */
async function oncePerPerson(connection: Connection): Promise<number> {
  let taken = 0
  await everyPage(connection, async (rows, members) => {
    const teams = rows.flatMap(row => {
      const identities = (members.get(row.id) ?? []).flatMap(({ identityHmac }) => identityHmac ?? [])
      return identities.length > 0 ? [{ edition, except: row.id, identities }] : []
    })
    const look = async () => {
      for (let team = teams.pop(); team; team = teams.pop())
        if ((await coreMembershipsElsewhere(connection.database, team)).length > 0) taken++
    }
    await Promise.all([look(), look(), look(), look()])
  })
  return taken
}

/** Similar projects of the whole edition, found and kept as screening.findDuplicates does. */
async function duplicates({ database }: Connection): Promise<number> {
  return database.transaction(async tx => {
    const all: ComparedProject[] = []
    for (;;) {
      const next = await comparedProjects(tx, { edition, after: all.at(-1)?.id ?? '', limit: page })
      for (const project of next) all.push(project)
      if (next.length < page) return insertCases(tx, edition, similarPairs(all), now)
    }
  })
}

const connection = connect(process.env.DATABASE_URL!, { max: 4 })
try {
  let [cases, inTwoTeams] = [0, 0]
  const figures = {
    verdict: await oneVerdict(connection),
    singleSeconds: await seconds(() => singleChecks(connection)),
    duplicatesSeconds: await seconds(async () => {
      cases = await duplicates(connection)
    }),
    oncePerPersonSeconds: await seconds(async () => {
      inTwoTeams = await oncePerPerson(connection)
    }),
  }
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ ...figures, cases, inTwoTeams, peakMb }))
} finally {
  await connection.close()
}
