import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { admit, line, roster, rosterHead } from '../../setup/experts'
import { type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'

const edition = 'changzhi-2026'
const all: Input<'rounds', 'experts'> = { edition, state: null, field: null, text: '', page: 1 }
let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
  hall = await testHall(db, { until: 'created', judges: 1 })
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const list = (over: Partial<typeof all> = {}) =>
  hall.world.get(hall.operator, ['rounds', 'experts'], { ...all, ...over })
const fresh = (over: object = {}) => ({
  ...{
    edition,
    expert: null,
    expectedVersion: 0,
    name: '演示候选',
    phone: '13911112222',
    employer: '演示研究院',
  },
  ...{
    title: '研究员',
    fields: ['新材料'],
    recusalUnits: ['演示集团'],
    importedReviews: 0,
    source: '自荐',
    note: '',
  },
  ...over,
})

describe('O7 专家库：导入', () => {
  it('previews, then imports exactly that; phones are sealed, shown masked and stand in the pool once', async () => {
    const file = roster([line(1), line(2, '人工智能、投资'), line(1, '投资'), line(3, '', { phone: '123' })])
    const seen = await hall.world.get(hall.operator, ['rounds', 'previewExperts'], { edition, file })
    expect(seen.counts).toEqual({ good: 2, wrong: 1, duplicate: 1 })
    expect(seen.fields).toEqual([
      { field: '人工智能', experts: 2 },
      { field: '投资', experts: 1 },
    ])
    expect(seen.wrong.map(({ line, column }) => [line, column])).toEqual([
      [5, '手机号'],
      [5, '领域'],
    ])
    expect(seen.duplicates[0]).toMatchObject({ line: 4, because: '与第2行手机号相同' })
    const input = { edition, file, source: '演示名册', as: 'active' as const, previewed: seen.previewed }
    const id = requestId()
    const done = await hall.world.ask(hall.operator, ['rounds', 'importExperts'], input, { requestId: id })
    expect(done).toMatchObject({ ok: true, data: { added: 2, duplicate: 1 } })
    const replay = await hall.world.ask(hall.operator, ['rounds', 'importExperts'], input, { requestId: id })
    expect(replay).toMatchObject({ ok: true, replayed: true, data: { added: 2 } })
    const stale = await hall.world.ask(hall.operator, ['rounds', 'importExperts'], input)
    expect(code(stale)).toBe('VERSION_CONFLICT')
    const view = await list()
    expect(view.experts.map(({ name, phoneMasked, state }) => [name, phoneMasked, state])).toEqual([
      ['演示专家01', '139****0001', 'active'],
      ['演示专家02', '139****0002', 'active'],
    ])
    expect(view.experts[1]).toMatchObject({
      reviews: { onRecord: 0, imported: 2 },
      fields: ['人工智能', '投资'],
    })
    const { rows } = await db.pool.query('select * from csc.expert')
    expect(JSON.stringify(rows)).not.toContain('13900000001')
    const chain = await db.pool.query(`select body from csc.ledger where session = 'edition:${edition}'`)
    expect(JSON.stringify(chain.rows)).not.toContain('演示专家')
  })

  it('names what is wrong with a file as a whole; 5000 rows are the most', async () => {
    const preview = (text: string) =>
      hall.world.ask(hall.operator, ['rounds', 'previewExperts'], {
        edition,
        file: { name: 'a.csv', base64: Buffer.from(text).toString('base64') },
      })
    expect(await preview('姓名,手机号\n甲,13900000001')).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'file' }] } },
    })
    const rows = (n: number) =>
      [rosterHead, ...Array.from({ length: n }, (_, i) => `甲,${13_800_000_000 + i},乙单位,,投资,,`)].join(
        '\n',
      )
    expect(code(await preview(rows(5000)))).toBe('ok')
    expect(await preview(rows(5001))).toMatchObject({
      failure: { message: '一次最多导入5000行，请分成几个文件' },
    })
  })

  it('filters by state, field and words; % and _ are only signs', async () => {
    expect((await list({ field: '投资' })).experts.map(({ name }) => name)).toEqual(['演示专家02'])
    expect((await list({ text: '大学01' })).total).toBe(1)
    expect((await list({ text: '%' })).total).toBe(0)
    expect((await list({ state: 'candidate' })).total).toBe(0)
    expect((await list()).fields).toContainEqual({ field: '人工智能', active: 2 })
  })
})

