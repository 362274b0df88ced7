import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InvitationAnswer } from '../../../src/contract/views/team'
import { enterpriseForm, inventedIdentity, makerForm, startupForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testKeys } from '../../setup/test-host'
import {
  joined,
  leaderMessages,
  memberStates,
  preCheck,
  resident,
  storedMembers,
  type Team,
  type TeamWorld,
  teamWorld,
  unnamedMembers,
} from './team-world'

let db: FreshDatabase
let world: TeamWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = teamWorld(db)
})
afterAll(() => db.drop())

const onceFinding = async (team: Team) =>
  (await preCheck(world, team)).findings.find(({ requirement }) => requirement === 'maker-members-once')!

describe('a core member in one 创客团队 only (CZ26-21)', () => {
  const joinWith = async (team: Team, number: string, who = world.person()) =>
    world.answer(await who, await world.invited(team), { identity: resident(number) })

  test('he sees it with the clause; the leader sees only that something has to be settled first', async () => {
    const number = inventedIdentity(321)
    const first = await world.team({
      form: { ...makerForm([]), teamName: '演示甲队', projectName: '演示甲项目', members: unnamedMembers(1) },
    })
    const second = await world.team()
    await joinWith(first, number)
    const reply = await joinWith(second, number)
    expect(reply).toMatchObject({
      data: { outcome: 'elsewhere', application: null, clause: { id: 'CZ26-21' } },
    })
    expect((reply as { data: InvitationAnswer }).data.clause!.text).toContain(
      '同一人员不得作为多个团队核心成员',
    )
    expect((await memberStates(world, second))[0]).toEqual(['待确认', '该成员需先处理其他报名'])
    const seen = JSON.stringify([
      await world.view(second),
      await preCheck(world, second),
      await leaderMessages(db, second),
      reply,
    ])
    for (const word of [first.application, '演示甲队', '演示甲项目']) expect(seen).not.toContain(word)
    expect((await storedMembers(db, second))[0]).toMatchObject({ identity_hmac: null, confirmed_at: null })
  })

  test('after leaving the first team he joins the second with the same link', async () => {
    const number = inventedIdentity(322)
    const [first, second] = [await world.team(), await world.team()]
    const who = await world.person()
    await joinWith(first, number, Promise.resolve(who))
    const token = await world.invited(second)
    await world.answer(who, token, { identity: resident(number) })
    expect(await world.get(who, ['applications', 'myMemberships'], {})).toMatchObject({
      memberships: [{ application: first.application, core: true }],
    })
    await world.get(who, ['applications', 'leaveTeam'], { application: first.application })
    expect((await storedMembers(db, first))[0]).toMatchObject({
      ...{ identity_sealed: null, identity_hmac: null, confirmed_at: null },
    })
    expect((await memberStates(world, first))[0]).toEqual(['待确认', '本人已退出，可重新邀请'])
    expect((await leaderMessages(db, first)).map(({ title }) => title)).toContain('成员已退出')
    expect(await world.answer(who, token, { identity: resident(number) })).toMatchObject(joined(second))
    expect((await memberStates(world, second))[0]).toEqual(['已确认', null])
  })

  test('a number somebody else’s leader only typed keeps nobody out, until that team is handed in', async () => {
    const number = inventedIdentity(323)
    const leaderTyped = await world.team({ form: makerForm([number]) })
    const second = await world.team()
    expect(await joinWith(second, number)).toMatchObject(joined(second))
    expect(await onceFinding(leaderTyped)).toMatchObject({ outcome: 'fail' })
    const handedIn = await world.team({ form: makerForm([inventedIdentity(324)]) })
    const { version } = await world.get(handedIn.leader, ['applications', 'read'], {
      application: handedIn.application,
    })
    await world.get(handedIn.leader, ['applications', 'submit'], {
      ...{ application: handedIn.application, expectedVersion: version },
    })
    expect(await joinWith(await world.team(), inventedIdentity(324))).toMatchObject({
      data: { outcome: 'elsewhere' },
    })
  })

  test('two teams at the same moment: one of them', async () => {
    const number = inventedIdentity(325)
    const teams = [await world.team(), await world.team(), await world.team()]
    const tokens = await Promise.all(teams.map(team => world.invited(team)))
    const people = await Promise.all(teams.map(() => world.person()))
    const replies = await Promise.all(
      tokens.map((token, i) => world.answer(people[i]!, token, { identity: resident(number) })),
    )
    const outcomes = replies.map(reply => (reply as { data: InvitationAnswer }).data.outcome)
    expect(outcomes.sort()).toEqual(['elsewhere', 'elsewhere', 'joined'])
  })

  test('a team that left the contest holds nobody', async () => {
    const number = inventedIdentity(326)
    const first = await world.team()
    await joinWith(first, number)
    await db.pool.query("update csc.application set state = 'disqualified' where id = $1", [
      first.application,
    ])
    const second = await world.team()
    expect(await joinWith(second, number)).toMatchObject(joined(second))
  })

  test('whoever tries number after number is stopped after ten', async () => {
    const number = inventedIdentity(327)
    await joinWith(await world.team(), number)
    const team = await world.team()
    const token = await world.invited(team)
    const who = await world.person()
    for (let i = 0; i < 10; i++)
      expect(await world.answer(who, token, { identity: resident(number) })).toMatchObject({
        data: { outcome: 'elsewhere' },
      })
    expect(await world.answer(who, token, { identity: resident(number) })).toMatchObject({
      failure: { code: 'TOO_MANY', message: '核对次数太多，请明天再试或联系负责人' },
    })
    expect((await leaderMessages(db, team)).filter(({ title }) => title === '成员暂时不能加入')).toHaveLength(
      1,
    )
  })

  test('a 初创企业 and 企业组 are not limited: members join without a number, or beside one (T-07)', async () => {
    const number = inventedIdentity(328)
    await joinWith(await world.team(), number)
    const startup = await world.team({ form: { ...startupForm(), members: unnamedMembers(1) } })
    expect(await joinWith(startup, number)).toMatchObject(joined(startup))
    const without = await world.team({ form: { ...startupForm(), members: unnamedMembers(1) } })
    expect(await world.answer(await world.person(), await world.invited(without))).toMatchObject(
      joined(without),
    )
    const enterprise = await world.team({ form: { ...enterpriseForm(), members: unnamedMembers(1) } })
    const token = await world.invited(enterprise)
    expect(await world.get(null, ['applications', 'invitation'], { token })).toMatchObject({
      identity: null,
      clause: null,
    })
    expect(await world.answer(await world.person(), token, { identity: resident(number) })).toMatchObject(
      joined(enterprise),
    )
    expect((await storedMembers(db, enterprise))[0].identity_hmac).toBeNull()
  })
})

