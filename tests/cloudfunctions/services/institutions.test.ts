import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { candidateSentence } from '../../../src/core/service-words'
import { frozenSession, ranked } from '../../setup/frozen-final'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import {
  decide,
  edition,
  institutionPhone,
  mineOf,
  register,
  type ServicesWorld,
  servicesWorld,
  storedInClear,
  typed,
  verified,
} from './services-world'

let all: ServicesWorld
beforeEach(async () => {
  all = await servicesWorld()
})
afterEach(() => all.db.drop())

const save = (who: Parameters<ServicesWorld['world']['ask']>[0], over = {}, options = {}) =>
  all.world.ask(who, ['services', 'saveInstitution'], typed(over), options)
const desk = (who = all.operator) => all.world.ask(who, ['services', 'desk'], { edition })

describe('服务机构登记和核验', () => {
  test('registered, verified by an officer, told; the contact is stored sealed and shown masked', async () => {
    const { who, institution } = await register(all)
    expect((await mineOf(all, who)).institution).toMatchObject({
      ...{ state: 'registered', mayAct: false, contactPhone: institutionPhone },
      sentence: '已登记，等待主办单位核验。核验前只能查看。',
    })
    expect(await decide(all, institution, 'verify', 1)).toMatchObject({ ok: true, data: { version: 2 } })
    expect((await mineOf(all, who)).institution).toMatchObject({ state: 'verified', mayAct: true })
    const shown = await desk()
    expect(shown).toMatchObject({
      data: { mayDecide: true, institutions: [{ phoneMasked: '139****0077', kindName: '投资机构' }] },
    })
    expect(JSON.stringify(shown)).not.toContain(institutionPhone)
    expect(await storedInClear(all, institutionPhone)).toBe(false)
    const told = await all.db.pool.query('select title from csc.message where person_id = $1', [who.person])
    expect(told.rows).toEqual([{ title: '服务机构已核验' }])
  })

  test('the three intents of CZ23-36; being a judge is a wish that grants nothing', async () => {
    const candidate = { name: '演示专家', field: '装备制造' }
    const intents = ['docking', 'judge-candidate', 'needs'] as const
    const who = await signedIn(all.db, { name: '演示机构经办' })
    const reply = await save(who, { intents: [...intents], candidate })
    expect(reply).toMatchObject({ ok: true })
    expect(reply.ok && reply.data.sentence).toContain(candidateSentence)
    expect(candidateSentence).toBe('进入候选，不代表已被聘任，且与您服务过的项目须回避。')
    const institution = reply.ok ? reply.data.institution : ''
    await decide(all, institution, 'verify', 1)
    expect(await desk()).toMatchObject({
      data: { institutions: [{ candidate, intentNames: { length: 3 } }] },
    })
    const grants = await all.db.pool.query('select 1 from csc.role_grant where person_id = $1', [who.person])
    expect(grants.rows).toEqual([])
    const session = await frozenSession(all.db, 'enterprise', ranked([[all.one, 1]]))
    const application = all.one.id
    expect(await all.world.get(who, ['judging', 'mySessions'], {})).toEqual({ sessions: [] })
    for (const refused of [
      await all.world.ask(who, ['judging', 'session'], { session }),
      await all.world.ask(who, ['judging', 'sheet'], { session }),
      await all.world.ask(who, ['judging', 'material'], { session, application }),
    ])
      expect(refused).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await storedInClear(all, '演示专家')).toBe(false)
  })

  test.each([
    [{ code: '91140400MA0000000A' }, 'code'],
    [{ intents: [] }, 'intents'],
    [{ intents: ['judge-candidate'] }, 'candidate.name'],
    [{ contactPhone: '12345' }, 'contactPhone'],
    [{ name: ' ' }, 'name'],
  ])('refused with the field named: %j', async (over, path) => {
    expect(await save(all.stranger, over)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
    })
  })

  test('a registration number is taken as it is, and nobody registers without signing in', async () => {
    expect(await save(all.stranger, { codeKind: 'registration-number', code: '事证第114号' })).toMatchObject({
      ok: true,
    })
    expect(await save(null)).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
  })

  test('a replay registers once, a stale version changes nothing', async () => {
    const who = await signedIn(all.db)
    const options = { requestId: requestId() }
    const input = typed()
    await all.world.ask(who, ['services', 'saveInstitution'], input, options)
    expect(await all.world.ask(who, ['services', 'saveInstitution'], input, options)).toMatchObject({
      replayed: true,
    })
    expect(await save(who)).toMatchObject({ failure: { code: 'VERSION_CONFLICT', details: { current: 1 } } })
    const { rows } = await all.db.pool.query('select count(*)::int as n from csc.institution')
    expect(rows).toEqual([{ n: 1 }])
  })

  test('a new contact keeps the verification, a new name is verified anew', async () => {
    const code = typed().code
    const { who } = await verified(all, { code })
    expect(await save(who, { code, contactName: '演示新联系人', expectedVersion: 2 })).toMatchObject({
      ok: true,
    })
    expect((await mineOf(all, who)).institution).toMatchObject({
      state: 'verified',
      contactName: '演示新联系人',
    })
    expect(await save(who, { code, name: '演示改名公司', expectedVersion: 3 })).toMatchObject({ ok: true })
    expect((await mineOf(all, who)).institution).toMatchObject({ state: 'registered' })
  })

  test('of two that claim one code only one is verified', async () => {
    const { code } = typed()
    await verified(all, { code })
    const second = await register(all, { code })
    expect(await decide(all, second.institution, 'verify', 1)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: expect.stringContaining('已有一家核验通过') },
    })
  })

  test('only officers of the edition’s unit decide, nobody his own, each state once', async () => {
    const { institution } = await register(all)
    const liaison = await signedIn(all.db, { grants: [{ role: 'liaison', unit: '140404' }] })
    const contractor = await signedIn(all.db, { grants: [{ role: 'contractor' }] })
    const county = await signedIn(all.db, { grants: [{ role: 'operator', unit: '140404' }] })
    const elsewhere = await signedIn(all.db, {
      grants: [{ role: 'operator', edition: 'jinzhong-2025', unit: '140700' }],
    })
    for (const who of [liaison, contractor, county, elsewhere, all.stranger]) {
      expect(await decide(all, institution, 'verify', 1, who)).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
      expect(await desk(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    }
    expect(await decide(all, institution, 'verify', 7)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    expect(await decide(all, 'ins_0000000000000000', 'verify', 1)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    expect(await decide(all, institution, 'close', 1)).toMatchObject({ ok: true })
    expect(await decide(all, institution, 'verify', 2)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const own = await all.world.get(all.operator, ['services', 'saveInstitution'], typed())
    expect(await decide(all, own.institution, 'verify', 1)).toMatchObject({
      failure: { code: 'OWN_APPLICATION' },
    })
  })

  test('an officer’s look at the telephone is noted; nobody else looks', async () => {
    const { institution } = await register(all)
    const look = (who = all.operator) =>
      all.world.ask(who, ['services', 'revealInstitution'], { edition, institution })
    expect(await look()).toMatchObject({ data: { phone: institutionPhone } })
    const { rows } = await all.db.pool.query(
      "select actor, subject from csc.audit where operation = 'services.revealInstitution'",
    )
    expect(rows).toEqual([{ actor: all.operator.person, subject: institution }])
    expect(await look(all.stranger)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  test('the owner leaves; another person’s institution is as one that does not exist', async () => {
    const { who, institution } = await verified(all)
    const leave = (by = who, expectedVersion = 2) =>
      all.world.ask(by, ['services', 'leaveInstitution'], { institution, expectedVersion })
    expect(await leave(all.stranger)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await leave(who, 1)).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    expect(await leave()).toMatchObject({ ok: true })
    expect(await leave(who, 3)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await mineOf(all, who)).institution).toMatchObject({ state: 'closed', mayAct: false })
  })
})
