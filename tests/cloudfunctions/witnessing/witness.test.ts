import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { connect } from '../../../cloudfunctions/shared/database/connect'
import { operations } from '../../../cloudfunctions/witnessing/operations'
import { verify } from '../../core/verifier-fixture'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { scoredHall } from '../../setup/scored-hall'

const all = [...rounds, ...judging, ...operations]
const edition = 'changzhi-2026'
const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)

let db: FreshDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const view = (hall: TestHall, who: TestPerson) =>
  hall.world.get(who, ['witnessing', 'session'], { session: hall.session })

describe('before the reveal', () => {
  it('a witness sees counts and commitments, after it the values', async () => {
    const hall = await testHall(db, { projects: 2, judges: 3, operations: all })
    await advanceTo(hall, 'scoring')
    const [first, second] = hall.judges as [TestPerson, TestPerson]
    const card = sealInput(hall, first, hall.projects[0]!, 8350)
    await hall.world.get(first, ['judging', 'seal'], card)
    const seen = await view(hall, hall.notary)
    expect(seen.turns[0]).toMatchObject({ sealed: 1, due: 3, reveal: null, stageName: '打分开放' })
    expect(seen.turns[0]!.commitments).toMatchObject([{ number: 1, version: 1, commitment: card.commitment }])
    expect(seen.rules).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), signatures: 2 })
    expect(seen.draw).toMatchObject({ state: 'revealed', entropy: '482913' })
    expect(JSON.stringify(seen)).not.toMatch(/8350|83\.5/)
    for (const [judge, total] of [
      [second, 8400],
      [hall.judges[2]!, 8450],
    ] as const)
      await hall.world.get(judge, ['judging', 'seal'], sealInput(hall, judge, hall.projects[0]!, total))
    await advanceTo(hall, 'revealed')
    const after = await view(hall, hall.supervisor)
    expect(after.turns[0]!.reveal).toMatchObject({ score: '84.00', cards: [{ total: 8350 }, {}, {}] })
    const { entries } = await hall.world.get(hall.notary, ['witnessing', 'journal'], {
      session: hall.session,
    })
    expect(entries[0]).toMatchObject({
      who: '经办人',
      what: `“${after.turns[0]!.projectName}”3份评分表同时亮分，得84.00分`,
    })
    expect(entries.map(each => each.what)).toContain(
      `收到1号席对“${after.turns[0]!.projectName}”的评分（第1版）`,
    )
    expect(entries.every(each => each.what !== '其他操作' && each.who !== '系统')).toBe(true)
  })
})

