import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { inventedIdentity } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testKeys } from '../../setup/test-host'
import {
  endedLink,
  joined,
  leaderMessages,
  memberStates,
  resident,
  storedMembers,
  type TeamWorld,
  teamWorld,
} from './team-world'

let db: FreshDatabase
let world: TeamWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = teamWorld(db)
})
afterAll(() => db.drop())

describe('an invitation', () => {
  test('shows who invites to what and what is agreed to, without signing in, and no names of members', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    expect(token).toMatch(/^[0-9A-Za-z]{22}$/)
    const view = await world.get(null, ['applications', 'invitation'], { token })
    expect(view).toMatchObject({
      ...{ state: 'open', inviter: '演示负责人', projectName: '演示创客项目', core: true, application: null },
      ...{ identity: 'required', clause: { id: 'CZ26-21' } },
    })
    expect(view.scope).toContain('同一人员不得作为多个团队核心成员')
    expect(JSON.stringify(view)).not.toMatch(/演示成员|app_|per_/)
  })

  test('only the hash of its token is stored, in no table the token itself', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    const dump = await Promise.all(
      ['team_invitation', 'request', 'message', 'application_event'].map(async table =>
        JSON.stringify((await db.pool.query(`select * from csc.${table}`)).rows),
      ),
    )
    expect(dump.join('')).toContain(sha256(token))
    expect(dump.join('')).not.toContain(token)
  })

  test('accepted by himself: his number is sealed at his place, found by keyed hash, and nowhere in clear', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    const number = inventedIdentity(301)
    const reply = await world.answer(await world.person(), token, { identity: resident(number) })
    expect(reply).toMatchObject(joined(team))
    const [row] = await storedMembers(db, team)
    expect(row.identity_hmac).toBe(testKeys.hmac('identity', number))
    expect(testKeys.open(row.identity_sealed, `team_member|identity_sealed|${team.application}|0`)).toBe(
      number,
    )
    expect(row.confirmed_at).not.toBeNull()
    const tables = ['team_invitation', 'team_member', 'request', 'message', 'consent', 'audit']
    for (const table of tables)
      expect(JSON.stringify((await db.pool.query(`select * from csc.${table}`)).rows)).not.toContain(number)
    expect(await memberStates(world, team)).toEqual([
      ['已确认', null],
      ['待确认', null],
    ])
    expect((await leaderMessages(db, team)).at(-1)).toMatchObject({
      title: '成员已确认',
      link: `/apply/team/index?application=${team.application}`,
    })
  })

  test('answered again by the same person it says the same; by another it has ended', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    const who = await world.person()
    const identity = resident(inventedIdentity(302))
    await world.answer(who, token, { identity })
    expect(await world.answer(who, token, { identity })).toMatchObject(joined(team))
    expect((await leaderMessages(db, team)).filter(({ title }) => title === '成员已确认')).toHaveLength(1)
    expect(await world.answer(await world.person(), token, { identity })).toMatchObject({
      failure: endedLink,
    })
    expect(await world.get(who, ['applications', 'invitation'], { token })).toMatchObject({ state: 'joined' })
    expect(await world.ask(null, ['applications', 'invitation'], { token })).toMatchObject({
      failure: endedLink,
    })
  })

  test('signing in is needed to join, not to refuse; the leader is told', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    expect(await world.answer(null, token)).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
    expect(await world.answer(null, token, { accept: false })).toMatchObject({
      data: { outcome: 'declined' },
    })
    expect(await world.answer(null, token, { accept: false })).toMatchObject({
      data: { outcome: 'declined' },
    })
    expect((await memberStates(world, team))[0]).toEqual(['已拒绝', null])
    expect((await leaderMessages(db, team)).map(({ title }) => title)).toEqual(['成员没有加入'])
    expect(await world.answer(await world.person(), token)).toMatchObject({ failure: endedLink })
  })

  test('ends after seven days: the last minute counts, the next does not', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    const start = world.now
    world.later(7 * 24 * 60 - 1)
    expect((await world.ask(null, ['applications', 'invitation'], { token })).ok).toBe(true)
    world.later(1)
    expect(await world.ask(null, ['applications', 'invitation'], { token })).toMatchObject({
      failure: endedLink,
    })
    const who = await world.person()
    expect(await world.answer(who, token, { identity: resident(inventedIdentity(303)) })).toMatchObject({
      failure: endedLink,
    })
    expect((await memberStates(world, team))[0]).toEqual(['已失效', null])
    world.now = start
  })

  test('taken back, sent again or to somebody unknown: every link that does not work says the same', async () => {
    const team = await world.team()
    const first = await world.invited(team)
    const target = { application: team.application, member: 'm1' }
    expect(await world.ask(team.leader, ['applications', 'resend'], target)).toMatchObject({
      failure: { code: 'TOO_MANY', message: '1分钟内只能发送一次，请稍后再发' },
    })
    world.later(1)
    await world.get(team.leader, ['applications', 'resend'], target)
    const second = (await world.view(team)).members[0]!.invitation!.token
    expect(second).not.toBe(first)
    expect(await world.ask(null, ['applications', 'invitation'], { token: first })).toMatchObject({
      failure: endedLink,
    })
    await world.get(team.leader, ['applications', 'revokeInvitation'], target)
    for (const token of [second, '0'.repeat(22)])
      expect(await world.ask(null, ['applications', 'invitation'], { token })).toMatchObject({
        failure: endedLink,
      })
    expect((await memberStates(world, team))[0]).toEqual(['已失效', null])
    expect(await world.ask(team.leader, ['applications', 'invite'], target)).toMatchObject({
      failure: { code: 'TOO_MANY' },
    })
    for (const operation of ['resend', 'revokeInvitation'] as const)
      expect(await world.ask(team.leader, ['applications', operation], target)).toMatchObject({
        failure: { code: 'STATE_REFUSED' },
      })
  })

  test('what is typed wrongly is told at its field', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    const who = await world.person()
    const number = inventedIdentity(304)
    const wrong = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`
    const cases = [
      [
        { name: '演示别人', identity: resident(number) },
        'name',
        '证件与姓名不符，请核对姓名，或请负责人改正',
      ],
      [{ name: undefined, identity: resident(number) }, 'name', '请填写您的姓名，与证件一致'],
      [{ identity: undefined }, 'identity.number', '请填写证件号，用于核对是否已在其他团队'],
      [{ identity: resident(wrong) }, 'identity.number', '身份证号对不上校验位，请逐位核对。'],
      [
        { identity: { type: 'passport' as const, number: '##1' } },
        'identity.number',
        '证件号只含字母和数字，请对照证件核对',
      ],
      [{ consent: '2020-01-01', identity: resident(number) }, 'consent', '请阅读用途说明后勾选，再确认加入'],
      [{ consent: undefined, identity: resident(number) }, 'consent', '请阅读用途说明后勾选，再确认加入'],
    ] as const
    for (const [over, path, message] of cases)
      expect(await world.answer(who, token, over)).toMatchObject({
        failure: { code: 'INPUT_INVALID', details: { fields: [{ path, message }] } },
      })
    expect((await storedMembers(db, team))[0].identity_hmac).toBeNull()
    const passport = { type: 'passport' as const, number: ' e1234567 ' }
    expect(await world.answer(who, token, { name: '演示 成员１', identity: passport })).toMatchObject(
      joined(team),
    )
  })

  test('one person stands for one member, one number for one member', async () => {
    const team = await world.team()
    const who = await world.person()
    const number = inventedIdentity(305)
    await world.answer(who, await world.invited(team), { identity: resident(number) })
    const token = await world.invited(team, 'm2')
    expect(
      await world.answer(who, token, { name: '演示成员2', identity: resident(inventedIdentity(306)) }),
    ).toMatchObject({ failure: { message: '您已加入这个团队，不能再代另一位成员确认' } })
    expect(
      await world.answer(await world.person(), token, { name: '演示成员2', identity: resident(number) }),
    ).toMatchObject({ failure: { details: { fields: [{ path: 'identity.number' }] } } })
  })
})