describe('the pre-check', () => {
  test('an unconfirmed core member is 待补充 and stops no submission; all confirmed it passes', async () => {
    const team = await world.team({ form: makerForm([inventedIdentity(331)]) })
    expect((await memberStates(world, team))[0]).toEqual(['待确认', '负责人代填，待本人确认'])
    expect(await onceFinding(team)).toMatchObject({
      ...{ outcome: 'unknown', outcomeLabel: '待补充', sentence: '演示成员1由负责人代填，待本人确认。' },
    })
    const before = await preCheck(world, team)
    expect(before).toMatchObject({
      may: 'submit',
      headline: '可以提交。还有核心成员没有本人确认，请尽快邀请确认。',
    })
    const own = inventedIdentity(332)
    await world.answer(await world.person(), await world.invited(team), { identity: resident(own) })
    expect(await onceFinding(team)).toMatchObject({ outcome: 'pass' })
    expect((await storedMembers(db, team))[0].identity_hmac).toBe(testKeys.hmac('identity', own))
  })

  test('a core member who gave his number himself needs none from the leader', async () => {
    const team = await world.team({ members: 1 })
    expect((await preCheck(world, team)).gaps).toMatchObject([{ field: 'members' }])
    await world.answer(await world.person(), await world.invited(team), {
      identity: resident(inventedIdentity(333)),
    })
    expect(await preCheck(world, team)).toMatchObject({ gaps: [], may: 'submit' })
  })
})
