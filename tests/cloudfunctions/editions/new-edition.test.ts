import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EditionDocument } from '../../../src/core/edition-document'
import { consents } from '../../setup/people'
import { desk, type EditionsWorld, editionsWorld, publishAsRead, readVersion } from './editions-world'
import { inventedCity, inventedEdition } from './invented-city'

let world: EditionsWorld
const slug = 'yanshi-2026'

beforeAll(async () => {
  world = await editionsWorld()
})
afterAll(() => world.db.drop())

const importing = (json: string, who = world.first) =>
  world.ask(who, ['editions', 'importDraft'], { edition: desk, json })
const open = (version = 1, who = world.first) => readVersion(world, who, slug, version)
const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const place = async () => {
  const { version, revision } = await open()
  return { edition: desk, slug, version, expectedRevision: revision }
}
const withoutClause = (document: EditionDocument): EditionDocument => ({
  ...document,
  clauses: document.clauses.map(clause =>
    clause.id === 'YS26-04' ? { ...clause, text: '企业成立时间不早于2019年1月1日。' } : clause,
  ),
})

test('what the format does not know is refused by name, and nothing is kept', async () => {
  const reply = await importing(JSON.stringify({ ...JSON.parse(inventedCity()), bonus: 3 }))
  expect(code(reply)).toBe('INPUT_INVALID')
  expect(reply).toMatchObject({
    failure: { details: { fields: [{ message: expect.stringContaining('不认识“bonus”') }] } },
  })
  expect(code(await importing('{"format":'))).toBe('INPUT_INVALID')
  expect(code(await importing('[]'))).toBe('INPUT_INVALID')
  expect(code(await importing(inventedCity().replace('"underYears":7', '"underYears":0.5')))).toBe(
    'INPUT_INVALID',
  )
  expect((await world.db.pool.query('select 1 from csc.edition_version')).rowCount).toBe(0)
})

test('a place that is not the desk’s is for the first organiser alone', async () => {
  const refused = await importing(inventedCity(), world.operator)
  expect(refused).toMatchObject({
    failure: { code: 'INPUT_INVALID', message: expect.stringContaining('不属于长治市') },
  })
  expect(code(await importing(inventedCity(), world.approver))).toBe('FORBIDDEN')
  expect(code(await importing(inventedCity(), world.supervisor))).toBe('FORBIDDEN')
})

test('import → problems → fixed → proposed → the same person refused → another publishes → it works', async () => {
  expect(code(await importing(inventedCity(withoutClause)))).toBe('ok')
  const broken = await open()
  expect(broken.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { path: 'clauses.3.text', message: expect.stringContaining('在通知原文里找不到') },
  ])
  expect(broken.unfoundClauses).toEqual(['YS26-04'])
  const early = await world.ask(world.first, ['editions', 'propose'], await place())
  expect(code(early)).toBe('EDITION_INCOMPLETE')

  const stale = await world.ask(world.first, ['editions', 'saveDraft'], {
    ...(await place()),
    expectedRevision: 7,
    json: inventedCity(),
  })
  expect(stale).toMatchObject({ failure: { code: 'VERSION_CONFLICT', details: { current: 1 } } })
  await world.get(world.first, ['editions', 'saveDraft'], { ...(await place()), json: inventedCity() })
  const fixed = await open()
  expect(fixed.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(fixed.dates[0]).toMatchObject({ place: '报名截止', words: '2026年7月20日（周一）23:59（含当日）' })
  await world.get(world.first, ['editions', 'propose'], await place())

  expect((await open()).publishObstacle).toBe('起草和提交的人不能自己发布，请换一位负责人')
  expect(code(await publishAsRead(world, world.first, slug))).toBe('SECOND_PERSON')
  expect(code(await world.ask(null, ['catalog', 'home'], { edition: slug }))).toBe('NOT_FOUND')
  expect(code(await publishAsRead(world, world.approver, slug))).toBe('ok')

  const home = await world.get(null, ['catalog', 'home'], { edition: slug })
  expect(home.deadline.text).toBe('2026年7月20日（周一）23:59')
  const check = await world.get(null, ['catalog', 'selfCheck'], {
    edition: slug,
    answers: { subject: 'company', place: '990102', registeredOn: '2019-12-31' },
  })
  expect(check.groups).toMatchObject([{ group: 'enterprise', verdict: 'may-not' }])
  await consents(world.db, world.operator.person)
  const started = await world.ask(world.operator, ['applications', 'start'], { edition: slug })
  expect(code(started)).toBe('ok')
})

test('its two people may work on it, by grants written in its chain, and nobody else', async () => {
  const grants = await world.db.pool.query(
    'select person_id, role, unit from csc.role_grant where edition = $1 order by role',
    [slug],
  )
  expect(grants.rows).toEqual([
    { person_id: world.approver.person, role: 'approver', unit: '990100' },
    { person_id: world.first.person, role: 'operator', unit: '990100' },
  ])
  const { rows } = await world.db.pool.query('select body from csc.ledger where session = $1 order by seq', [
    `edition:${slug}`,
  ])
  const entries = rows.map(row => JSON.parse(row.body))
  expect(entries.map(({ kind }) => kind)).toEqual(['edition.publish', 'role.grant', 'role.grant'])
  expect(entries[0].data).toMatchObject({ version: 1, judged: 0, verdicts: 0, announcement: null })
})

test('a published row cannot be edited, neither by an operation nor in the database', async () => {
  const { revision } = await readVersion(world, world.first, slug).catch(() => ({ revision: 3 }))
  const who = world.first
  const input = { edition: slug, slug, version: 1, expectedRevision: revision, json: inventedCity() }
  expect(code(await world.ask(who, ['editions', 'saveDraft'], input))).toBe('STATE_REFUSED')
  for (const statement of [
    "update csc.edition_version set basis = 'x' where slug = $1",
    'delete from csc.edition_version where slug = $1',
  ])
    await expect(world.db.pool.query(statement, [slug])).rejects.toThrow('is published')
})

test('the slug and the clauses of an edition in force are not free for another', async () => {
  const taken = await world.ask(world.first, ['editions', 'startDraft'], {
    ...{ edition: desk, from: 'preset', slug, year: 2027 },
  })
  expect(taken).toMatchObject({ failure: { message: '这个代号已有一届在用，请换一个' } })
  const json = inventedEdition({ slug: 'yanshi-2027' }).replaceAll(
    '"document":"yanshi-2026"',
    '"document":"yanshi-2027"',
  )
  await world.get(world.first, ['editions', 'importDraft'], { edition: slug, json })
  const { problems } = await world.get(world.first, ['editions', 'read'], {
    edition: slug,
    slug: 'yanshi-2027',
  })
  expect(problems.filter(({ message }) => message.includes('已被另一届'))).toHaveLength(6)
})