describe('O7 专家库：登记与入库', () => {
  it('a new one is a candidate; an officer admits him with a reason, suspends him and takes him back', async () => {
    const { expert, version } = await hall.world.get(hall.operator, ['rounds', 'saveExpert'], fresh())
    const stateNow = async () => (await list()).experts.find(({ id }) => id === expert)?.state
    expect(await stateNow()).toBe('candidate')
    const move = (action: 'admit' | 'suspend' | 'restore', expectedVersion: number, reason = '资格已核') =>
      hall.world.ask(hall.operator, ['rounds', 'moveExpert'], {
        edition,
        expert,
        expectedVersion,
        action,
        reason,
      })
    expect(code(await move('admit', version, ''))).toBe('INPUT_INVALID')
    expect(code(await move('restore', version))).toBe('STATE_REFUSED')
    expect(code(await move('admit', version + 1))).toBe('VERSION_CONFLICT')
    expect(code(await move('admit', version))).toBe('ok')
    expect(await stateNow()).toBe('active')
    expect(code(await move('suspend', version + 1))).toBe('ok')
    expect(code(await move('restore', version + 2))).toBe('ok')
    const { rows } = await db.pool.query(`select detail from csc.audit where subject = $1`, [expert])
    expect(rows.map(({ detail }) => detail.reason)).toEqual(['资格已核', '资格已核', '资格已核'])
  })

  it('keeps the phone that is left out; one phone stands once', async () => {
    const one = await hall.world.get(hall.operator, ['rounds', 'saveExpert'], fresh({ phone: '13933334444' }))
    const { phone: _, ...words } = fresh({ expert: one.expert, expectedVersion: 1, name: '演示改名' })
    const changed = await hall.world.get(hall.operator, ['rounds', 'saveExpert'], words as never)
    expect(changed).toEqual({ expert: one.expert, version: 2 })
    expect((await list({ text: '演示改名' })).experts[0]?.phoneMasked).toBe('139****4444')
    const twice = await hall.world.ask(
      hall.operator,
      ['rounds', 'saveExpert'],
      fresh({ phone: '13933334444' }),
    )
    expect(twice).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'phone' }] } },
    })
    const missing = { ...fresh(), phone: undefined }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'saveExpert'], missing as never))).toBe(
      'INPUT_INVALID',
    )
    const stale = fresh({ expert: one.expert, expectedVersion: 1 })
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'saveExpert'], stale))).toBe(
      'VERSION_CONFLICT',
    )
    const strange = fresh({ expert: 'exp_0000000000000000', expectedVersion: 1 })
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'saveExpert'], strange))).toBe('NOT_FOUND')
  })

  it('is not for contractor, committee, judges, notary, applicants or another city; the supervisor only reads', async () => {
    const foreign = await signedIn(db, {
      grants: [{ role: 'approver', edition: 'jinzhong-2025', unit: '140700' }],
    })
    const others = [
      hall.contractor,
      hall.committee[0],
      hall.judges[0]!,
      hall.notary,
      await signedIn(db),
      foreign,
    ]
    for (const person of others) {
      expect(code(await hall.world.ask(person, ['rounds', 'experts'], all))).toBe('FORBIDDEN')
      expect(code(await hall.world.ask(person, ['rounds', 'saveExpert'], fresh()))).toBe('FORBIDDEN')
    }
    expect(code(await hall.world.ask(null, ['rounds', 'experts'], all))).toBe('SIGN_IN_REQUIRED')
    const read = await hall.world.get(hall.supervisor, ['rounds', 'experts'], all)
    expect(read.may.edit).toBe(false)
    expect(code(await hall.world.ask(hall.supervisor, ['rounds', 'saveExpert'], fresh()))).toBe('FORBIDDEN')
  })

  it('counts the reviews on record: panels of sessions that were opened in the last three years', async () => {
    const other = await testHall(db, { until: 'open', judges: 5 })
    await admit(other, [line(60)])
    const seats = await db.pool.query(
      `select person_id from csc.seat where session_id = $1 order by number`,
      [other.session],
    )
    await db.pool.query(`update csc.expert set person_id = $1 where name = '演示专家60'`, [
      seats.rows[0].person_id,
    ])
    const reviews = async () => (await list({ text: '演示专家60' })).experts[0]?.reviews
    expect(await reviews()).toEqual({ onRecord: 1, imported: 2 })
    await db.pool.query(`update csc.round_session set starts_at = '2023-07-27' where id = $1`, [
      other.session,
    ])
    expect(await reviews()).toEqual({ onRecord: 0, imported: 2 })
    await db.pool.query(`update csc.round_session set starts_at = '2023-07-29' where id = $1`, [
      other.session,
    ])
    expect(await reviews()).toEqual({ onRecord: 1, imported: 2 })
  })
})
