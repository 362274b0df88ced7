import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import { testKeys } from '../../setup/test-host'
import {
  endedLink,
  joined,
  memberStates,
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

describe('only the leader', () => {
  test('somebody else’s team answers as one that does not exist', async () => {
    const team = await world.team()
    await world.invited(team)
    const other = await world.person()
    const target = { application: team.application, member: 'm1' }
    const calls = [
      world.ask(other, ['applications', 'team'], { application: team.application }),
      ...(['invite', 'resend', 'revokeInvitation'] as const).map(operation =>
        world.ask(other, ['applications', operation], target),
      ),
      world.ask(other, ['applications', 'orderCertificate'], {
        ...{ application: team.application, expectedVersion: 1, order: ['m1', 'm2'], onCertificate: [] },
      }),
      world.ask(other, ['applications', 'leaveTeam'], { application: team.application }),
      world.ask(team.leader, ['applications', 'leaveTeam'], { application: team.application }),
      world.ask(other, ['applications', 'leaveTeam'], { application: 'app_0000000000000000' }),
    ]
    for (const reply of await Promise.all(calls))
      expect(reply).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await world.ask(null, ['applications', 'myMemberships'], {})).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
  })

  test('a member unknown, without a name, or confirmed already is not invited; a tap repeated invites once', async () => {
    const team = await world.team({
      form: {
        ...makerForm([]),
        members: [...unnamedMembers(1), { id: 'm2', name: ' ', role: '', core: true, onCertificate: false }],
      },
    })
    const invite = (member: string, id = requestId()) =>
      world.ask(
        team.leader,
        ['applications', 'invite'],
        { application: team.application, member },
        { requestId: id },
      )
    expect(await invite('m9')).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await invite('m2')).toMatchObject({ failure: { message: '请先写上这位成员的姓名，再邀请' } })
    const tap = requestId()
    expect(await invite('m1', tap)).toMatchObject({ ok: true })
    expect(await invite('m1', tap)).toMatchObject({ ok: true, replayed: true })
    const { rows } = await db.pool.query('select 1 from csc.team_invitation where application_id = $1', [
      team.application,
    ])
    expect(rows).toHaveLength(1)
    const token = (await world.view(team)).members[0]!.invitation!.token
    await world.answer(await world.person(), token, { identity: resident(inventedIdentity(311)) })
    world.later(2)
    expect(await invite('m1')).toMatchObject({ failure: { message: '这位成员已经确认，不用再邀请' } })
    expect(
      await world.ask(team.leader, ['applications', 'revokeInvitation'], {
        application: team.application,
        member: 'm1',
      }),
    ).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
  })

  test('a team out of the contest invites nobody, and its links have ended', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    await db.pool.query("update csc.application set state = 'rejected' where id = $1", [team.application])
    expect(
      await world.ask(team.leader, ['applications', 'invite'], {
        application: team.application,
        member: 'm2',
      }),
    ).toMatchObject({ failure: { message: '未通过审核，不能再邀请成员' } })
    expect(await world.ask(null, ['applications', 'invitation'], { token })).toMatchObject({
      failure: endedLink,
    })
    expect(
      await world.answer(await world.person(), token, { identity: resident(inventedIdentity(312)) }),
    ).toMatchObject({ failure: endedLink })
  })
})

describe('the leader changes the list', () => {
  const save = async ({ leader, application }: Team, members: unknown) => {
    const { fieldVersions } = await world.get(leader, ['applications', 'read'], { application })
    return world.get(leader, ['applications', 'save'], {
      application,
      patches: [{ field: 'members', value: members as never, baseVersion: fieldVersions.members!.version }],
    })
  }
  const confirmedTeam = async (order: number) => {
    const team = await world.team()
    await world.answer(await world.person(), await world.invited(team), {
      identity: resident(inventedIdentity(order)),
    })
    return team
  }

  test('another place keeps the confirmation; another name, another part or no place ends it and drops the number', async () => {
    const [one, two] = unnamedMembers(2)
    const team = await confirmedTeam(341)
    await save(team, [two, { ...one!, role: '换了分工' }])
    expect((await memberStates(world, team)).map(([label]) => label)).toEqual(['待确认', '已确认'])
    expect(
      testKeys.open(
        (await storedMembers(db, team))[1].identity_sealed,
        `team_member|identity_sealed|${team.application}|1`,
      ),
    ).toBe(inventedIdentity(341))
    await save(team, [two, { ...one!, name: '演示新人' }])
    expect((await storedMembers(db, team))[1]).toMatchObject({ identity_hmac: null, confirmed_at: null })
    expect((await memberStates(world, team))[1]).toEqual(['待确认', null])
    for (const [order, change] of [
      [342, [{ ...one!, core: false }, two]],
      [343, [two]],
    ] as const) {
      const next = await confirmedTeam(order)
      await save(next, change)
      expect((await storedMembers(db, next)).every(row => row.identity_hmac === null)).toBe(true)
      const free = await world.team()
      expect(
        await world.answer(await world.person(), await world.invited(free), {
          identity: resident(inventedIdentity(order)),
        }),
      ).toMatchObject(joined(free))
    }
  })

  test('nobody types a number in place of one who confirmed', async () => {
    const team = await confirmedTeam(344)
    const [one, two] = unnamedMembers(2)
    const reply = await save(team, [{ ...one!, identity: inventedIdentity(345) }, two])
    expect(reply.refused).toEqual([{ field: 'members', message: '演示成员1已由本人确认，证件号不能代改' }])
    expect((await storedMembers(db, team))[0].identity_hmac).toBe(
      testKeys.hmac('identity', inventedIdentity(344)),
    )
  })

  test('an open invitation ends with the name it was for', async () => {
    const team = await world.team()
    const token = await world.invited(team)
    const [one, two] = unnamedMembers(2)
    await save(team, [{ ...one!, name: '演示新人' }, two])
    expect(await world.ask(null, ['applications', 'invitation'], { token })).toMatchObject({
      failure: endedLink,
    })
  })

  test('a group that asks for no numbers drops what he gave, and frees him', async () => {
    const team = await confirmedTeam(346)
    const { fieldVersions } = await world.get(team.leader, ['applications', 'read'], {
      application: team.application,
    })
    const patches = (['subject', 'group'] as const).map(field => ({
      ...{ field, value: field === 'subject' ? 'company' : 'enterprise' },
      baseVersion: fieldVersions[field]?.version ?? 0,
    }))
    await world.get(team.leader, ['applications', 'save'], { application: team.application, patches })
    expect((await storedMembers(db, team))[0]).toMatchObject({ identity_hmac: null, confirmed_at: null })
    const free = await world.team()
    expect(
      await world.answer(await world.person(), await world.invited(free), {
        identity: resident(inventedIdentity(346)),
      }),
    ).toMatchObject(joined(free))
  })
})
