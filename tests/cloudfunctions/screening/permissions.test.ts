import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import { enterpriseForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { signedIn, type TestPerson } from '../../setup/people'
import { edition, type ScreeningWorld, screeningWorld } from './support'

let db: FreshDatabase
let world: ScreeningWorld
let application: string
let owner: TestPerson
const unknown = 'app_0000000000000000'

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
  const made = await world.submitted()
  application = made.application
  owner = made.who
})
afterAll(() => db.drop())

type Call = (id: string) => readonly [readonly ['screening', string], unknown]
const at = (id: string, rest: object = {}) => ({ edition, application: id, expectedVersion: 999, ...rest })
const calls: Record<string, Call> = {
  read: id => [['screening', 'read'], { edition, application: id }],
  revealContact: id => [['screening', 'revealContact'], { edition, application: id }],
  decide: id => [['screening', 'decide'], at(id, { requirement: 'group', outcome: 'pass' })],
  propose: id => [
    ['screening', 'propose'],
    { edition, application: id, requirement: 'group', outcome: 'pass', reason: '看过' },
  ],
  accept: id => [['screening', 'accept'], at(id)],
  reject: id => [['screening', 'reject'], at(id, { requirement: 'group', reason: '不符' })],
  returnForAmendment: id => [
    ['screening', 'returnForAmendment'],
    at(id, {
      items: [{ requirement: null, field: 'summary', what: '改', why: '因' }],
      dueAt: '2026-07-13T10:00:00.000Z',
    }),
  ],
  proposeGroupCorrection: id => [
    ['screening', 'proposeGroupCorrection'],
    at(id, { group: 'startup', subtype: 'startup-company', reason: '因' }),
  ],
  markCorrectionSynced: id => [
    ['screening', 'markCorrectionSynced'],
    { edition, application: id, correction: 'cor_0000000000000000' },
  ],
  recordCreditCheck: id => [
    ['screening', 'recordCreditCheck'],
    at(id, { subject: 'company', source: '信用中国', checkedOn: '2026-07-01', conclusion: 'clear' }),
  ],
  setOfficialNumber: id => [['screening', 'setOfficialNumber'], at(id, { officialNumber: 'CM-1' })],
}

/** The failure code of a call, or ok. */
async function codeOf(who: TestPerson | null, name: string, id = application): Promise<string> {
  const [operation, input] = calls[name]!(id)
  const reply = await world.ask(who, operation as never, input as never)
  return reply.ok ? 'ok' : reply.failure.code
}

const may: Partial<Record<Role, string[]>> = {
  liaison: ['read'],
  contractor: ['read', 'propose'],
}

describe.each([
  'liaison',
  'contractor',
  'committee',
  'judge',
  'notary',
  'supervisor',
  'administrator',
] as const)('%s', role => {
  test.each(Object.keys(calls))('%s', async name => {
    const person = await world.as(role)
    const allowed = may[role]?.includes(name) === true
    expect(await codeOf(person, name)).toBe(allowed ? 'ok' : 'FORBIDDEN')
  })
})

test.each(Object.keys(calls))('%s: applicants and guests may not', async name => {
  expect(await codeOf(owner, name)).toBe('FORBIDDEN')
  expect(await codeOf(null, name)).toBe('SIGN_IN_REQUIRED')
})

test.each(Object.keys(calls))('%s: out of reach answers exactly as one that does not exist', async name => {
  const elsewhere = await world.as('operator', '140423')
  const body = async (id: string) => {
    const [operation, input] = calls[name]!(id)
    const reply = await world.ask(elsewhere, operation as never, input as never)
    return reply.ok ? reply : { ...reply.failure, traceId: '' }
  }
  expect(await body(application)).toEqual(await body(unknown))
  expect(await codeOf(elsewhere, name)).toBe('NOT_FOUND')
})

test('a grant of another edition, one that has ended, and one of another city do not count', async () => {
  const grants = [
    { role: 'operator' as const, edition: 'jinzhong-2025', unit: '140700' },
    { role: 'operator' as const, unit: '140700' },
    { role: 'operator' as const, validTo: '2026-06-30T16:00:00Z' },
  ]
  const codes = []
  for (const grant of grants) codes.push(await codeOf(await signedIn(db, { grants: [grant] }), 'read'))
  expect(codes).toEqual(['FORBIDDEN', 'NOT_FOUND', 'FORBIDDEN'])
})

test('the contact is masked for all until an officer asks, and every look is on record', async () => {
  for (const by of [world.officer, await world.as('liaison'), await world.as('contractor')]) {
    const view = await world.review(application, by)
    expect(view.contact).toEqual({ name: '演示联系人', phoneMasked: '138****0001' })
    expect(JSON.stringify(view)).not.toContain('13800000001')
  }
  const looks = async () =>
    (await db.pool.query("select actor, subject from csc.audit where operation = 'screening.revealContact'"))
      .rows
  const before = (await looks()).length
  const shown = await world.get(world.officer, ['screening', 'revealContact'], { edition, application })
  expect(shown).toEqual({ name: '演示联系人', phone: '13800000001' })
  expect((await looks()).slice(before)).toEqual([{ actor: world.officer.person, subject: application }])
})

test('contractor and liaison get an outline: no summary, papers, finances, values compared or office notes', async () => {
  await world.decide(application, 'enterprise-credit', 'refer', '内部核查意见')
  for (const by of [await world.as('contractor'), await world.as('liaison')]) {
    const view = await world.review(application, by)
    const text = JSON.stringify(view)
    expect(text).not.toMatch(/1250\.5|井下巡检机器人，自动避障|ZL202410000001|内部核查意见|演示法人/)
    expect(view).toMatchObject({
      timeline: [],
      credit: [],
      amendment: null,
      fields: [],
      manualReviewReason: null,
    })
    expect(
      view.findings.every(each => each.finding.compared.length === 0 && each.finding.clause.text !== ''),
    ).toBe(true)
    expect(view.projectName).not.toBe('')
  }
})

test('the optional paragraphs and figures are the officer’s to read, the e-mail masked; nobody sees empty rows of them', async () => {
  const form = {
    ...enterpriseForm(),
    ...{ coreTechnology: '自研避障算法', profit: '-77.7', financingAmount: '333' },
    contactEmail: 'someone@example.com',
  }
  const made = await world.submitted(form)
  const text = JSON.stringify(await world.review(made.application))
  for (const shown of ['自研避障算法', '-77.7', '333', 's***@example.com']) expect(text).toContain(shown)
  expect(text).not.toContain('someone@example.com')
  expect(text).not.toContain('融资经历')
  for (const by of [await world.as('contractor'), await world.as('liaison')]) {
    const outline = JSON.stringify(await world.review(made.application, by))
    for (const hidden of ['自研避障算法', '-77.7', '333', 'example.com'])
      expect(outline).not.toContain(hidden)
  }
})
