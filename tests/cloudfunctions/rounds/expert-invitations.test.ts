import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicEntropy } from '../../../cloudfunctions/rounds/experts/public-entropy'
import { revealProblem } from '../../../cloudfunctions/rounds/experts/reveal-problem'
import { guest } from '../../../cloudfunctions/shared/caller'
import { editionBySlug } from '../../../cloudfunctions/shared/edition-catalog'
import type { Input } from '../../../src/contract/operations'
import type { Role } from '../../../src/contract/roles'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { admit, asExpert, drawPanel, drawsOf, emptyPool, expertIds, freeze, line } from '../../setup/experts'
import { type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { grantRole, signedIn, type TestPerson } from '../../setup/people'

const answerBy = '2026-07-28T01:20:00.000Z'
let db: FreshDatabase
let hall: TestHall
/** Experts signed in with the phones of the roster, by name. */
let experts: Map<string, TestPerson>

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  await emptyPool(db)
  await db.pool.query('update csc.person set phone_hmac = id where phone_hmac is not null')
  hall = await testHall(db, { until: 'created', judges: 1 })
  await admit(
    hall,
    [1, 2, 3, 4, 5].map(n => line(n)),
  )
  experts = new Map()
  for (const n of [1, 2, 3, 4, 5]) experts.set(line(n).name, await asExpert(db, n))
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const invite = (over: object = {}) =>
  hall.world.ask(hall.operator, ['rounds', 'inviteExperts'], { session: hall.session, answerBy, ...over })
const invitations = async () => (await drawsOf(hall)).invitations
const mine = async (who: TestPerson) =>
  (await hall.world.get(who, ['judging', 'invitations'], {})).invitations.filter(
    ({ session }) => session === hall.session,
  )
const answer = (
  who: TestPerson,
  invitation: string,
  accept: boolean,
  options: { reason?: string; requestId?: string } = {},
) =>
  hall.world.ask(
    who,
    ['judging', 'answerInvitation'],
    { invitation, accept, reason: options.reason ?? '' },
    options,
  )
const replace = (over: Partial<Input<'rounds', 'replaceExpert'>> & { invitation: string }) =>
  hall.world.ask(hall.operator, ['rounds', 'replaceExpert'], {
    ...{ session: hall.session, code: 'unable', reason: '临时出差', ...over },
  })
const seats = async () => {
  const { rows } = await db.pool.query(
    'select number, person_id, name, employer from csc.seat where session_id = $1 order by number',
    [hall.session],
  )
  return rows
}
const kinds = async (kind: string) => {
  const { rows } = await db.pool.query('select body from csc.ledger where session = $1 order by seq', [
    hall.session,
  ])
  return rows.map(row => JSON.parse(row.body)).filter(entry => entry.kind === kind)
}
/** Draws three of five and invites them; the invitations in order. */
async function invited() {
  await drawPanel(hall)
  expect(code(await invite())).toBe('ok')
  return invitations()
}

describe('O7 邀请与应答', () => {
  it('tells everybody drawn; who accepts has a seat and the role until seven days after the round', async () => {
    const list = await invited()
    expect(
      list.map(({ kind, state, seat, phoneMasked }) => [kind, state, seat, phoneMasked?.slice(0, 7)]),
    ).toEqual(Array(3).fill(['drawn', 'pending', null, '139****']))
    expect((await drawsOf(hall, hall.notary)).invitations[0]!.phoneMasked).toBeNull()
    expect(code(await invite())).toBe('STATE_REFUSED')
    const { id, name, expert } = list[0]!
    const who = experts.get(name)!
    const [own] = await mine(who)
    expect(own).toMatchObject({ id, state: 'pending', name, venue: '演示会场', projects: 2, answerBy })
    const { rows } = await db.pool.query(`select title, link from csc.message where person_id = $1`, [
      who.person,
    ])
    expect(rows).toEqual([{ title: '邀请您担任评委', link: `/judge/invite/index?invitation=${id}` }])
    const request = requestId()
    expect(await answer(who, id, true, { requestId: request })).toMatchObject({ data: { accepted: true } })
    expect(await answer(who, id, true, { requestId: request })).toMatchObject({ replayed: true })
    expect(code(await answer(who, id, false))).toBe('STATE_REFUSED')
    expect(await seats()).toEqual([{ number: 1, person_id: who.person, name, employer: list[0]!.employer }])
    const grants = await db.pool.query(
      `select role, session_id, valid_to from csc.role_grant where person_id = $1`,
      [who.person],
    )
    expect(grants.rows).toEqual([
      { role: 'judge', session_id: null, valid_to: new Date('2026-08-04T15:59:59.999Z') },
    ])
    expect((await kinds('panel.accept'))[0].data).toMatchObject({ expert, judge: who.person })
    const session = await hall.world.get(who, ['judging', 'session'], { session: hall.session })
    expect(session.seat).toMatchObject({ number: 1, name })
    expect((await invitations())[0]).toMatchObject({ state: 'accepted', seat: 1 })
  })

  it('a refusal takes the next alternate, recorded; nobody chooses, nothing is drawn again', async () => {
    const list = await invited()
    const [place] = (await drawsOf(hall)).draws[0]!.places
    const out = list[1]!
    expect(code(await answer(experts.get(out.name)!, out.id, false, { reason: '当天有课' }))).toBe('ok')
    const after = await invitations()
    expect(after.find(({ id }) => id === out.id)).toMatchObject({
      state: 'declined',
      answerReason: '当天有课',
    })
    const called = after.find(({ kind }) => kind === 'alternate')!
    expect(called).toMatchObject({ expert: place!.alternates[0]!.expert, state: 'pending' })
    expect((await kinds('panel.change'))[0].data).toMatchObject({
      out: out.expert,
      code: 'declined',
      next: called.expert,
    })
    expect(await kinds('draw.commit')).toHaveLength(1)
    const next = await answer(experts.get(called.name)!, called.id, false)
    expect(code(next)).toBe('ok')
    const last = (await invitations()).filter(
      ({ kind, state }) => kind === 'alternate' && state === 'pending',
    )
    expect(last.map(({ expert }) => expert)).toEqual([place!.alternates[1]!.expert])
    expect(code(await answer(experts.get(last[0]!.name)!, last[0]!.id, false))).toBe('ok')
    const view = await drawsOf(hall)
    expect(view.open).toEqual([{ field: '人工智能', places: 1 }])
    const told = await db.pool.query(
      `select person_id from csc.message where kind = 'panel' and link like $1`,
      [`%${hall.session}`],
    )
    expect(told.rows.map(row => row.person_id)).toContain(hall.operator.person)
    expect(await freeze(hall, { want: 1 })).toMatchObject({ failure: { code: 'CANDIDATES_SHORT' } })
    await admit(hall, [line(21)])
    expect(code(await freeze(hall, { want: 1 }))).toBe('ok')
    const draws = (await drawsOf(hall)).draws
    expect(draws.map(({ drawId }) => drawId)).toHaveLength(2)
    expect(new Set(draws.map(({ drawId }) => drawId)).size).toBe(2)
    expect(draws[1]!.excluded.map(({ because }) => because)).toContain('本场已经抽中或邀请过')
  })

  it('is nobody else’s: a stranger’s answer meets the same NOT_FOUND as a random id', async () => {
    const [first, second] = await invited()
    const other = experts.get(second!.name)!
    const [stranger, random] = [
      await answer(other, first!.id, true),
      await answer(other, 'xiv_0000000000000000', true),
    ]
    expect([code(stranger), code(random)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(await mine(hall.operator)).toEqual([])
    expect(code(await hall.world.ask(null, ['judging', 'invitations'], {}))).toBe('SIGN_IN_REQUIRED')
    const text = JSON.stringify(await mine(other))
    expect(text).not.toContain(first!.name)
  })

  it.each<[string, string, (person: string) => Promise<unknown>]>([
    ['是承办方', 'a contractor', person => grantRole(db, person, { role: 'contractor' as Role })],
    [
      '有自己的报名',
      'an applicant',
      person =>
        db.pool.query('update csc.application set owner_id = $1 where id = $2', [person, hall.projects[0]]),
    ],
  ])('%s：cannot accept (%s), and says why', async (words, _, become) => {
    const [first] = await invited()
    const who = experts.get(first!.name)!
    await become(who.person)
    const reply = await answer(who, first!.id, true)
    expect(reply).toMatchObject({
      failure: { code: 'ROLE_INCOMPATIBLE', message: expect.stringContaining(words) },
    })
    expect(await seats()).toEqual([])
    expect(code(await answer(who, first!.id, false))).toBe('ok')
  })

  it('no answer counts only after the time given; then the next alternate has as long', async () => {
    const [first] = await invited()
    const lapse = () => replace({ invitation: first!.id, code: 'no-answer', reason: '电话无人接听' })
    hall.world.now = '2026-07-28T01:19:59.999Z'
    expect(code(await lapse())).toBe('STATE_REFUSED')
    hall.world.now = answerBy
    expect((await invitations())[0]!.late).toBe(true)
    const reply = await lapse()
    expect(reply).toMatchObject({ ok: true, data: { next: expect.stringMatching(/^exp_/) } })
    const called = (await invitations()).find(({ kind }) => kind === 'alternate')!
    expect(called.answerBy).toBe('2026-07-28T01:40:00.000Z')
    expect(code(await answer(experts.get(first!.name)!, first!.id, true))).toBe('STATE_REFUSED')
  })

  it('an accepted expert who cannot come loses seat and role, and is followed', async () => {
    const [first] = await invited()
    const who = experts.get(first!.name)!
    await answer(who, first!.id, true)
    expect(code(await replace({ invitation: first!.id, reason: '' }))).toBe('INPUT_INVALID')
    expect(code(await replace({ invitation: first!.id, code: 'no-answer' }))).toBe('STATE_REFUSED')
    expect(code(await replace({ invitation: 'xiv_0000000000000000' }))).toBe('NOT_FOUND')
    expect(code(await replace({ invitation: first!.id }))).toBe('ok')
    expect(await seats()).toEqual([])
    expect(code(await hall.world.ask(who, ['judging', 'session'], { session: hall.session }))).toBe(
      'NOT_FOUND',
    )
    const held = await db.pool.query(`select 1 from csc.role_grant where person_id = $1 and valid_to > $2`, [
      ...[who.person, hall.world.now],
    ])
    expect(held.rows).toEqual([])
    expect((await invitations()).filter(({ state }) => state === 'pending')).toHaveLength(3)
  })

  it('a further attempt ends what the one before had begun', async () => {
    const list = await invited()
    const who = experts.get(list[0]!.name)!
    await answer(who, list[0]!.id, true)
    const { draws } = await drawsOf(hall)
    const input = { session: hall.session, draw: draws[0]!.id, reason: '遗漏回避' }
    await hall.world.get(hall.approver, ['rounds', 'redrawExperts'], input)
    const { draw } = await hall.world.get(hall.operator, ['rounds', 'redrawExperts'], input)
    expect((await invitations()).map(({ state }) => state)).toEqual(['replaced', 'replaced', 'replaced'])
    expect(await seats()).toEqual([])
    const view = await drawsOf(hall)
    expect(view.draws[1]).toMatchObject({ pool: 5, excluded: [] })
    await hall.world.get(hall.notary, ['rounds', 'revealExpertDraw'], {
      session: hall.session,
      draw,
      entropy: '222222',
    })
    expect((await drawsOf(hall)).toInvite).toBe(3)
    expect(code(await invite())).toBe('ok')
  })
})

describe('O7 手工指定', () => {
  const name = (expert: string, over: object = {}) =>
    hall.world.ask(hall.operator, ['rounds', 'nameExpert'], {
      ...{ session: hall.session, expert, reason: '评审组缺投资专家', answerBy, ...over },
    })
  it('needs a reason and is marked; who has to stand aside is refused', async () => {
    const ids = await expertIds(db)
    const expert = ids.get('演示专家01')!
    expect(code(await name(expert, { reason: '' }))).toBe('INPUT_INVALID')
    expect(code(await name('exp_0000000000000000'))).toBe('NOT_FOUND')
    await admit(hall, [line(6, '投资', { employer: '长治市演示项目1有限公司' })])
    const aside = (await expertIds(db)).get('演示专家06')!
    expect(await name(aside)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '演示专家06与本场项目同单位，不能指定，请换一位' },
    })
    expect(code(await name(expert))).toBe('ok')
    expect(code(await name(expert))).toBe('STATE_REFUSED')
    const [one] = await invitations()
    expect(one).toMatchObject({ kind: 'by-hand', reason: '评审组缺投资专家', drawId: null, field: '' })
    expect((await kinds('panel.name'))[0].data).toEqual({ expert, approvedBy: [hall.operator.person] })
    expect(code(await answer(experts.get('演示专家01')!, one!.id, false))).toBe('ok')
    expect((await kinds('panel.change'))[0].data).toMatchObject({ next: null, draw: null })
    for (const person of [hall.contractor, hall.notary, hall.supervisor, hall.judges[0]!]) {
      const input = { session: hall.session, expert, reason: '理由', answerBy }
      expect(code(await hall.world.ask(person, ['rounds', 'nameExpert'], input))).toBe('FORBIDDEN')
    }
  })
  it('the time to answer lies after now and not after the start', async () => {
    const expert = (await expertIds(db)).get('演示专家02')!
    expect(code(await name(expert, { answerBy: hall.world.now }))).toBe('INPUT_INVALID')
    expect(code(await name(expert, { answerBy: '2026-07-28T01:30:00.001Z' }))).toBe('INPUT_INVALID')
    expect(code(await name(expert, { answerBy: '2026-07-28T01:30:00.000Z' }))).toBe('ok')
  })
})

describe('the drawn panel', () => {
  it('takes its place in the opening check', async () => {
    const list = await invited()
    for (const { id, name } of list) await answer(experts.get(name)!, id, true)
    const { items, seats } = await hall.world.get(hall.operator, ['rounds', 'openingCheck'], {
      session: hall.session,
    })
    expect(items.find(({ id }) => id === 'panel')).toMatchObject({ ok: true, note: '3位评委' })
    expect(seats.map(({ number }) => number)).toEqual([1, 2, 3])
  })
})

const lastStage = (slug: string) => editionBySlug(slug)!.stages.at(-1)!.id

describe('who enters the digits', () => {
  const officer = (person: string, role: Role, edition: string) => ({
    ...{ ...guest, person, actor: person },
    grants: [{ role, edition, unit: '', session: null, validTo: '' }],
  })
  it('the notary where the notice asks for one at its roadshows, anybody else than the committer otherwise', () => {
    const final = { id: 'ses_a', edition: 'shanxi-2026', round: lastStage('shanxi-2026') }
    expect(publicEntropy(final)).toEqual({ notary: true, source: '公证员现场摇出的6位数字' })
    expect(publicEntropy({ edition: 'shanxi-2026', round: 'final' }).notary).toBe(true)
    expect(publicEntropy({ edition: 'national-2024', round: 'top-50' }).notary).toBe(false)
    expect(publicEntropy({ edition: 'national-2024', round: 'final' }).notary).toBe(true)
    expect(publicEntropy({ edition: 'changzhi-2026', round: lastStage('changzhi-2026') }).notary).toBe(false)
    const draw = { committedBy: 'per_1' }
    expect(revealProblem(draw, final, officer('per_2', 'operator', 'shanxi-2026'))?.sentence).toContain(
      '公证员',
    )
    expect(revealProblem(draw, final, officer('per_2', 'notary', 'shanxi-2026'))).toBeNull()
  })
  it('a person without any account is told as soon as he signs in with the phone on file', async () => {
    await admit(hall, [line(31, '财税')])
    await drawPanel(hall, { field: '财税', want: 1 })
    expect(code(await invite())).toBe('ok')
    const { rows } = await db.pool.query(`select person_id from csc.expert where name = '演示专家31'`)
    expect(rows[0].person_id).toMatch(/^per_/)
    expect((await signedIn(db)).person).not.toBe(rows[0].person_id)
  })
})
