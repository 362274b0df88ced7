import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EditionDocument } from '../../../src/core/edition-document'
import type { Check } from '../../../src/core/eligibility/check-parameters'
import { enterpriseForm, startupForm, submittedApplication } from '../../setup/applications'
import { desk, type EditionsWorld, editionsWorld, publishAsRead, readVersion } from './editions-world'

let world: EditionsWorld
/** Handed in on the 3rd, on the 6th, and by a company founded on 2025-06-01. */
let early: string
let late: string
let young: string

beforeAll(async () => {
  world = await editionsWorld()
  world.now = '2026-07-03T02:00:00.000Z'
  early = (await submittedApplication(world, { form: enterpriseForm('长治演示早报有限公司') })).application
  young = (await submittedApplication(world, { form: startupForm('长治演示新创有限公司') })).application
  world.now = '2026-07-06T02:00:00.000Z'
  late = (await submittedApplication(world, { form: enterpriseForm('长治演示晚报有限公司') })).application
})
afterAll(() => world.db.drop())

const start = () =>
  world.get(world.operator, ['editions', 'startDraft'], {
    ...{ edition: desk, from: 'supplement', slug: desk, basis: '演示补充〔2026〕2号' },
  })

/** The edition with its deadline and the first day of foundation as given, and the notice that says so. */
function changed(document: EditionDocument, deadline: string, since: string): EditionDocument {
  const check = (one: Check): Check => {
    if (one.name === 'submitted-in-time') return { ...one, params: { deadline } }
    return one.name === 'founded-since' ? { ...one, params: { ...one.params, since } } : one
  }
  const { edition } = document
  const texts: Record<string, string> = {
    'CZ26-10': `补充：报名截止改为${deadline}`,
    'CZ26-19': `补充：初创企业须于${since}（含）后注册`,
  }
  return {
    ...document,
    notice: `${document.notice}\n${Object.values(texts).join('\n')}`,
    clauses: document.clauses.map(clause => ({ ...clause, text: texts[clause.id] ?? clause.text })),
    edition: {
      ...edition,
      registration: { ...edition.registration, deadline },
      timetable: edition.timetable.map(line =>
        line.kind === 'registration' ? { ...line, by: deadline } : line,
      ),
      requirements: edition.requirements.map(each => ({ ...each, check: check(each.check) })),
    },
  }
}

async function supplement(deadline: string, since: string): Promise<number> {
  const { version, revision } = await start()
  const { document } = await readVersion(world, world.operator, desk, version)
  const place = { edition: desk, slug: desk, version }
  const saved = await world.get(world.operator, ['editions', 'saveDraft'], {
    ...{ ...place, expectedRevision: revision, json: JSON.stringify(changed(document, deadline, since)) },
  })
  await world.get(world.operator, ['editions', 'propose'], { ...place, expectedRevision: saved.revision })
  return version
}

async function dropped(version: number) {
  const { revision } = await readVersion(world, world.operator, desk, version)
  const input = { edition: desk, slug: desk, version, expectedRevision: revision }
  return world.get(world.approver, ['editions', 'drop'], input)
}

const effectsOf = (version: number) =>
  world.get(world.approver, ['editions', 'effects'], { edition: desk, slug: desk, version })
const tables = ['submission', 'application', 'requirement_decision', 'announcement', 'ledger', 'role_grant']
const everything = async () =>
  Promise.all(
    tables.map(
      async table =>
        (
          await world.db.pool.query(
            `select md5(string_agg(t::text, '|' order by t::text)) from csc.${table} t`,
          )
        ).rows[0].md5,
    ),
  )
const findingsOf = async (application: string) => {
  const { rows } = await world.db.pool.query(
    `select s.findings from csc.application a join csc.submission s
     on s.application_id = a.id and s.number = a.submission where a.id = $1`,
    [application],
  )
  return rows[0].findings as { requirement: string; outcome: string }[]
}
const outcome = async (application: string, requirement: string) =>
  (await findingsOf(application)).find(finding => finding.requirement === requirement)?.outcome

let before: string[]
beforeEach(async () => {
  before = await everything()
})

test('a version that changes no requirement changes no verdict', async () => {
  const version = await supplement('2026-07-10', '2024-01-01')
  expect(await effectsOf(version)).toMatchObject({ judged: 3, applications: 0, verdicts: 0, rows: [] })
  await dropped(version)
})

test('a day on either side: the list holds exactly the verdicts that turn', async () => {
  const cases = [
    ['2026-07-06', '2025-06-01', []],
    ['2026-07-05', '2025-06-01', [[late, 'pass', 'fail']]],
    ['2026-07-06', '2025-06-02', [[young, 'pass', 'fail']]],
  ] as const
  for (const [deadline, since, expected] of cases) {
    const version = await supplement(deadline, since)
    const { rows } = await effectsOf(version)
    expect(rows.map(row => [row.application, row.before?.outcome, row.after?.outcome])).toEqual(expected)
    await dropped(version)
  }
})

