import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentVersions } from '../../../src/contract/consents'
import { filledDraft, inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { World } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { accountWorld, later } from './support'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = accountWorld(db)
})
afterAll(() => db.drop())

const privacy = { document: 'privacy', version: consentVersions.privacy } as const
const sensitive = { document: 'sensitive', version: consentVersions.sensitive } as const
const identities = async (application: string) =>
  (
    await db.pool.query(
      'select identity_sealed, identity_hmac, identity_last4 from csc.team_member where application_id = $1',
      [application],
    )
  ).rows

describe('A4 同意记录', () => {
  test('names document, version and moment; agreeing twice keeps the first moment', async () => {
    const who = await signedIn(db)
    const first = await world.get(who, ['session', 'consent'], privacy)
    expect(first.givenAt).toBe(world.now)
    later(world, 60)
    expect(await world.get(who, ['session', 'consent'], privacy)).toEqual(first)
    expect((await world.get(who, ['session', 'consentHistory'], {})).consents).toEqual([
      { ...privacy, ...first, withdrawnAt: null, withdrawal: expect.stringContaining('重新同意') },
    ])
  })
})

describe('A16 撤回同意', () => {
  test('with the one for identity numbers these go at once: sealed form, hash and last four', async () => {
    const who = await signedIn(db)
    await world.get(who, ['session', 'consent'], sensitive)
    const { application } = await filledDraft(world, who, makerForm([inventedIdentity(7)]))
    expect(await identities(application)).toEqual([
      {
        identity_sealed: expect.any(String),
        identity_hmac: expect.any(String),
        identity_last4: expect.any(String),
      },
    ])
    const other = await signedIn(db)
    await world.get(other, ['session', 'consent'], sensitive)
    const theirs = await filledDraft(world, other, makerForm([inventedIdentity(8)]))

    expect(await world.get(who, ['session', 'withdrawConsent'], { document: 'sensitive' })).toEqual({
      removedIdentities: 1,
    })
    expect(await identities(application)).toEqual([
      { identity_sealed: null, identity_hmac: null, identity_last4: null },
    ])
    expect((await identities(theirs.application))[0].identity_sealed).not.toBeNull()
    expect((await world.get(who, ['applications', 'read'], { application })).sensitiveConsent).toBe(false)
  })

  test('the number one gave as an invited member goes too, with the membership; the leader is told', async () => {
    const leader = await signedIn(db)
    await world.get(leader, ['session', 'consent'], sensitive)
    const member = { id: 'm1', name: '演示队员', role: '研发', core: true, onCertificate: true }
    const { application } = await filledDraft(world, leader, { ...makerForm([]), members: [member] })
    await world.get(leader, ['applications', 'invite'], { application, member: 'm1' })
    const team = () => world.get(leader, ['applications', 'team'], { application })
    const { token } = (await team()).members[0]!.invitation!
    const who = await signedIn(db)
    const number = inventedIdentity(19)
    await world.get(who, ['applications', 'answerInvitation'], {
      ...{ token, accept: true, name: '演示队员', consent: consentVersions.sensitive },
      identity: { type: 'resident', number },
    })
    expect((await identities(application))[0].identity_last4).toBe(number.slice(-4))

    expect(await world.get(who, ['session', 'withdrawConsent'], { document: 'sensitive' })).toEqual({
      removedIdentities: 1,
    })
    expect(await identities(application)).toEqual([
      { identity_sealed: null, identity_hmac: null, identity_last4: null },
    ])
    expect((await world.get(who, ['applications', 'myMemberships'], {})).memberships).toEqual([])
    expect((await team()).members[0]).toMatchObject({ state: 'waiting', note: '本人已退出，可重新邀请' })
    const { rows } = await db.pool.query(
      'select core_key, state from csc.team_invitation where application_id = $1',
      [application],
    )
    expect(rows).toEqual([{ core_key: null, state: 'left' }])
    const told = await db.pool.query('select title from csc.message where person_id = $1', [leader.person])
    expect(told.rows.map(({ title }) => title)).toContain('成员已退出')
  })

  test('it stays on record until when it held; it can be given anew, and taken back only while it holds', async () => {
    const who = await signedIn(db)
    expect(await world.ask(who, ['session', 'withdrawConsent'], { document: 'privacy' })).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    await world.get(who, ['session', 'consent'], privacy)
    later(world, 5)
    await world.get(who, ['session', 'withdrawConsent'], { document: 'privacy' })
    const withdrawnAt = world.now
    expect((await world.get(who, ['session', 'me'], {})).consents).toEqual([])
    later(world, 5)
    await world.get(who, ['session', 'consent'], privacy)
    const { consents } = await world.get(who, ['session', 'consentHistory'], {})
    expect(consents.map(each => [each.givenAt, each.withdrawnAt])).toEqual([
      [expect.any(String), withdrawnAt],
      [world.now, null],
    ])
    expect((await world.get(who, ['session', 'me'], {})).consents).toHaveLength(1)
  })
})