describe('who witnesses', () => {
  let hall: TestHall
  let invited: TestPerson
  beforeAll(async () => {
    hall = await scoredHall(db, [[8000, 8100, 8200]], { operations: all })
    invited = await signedIn(db, { grants: [{ role: 'notary', session: hall.session }] })
  })

  it('a notary invited to one session sees that one alone, like one that is not there otherwise', async () => {
    const other = await testHall(db, { projects: 1, judges: 3, until: 'created', operations: all })
    const mine = await hall.world.get(invited, ['witnessing', 'sessions'], { edition })
    expect(mine.sessions.map(({ id }) => id)).toEqual([hall.session])
    for (const operation of ['session', 'journal'] as const) {
      const ask = (session: string) => hall.world.ask(invited, ['witnessing', operation], { session })
      expect(code(await ask(hall.session))).toBe('ok')
      expect(code(await ask(other.session))).toBe('NOT_FOUND')
      expect(code(await ask('ses_0000000000000000'))).toBe('NOT_FOUND')
    }
    const whole = await hall.world.get(hall.supervisor, ['witnessing', 'sessions'], { edition })
    expect(whole.sessions.length).toBeGreaterThan(1)
    expect((await hall.world.get(hall.judges[0]!, ['witnessing', 'sessions'], { edition })).sessions).toEqual(
      [],
    )
  })

  it('not the contractor, a judge, or anybody else', async () => {
    const stranger = await signedIn(db)
    for (const who of [hall.contractor, hall.judges[0]!, stranger])
      for (const operation of ['session', 'journal'] as const) {
        const reply = await hall.world.ask(who, ['witnessing', operation], { session: hall.session })
        expect(code(reply)).toBe('FORBIDDEN')
      }
    expect(code(await hall.world.ask(null, ['witnessing', 'sessions'], { edition }))).toBe('SIGN_IN_REQUIRED')
  })

  it('signs a head he saw once, with the number of the certificate; only the notary', async () => {
    const { world, session } = hall
    const { signable, head } = await view(hall, invited)
    expect(signable).toMatchObject({ seq: head!.seq, hash: head!.hash })
    const input = {
      session,
      headSeq: signable!.seq,
      headHash: signable!.hash,
      certNo: '（2026）晋长证字第1号',
    }
    const sign = (who: TestPerson, over: object = {}, options: object = {}) =>
      world.ask(who, ['witnessing', 'sign'], { ...input, ...over }, options)
    for (const who of [hall.operator, hall.approver, hall.supervisor, hall.contractor, hall.judges[0]!])
      expect(code(await sign(who))).toBe('FORBIDDEN')
    expect(code(await sign(invited, { certNo: ' ' }))).toBe('INPUT_INVALID')
    expect(code(await sign(invited, { headHash: 'a'.repeat(64) }))).toBe('VERSION_CONFLICT')
    expect(code(await sign(invited, { headSeq: 9_999 }))).toBe('VERSION_CONFLICT')
    const id = requestId()
    const first = await sign(invited, {}, { requestId: id })
    expect(code(first)).toBe('ok')
    expect(await sign(invited, {}, { requestId: id })).toMatchObject({ ok: true, replayed: true })
    expect(await sign(invited)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '这个校验码已经签署过，有新记录后再签' },
    })
    const after = await view(hall, invited)
    expect(after.signatures).toMatchObject([{ certNo: '（2026）晋长证字第1号', headSeq: input.headSeq }])
    expect(after.signable).toBeNull()
    expect(code(await sign(invited, { headSeq: after.head!.seq, headHash: after.head!.hash }))).toBe(
      'INPUT_INVALID',
    )
  })

  it('notes where a head is kept: an official, not the notary; the bundle carries both', async () => {
    const { world, session } = hall
    const { head } = await view(hall, hall.operator)
    const input = { session, headSeq: head!.seq, headHash: head!.hash, how: 'paper' as const, ref: '档案盒3' }
    const note = (who: TestPerson, over: object = {}) =>
      world.ask(who, ['witnessing', 'anchor'], { ...input, ...over })
    for (const who of [invited, hall.supervisor, hall.contractor])
      expect(code(await note(who))).toBe('FORBIDDEN')
    expect(code(await note(hall.operator, { headHash: 'b'.repeat(64) }))).toBe('VERSION_CONFLICT')
    expect(code(await note(hall.operator))).toBe('ok')
    expect((await view(hall, hall.operator)).anchors).toMatchObject([{ howName: '纸质表', ref: '档案盒3' }])
    const bundle = await world.get(invited, ['rounds', 'exportBundle'], { session })
    const report = verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])
    expect(report).toMatchObject({ code: 0, findings: [] })
    const { rows } = await db.pool.query(
      `select actor, detail from csc.audit where operation = 'rounds.exportBundle' and subject = $1`,
      [session],
    )
    expect(rows).toMatchObject([{ actor: invited.person, detail: { whole: true } }])
  })
})

it('改库一行后校验必失败并定位：the light names the entry, and the export does not call itself verified', async () => {
  const hall = await scoredHall(db, [[8000, 8100, 8200]], { operations: all })
  const whole = await view(hall, hall.supervisor)
  expect(whole.check).toEqual({ state: 'whole', entries: whole.head!.seq })
  const owner = connect(db.url, { owner: true, max: 1 })
  await owner.pool.query('alter table csc.ledger disable trigger ledger_append_only')
  await owner.pool.query(
    `update csc.ledger set body = replace(body, '"total":8100', '"total":8150') where session = $1 and body like '%"kind":"reveal"%'`,
    [hall.session],
  )
  await owner.pool.query('alter table csc.ledger enable trigger ledger_append_only')
  await owner.close()
  const { seq } = (await view(hall, hall.supervisor)).turns[0]!.reveal!
  const broken = { state: 'broken', seq, problem: `第${seq}条内容与摘要不符` }
  expect((await view(hall, hall.supervisor)).check).toEqual(broken)
  const bundle = await hall.world.get(hall.supervisor, ['rounds', 'exportBundle'], { session: hall.session })
  expect(bundle.check).toEqual(broken)
  expect(bundle.fileName).toMatch(/^核验未通过-/)
  expect(verify(Buffer.from(bundle.base64, 'base64')).code).toBe(11)
})
