import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { judgesFor } from '../../../cloudfunctions/rounds/judges'
import { requestId } from '../../setup/host'
import { grantRole, type TestPerson } from '../../setup/people'
import {
  edition,
  institutionPhone,
  mineOf,
  projectNeed,
  projectPhone,
  publish,
  register,
  type ServicesWorld,
  servicesWorld,
  storedInClear,
  verified,
} from './services-world'

let all: ServicesWorld
beforeEach(async () => {
  all = await servicesWorld()
})
afterEach(() => all.db.drop())

const board = (who: TestPerson, side: 'project' | 'institution') =>
  all.world.get(who, ['services', 'board'], { edition, side })
const propose = (who: TestPerson, need: string, application: string | null = null, options = {}) =>
  all.world.ask(who, ['services', 'proposeMatch'], { need, application }, options)
const answer = (
  who: TestPerson,
  match: string,
  given: 'agree' | 'decline' | 'withdraw',
  expectedVersion = 1,
) => all.world.ask(who, ['services', 'answerMatch'], { match, answer: given, expectedVersion })
const save = (who: TestPerson, over = {}) =>
  all.world.ask(who, ['services', 'saveNeed'], projectNeed(all.one.id, over))

describe('需求', () => {
  test('a project’s need is seen by verified institutions only, and by nobody where it is for organisers', async () => {
    await publish(all)
    await publish(all, { visibility: 'organisers', text: '仅给组织者看的需求' })
    const { who } = await verified(all)
    const waiting = await register(all)
    expect((await board(who, 'project')).needs).toMatchObject([
      { from: '项目甲', about: '企业组', amountText: '融资300至500万元', kindNames: ['融资', '落地'] },
    ])
    for (const person of [waiting.who, all.stranger, all.other.owner])
      expect(await board(person, 'project')).toEqual({
        ...{ needs: [], next: null, blocked: '机构核验通过后可以看项目需求' },
      })
    const desk = await all.world.get(all.operator, ['services', 'desk'], { edition })
    expect(desk.needs.map(({ visibilityText }) => visibilityText).sort()).toEqual(['仅组织者', '已核验机构'])
  })

  test('an institution’s need is seen by projects that take part; drafts and strangers see none', async () => {
    const { who, institution } = await verified(all)
    const owner = { side: 'institution', institution } as const
    const need = projectNeed('', { owner, text: '专投装备制造，单笔不超过一千万' })
    expect(await all.world.ask(who, ['services', 'saveNeed'], need)).toMatchObject({ ok: true })
    expect((await board(all.one.owner, 'institution')).needs).toMatchObject([{ from: '演示创投有限公司' }])
    expect((await board(all.stranger, 'institution')).blocked).toBe('报名提交后可以看机构发布的需求')
    await all.db.pool.query("update csc.application set state = 'draft' where id = $1", [all.one.id])
    expect((await board(all.one.owner, 'institution')).needs).toEqual([])
    expect(await save(all.one.owner)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await mineOf(all, who)).institution).toMatchObject({ state: 'active' })
  })

  test('an institution not verified publishes and proposes nothing: it only looks', async () => {
    const need = await publish(all)
    const { who, institution } = await register(all)
    const owner = { side: 'institution', institution } as const
    const refused = { failure: { code: 'STATE_REFUSED', message: '机构核验通过后才能操作，现在只能查看' } }
    expect(await save(who, { owner })).toMatchObject(refused)
    expect(await propose(who, need)).toMatchObject(refused)
    expect(await propose(all.stranger, need)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })

  test.each([
    [{ text: '请致电13812345678' }, 'text'],
    [{ text: '邮箱 a@b.cn' }, 'text'],
    [{ text: '电话0355-2012345' }, 'text'],
    [{ text: ' ' }, 'text'],
    [{ amount: null }, 'amount.from'],
    [{ amount: { from: 501, to: 500 } }, 'amount.to'],
    [{ kinds: [] }, 'kinds'],
  ])('refused with the field named: %j', async (over, path) => {
    expect(await save(all.one.owner, over)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
    })
  })

  test('equal limits are fine; somebody else’s project or need does not exist; a stale version is refused', async () => {
    expect(await save(all.one.owner, { amount: { from: 500, to: 500 } })).toMatchObject({ ok: true })
    expect(await save(all.stranger)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    const need = await publish(all)
    const change = (who: TestPerson, over = {}) =>
      all.world.ask(who, ['services', 'saveNeed'], projectNeed(all.one.id, { need, ...over }))
    expect(await change(all.one.owner, { expectedVersion: 9 })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    const theirs = projectNeed(all.other.id, { need, expectedVersion: 1 })
    expect(await all.world.ask(all.other.owner, ['services', 'saveNeed'], theirs)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    expect(await change(all.one.owner, { expectedVersion: 1, text: '改过的说明' })).toMatchObject({
      data: { version: 2 },
    })
    const close = (who: TestPerson, expectedVersion: number) =>
      all.world.ask(who, ['services', 'closeNeed'], { need, expectedVersion })
    expect(await close(all.other.owner, 2)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await close(all.one.owner, 1)).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    expect(await close(all.one.owner, 2)).toMatchObject({ ok: true })
    expect(await close(all.one.owner, 3)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const { who } = await verified(all)
    expect((await board(who, 'project')).needs.map(({ id }) => id)).not.toContain(need)
    expect(await propose(who, need)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})

describe('A15 未同意前联系方式接口为空', () => {
  /** Everything both sides and the organiser can read, as one text. */
  async function everyReply(people: TestPerson[]): Promise<string> {
    const replies: unknown[] = []
    for (const who of people) {
      replies.push((await mineOf(all, who)).matches, (await mineOf(all, who)).needs)
      replies.push(await board(who, 'project'), await board(who, 'institution'))
    }
    replies.push(await all.world.get(all.operator, ['services', 'desk'], { edition }))
    return JSON.stringify(replies)
  }

  test('no reply holds either telephone, or the enterprise’s name, before both agree; afterwards both sides have both', async () => {
    const need = await publish(all)
    const { who } = await verified(all)
    const people = [who, all.one.owner, all.other.owner]
    const before = await propose(who, need)
    const match = before.ok ? before.data.match : ''
    const proposed = await everyReply(people)
    for (const canary of [projectPhone, institutionPhone, '演示联系人', '长治市项目甲有限公司'])
      expect(proposed).not.toContain(canary)
    expect(proposed).not.toContain('"contact":')
    expect((await mineOf(all, who)).matches).toMatchObject([
      { counterpart: '项目甲', proposedByMe: true, stateLabel: '等待同意' },
    ])
    expect(await answer(all.one.owner, match, 'agree')).toMatchObject({ data: { version: 2 } })
    expect((await mineOf(all, who)).matches).toMatchObject([
      {
        counterpart: '项目甲（长治市项目甲有限公司）',
        contact: { name: '演示联系人', phone: projectPhone },
      },
    ])
    expect((await mineOf(all, all.one.owner)).matches).toMatchObject([
      { counterpart: '演示创投有限公司', contact: { name: '演示投资经理', phone: institutionPhone } },
    ])
    const others = await everyReply([all.other.owner, all.stranger])
    expect(others).not.toContain(projectPhone)
    expect(others).not.toContain(institutionPhone)
    for (const phone of [projectPhone, institutionPhone]) expect(await storedInClear(all, phone)).toBe(false)
    const noted = await all.db.pool.query(
      "select subject from csc.audit where operation = 'services.answerMatch'",
    )
    expect(noted.rows).toEqual([{ subject: match }])
  })

  test('declined or taken back, nothing is exchanged, and it can be proposed again', async () => {
    const need = await publish(all)
    const { who } = await verified(all)
    for (const [by, given] of [
      [all.one.owner, 'decline'],
      [who, 'withdraw'],
    ] as const) {
      const reply = await propose(who, need)
      expect(await answer(by, reply.ok ? reply.data.match : '', given)).toMatchObject({ ok: true })
    }
    const seen = JSON.stringify([await mineOf(all, all.one.owner), (await mineOf(all, who)).matches])
    expect(seen).not.toContain(institutionPhone)
    expect(seen).not.toContain(projectPhone)
  })

  test('only the asked side agrees, only the proposer takes it back, once, on the version seen', async () => {
    const need = await publish(all)
    const { who } = await verified(all)
    const options = { requestId: requestId() }
    const reply = await propose(who, need, null, options)
    expect(await propose(who, need, null, options)).toMatchObject({ replayed: true })
    expect(await propose(who, need)).toMatchObject({ failure: { message: '您已经提出对接，请等对方回复' } })
    const match = reply.ok ? reply.data.match : ''
    expect(await answer(who, match, 'agree')).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await answer(all.one.owner, match, 'withdraw')).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    expect(await answer(all.other.owner, match, 'agree')).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await answer(all.operator, match, 'agree')).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await answer(all.one.owner, match, 'agree', 5)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    expect(await answer(all.one.owner, match, 'agree')).toMatchObject({ ok: true })
    expect(await answer(all.one.owner, match, 'decline', 2)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })

  test('a project proposes on an institution’s need with one of its own projects', async () => {
    const { who, institution } = await verified(all)
    const owner = { side: 'institution', institution } as const
    const { need } = await all.world.get(who, ['services', 'saveNeed'], projectNeed('', { owner }))
    const { owner: applicant, id } = all.one
    expect(await propose(applicant, need)).toMatchObject({
      failure: { details: { fields: [{ path: 'application' }] } },
    })
    expect(await propose(applicant, need, all.other.id)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await propose(who, need, id)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const reply = await propose(applicant, need, id)
    expect(reply).toMatchObject({ ok: true })
    expect(await answer(who, reply.ok ? reply.data.match : '', 'agree')).toMatchObject({ ok: true })
    expect((await mineOf(all, who)).matches).toMatchObject([{ contact: { phone: projectPhone } }])
    await grantRole(all.db, who.person, { role: 'judge' })
    const judges = await judgesFor(all.db.database, edition, new Date(all.world.now))
    expect(judges).toMatchObject([
      { person: who.person, problem: '代表的服务机构已与本届项目对接，不能担任评委' },
    ])
  })
})