test('dropping changes nothing', async () => {
  const version = await supplement('2026-07-05', '2025-06-02')
  expect((await effectsOf(version)).verdicts).toBe(2)
  await dropped(version)
  expect(await everything()).toEqual(before)
  const home = await world.get(null, ['catalog', 'home'], { edition: desk })
  expect(home.deadline.text).toContain('7月10日')
})

test('applied as one act: the verdicts, what everybody reads, and the entry in the chain', async () => {
  const version = await supplement('2026-07-05', '2025-06-02')
  const { changes } = await readVersion(world, world.operator, desk, version)
  expect(changes?.find(({ path }) => path === 'edition.registration.deadline')).toMatchObject({
    ...{ before: '2026-07-10', after: '2026-07-05' },
  })
  expect(await publishAsRead(world, world.approver, desk)).toMatchObject({
    ok: true,
    data: { applications: 2, verdicts: 2, state: 'published' },
  })
  expect(await outcome(late, 'in-time')).toBe('fail')
  expect(await outcome(young, 'startup-founded')).toBe('fail')
  expect(await outcome(early, 'in-time')).toBe('pass')
  const events = await world.db.pool.query(
    "select application_id, reason, data from csc.application_event where kind = 'supplementary-notice' order by application_id",
  )
  expect(events.rows.map(row => [row.application_id, row.reason, row.data.requirements])).toEqual(
    [
      [late, '演示补充〔2026〕2号', ['in-time']],
      [young, '演示补充〔2026〕2号', ['startup-founded']],
    ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
  )
  const home = await world.get(null, ['catalog', 'home'], { edition: desk })
  expect(home.deadline.text).toContain('7月5日')
  expect(home.announcements[0]).toMatchObject({ title: '补充通知：演示补充〔2026〕2号' })
  const page = await world.get(null, ['catalog', 'announcement'], { announcement: home.announcements[0]!.id })
  expect(page.body).toContain('报名 › 截止日期：原为“2026-07-10”，现为“2026-07-05”')
  const { rows } = await world.db.pool.query(
    'select body from csc.ledger where session = $1 order by seq desc',
    [`edition:${desk}`],
  )
  const entry = rows.map(row => JSON.parse(row.body)).find(({ kind }) => kind === 'edition.publish')
  expect(entry.data).toMatchObject({ version, judged: 3, applications: 2, verdicts: 2 })
  const first = await readVersion(world, world.operator, desk, 1)
  expect([first.state, first.basis]).toEqual(['published', first.document.edition.documentNumber])
  expect(entry.data.documentHash).toMatch(/^[0-9a-f]{64}$/)
})

test('nobody gains a role by it, and the next version starts from this one', async () => {
  const grants = await world.db.pool.query('select count(*)::int n from csc.role_grant where edition = $1', [
    desk,
  ])
  expect(grants.rows[0].n).toBe(5)
  const version = await supplement('2026-07-10', '2025-06-02')
  const { rows } = await effectsOf(version)
  expect(rows.map(row => [row.application, row.before?.outcome, row.after?.outcome])).toEqual([
    [late, 'fail', 'pass'],
  ])
  await dropped(version)
})

test('what was read is what is applied: a report in between has to be looked at first', async () => {
  const version = await supplement('2026-07-04', '2025-06-02')
  const { documentHash, revision } = await readVersion(world, world.approver, desk, version)
  const { effectsHash } = await effectsOf(version)
  const input = { edition: desk, slug: desk, version, expectedRevision: revision, documentHash, effectsHash }
  world.now = '2026-07-05T02:00:00.000Z'
  await submittedApplication(world, { form: enterpriseForm('长治演示又报有限公司') })
  const stale = await world.ask(world.approver, ['editions', 'publish'], input)
  expect(stale).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
  const other = { ...input, documentHash: '0'.repeat(64) }
  expect(await world.ask(world.approver, ['editions', 'publish'], other)).toMatchObject({
    failure: { code: 'VERSION_CONFLICT' },
  })
  await dropped(version)
})

test('decisions of officers on other requirements stay', async () => {
  world.now = '2026-07-05T03:00:00.000Z'
  const { application } = await submittedApplication(world, { form: enterpriseForm('长治演示判定有限公司') })
  const decide = (requirement: string) =>
    world.db.pool.query(
      `insert into csc.requirement_decision (application_id, submission, requirement, outcome, reason, decided_by, decided_at)
       values ($1, 1, $2, 'needs-amendment', '请补充', $3, '2026-07-05T03:00:00Z')`,
      [application, requirement, world.operator.person],
    )
  await decide('in-time')
  await decide('enterprise-ip-belongs')
  await supplement('2026-07-04', '2025-06-02')
  expect(await publishAsRead(world, world.approver, desk)).toMatchObject({ ok: true })
  const { rows } = await world.db.pool.query(
    'select requirement from csc.requirement_decision where application_id = $1 and submission = 2',
    [application],
  )
  expect(rows).toEqual([{ requirement: 'enterprise-ip-belongs' }])
})
