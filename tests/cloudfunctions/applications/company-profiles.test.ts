import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import { factsToFill } from '../../../src/core/application-form/company-facts'
import type { FieldValue, FormValues } from '../../../src/core/application-form/field'
import type { FieldId } from '../../../src/core/application-form/fields'
import { applicant, enterpriseForm, filledDraft } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World, worldOf } from '../../setup/host'
import type { TestPerson } from '../../setup/people'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const mine = async (who: TestPerson) =>
  (await world.get(who, ['applications', 'companyProfiles'], {})).profiles
const begun = (who: TestPerson) => world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
async function save(who: TestPerson, application: string, form: FormValues, at?: string) {
  const { fieldVersions } = await world.get(who, ['applications', 'read'], { application })
  const patches = (Object.entries(form) as [FieldId, FieldValue][]).map(([field, value]) => ({
    ...{ field, value },
    baseVersion: fieldVersions[field]?.version ?? 0,
  }))
  return world.get(who, ['applications', 'save'], { application, patches }, { at })
}
const code = (form: FormValues) => String(form.companyCode)
const failureOf = async (asked: Promise<{ ok: boolean }>) => {
  const reply = (await asked) as { ok: boolean; failure?: { code: string; details?: unknown } }
  return reply.failure
}

describe('信息补录', () => {
  test('what an application says of its enterprise is kept once, for the person’s other applications', async () => {
    const who = await applicant(world)
    const form = enterpriseForm()
    await filledDraft(world, who, { ...form, registeredCapital: '500', profit: '-35.2' })
    const [profile] = await mine(who)
    expect(profile).toMatchObject({
      companyCode: code(form),
      facts: { companyName: form.companyName, revenue: '1250.5', registeredCapital: '500', profit: '-35.2' },
    })
    expect(profile?.facts).not.toHaveProperty('projectName')
    expect(profile?.facts).not.toHaveProperty('contactPhone')
  })

  test('without a right code nothing is kept; wrong figures never are', async () => {
    const who = await applicant(world)
    const { application } = await begun(who)
    await save(who, application, { ...enterpriseForm(), companyCode: '91350100M000100Y4Z' })
    expect(await mine(who)).toEqual([])
    const form = enterpriseForm()
    await save(who, application, { companyCode: form.companyCode!, headcount: '八十多' })
    const [profile] = await mine(who)
    expect(profile?.facts).not.toHaveProperty('headcount')
    expect(profile?.facts.revenue).toBe('1250.5')
  })

  test('a change in a second application keeps the profile newest; the first application stays as it is', async () => {
    const who = await applicant(world)
    const form = enterpriseForm()
    const first = await filledDraft(world, who, form)
    const second = await begun(who)
    await save(who, second.application, { ...form, headcount: '99' }, '2026-07-02T00:00:00.000Z')
    expect((await mine(who))[0]?.facts.headcount).toBe('99')
    const { form: untouched } = await world.get(who, ['applications', 'read'], {
      application: first.application,
    })
    expect(untouched.headcount).toBe('86')
  })

  test('it is carried to another edition', async () => {
    const who = await applicant(world)
    const { companyCounty: _there, ...form } = enterpriseForm()
    const earlier = { at: '2025-06-20T00:00:00.000Z' }
    const last = await world.get(who, ['applications', 'start'], { edition: 'jinzhong-2025' }, earlier)
    await save(who, last.application, { ...form, headcount: '70' }, earlier.at)
    const [profile] = await mine(who)
    expect(profile).toMatchObject({ companyCode: code(form), facts: { headcount: '70' } })
    expect(profile?.updatedAt).toBe(earlier.at)
    const now = await begun(who)
    const { edition } = await world.get(who, ['applications', 'read'], { application: now.application })
    const chosen = { subject: 'company', group: 'enterprise', companyCode: code(form) }
    expect(factsToFill(chosen, profile!.facts, edition)).toMatchObject({
      companyName: form.companyName,
      headcount: '70',
    })
  })

  test('figures and names lie sealed, bound to their owner', async () => {
    const who = await applicant(world)
    const form = enterpriseForm('长治演示密封有限公司')
    await filledDraft(world, who, { ...form, profit: '7654321' })
    const { rows } = await db.pool.query('select * from csc.company_profile where owner_id = $1', [
      who.person,
    ])
    const stored = JSON.stringify(rows)
    expect(stored).not.toContain('7654321')
    expect(stored).not.toContain('长治演示密封有限公司')
    const other = await applicant(world)
    await db.pool.query('update csc.company_profile set owner_id = $1 where owner_id = $2', [
      other.person,
      who.person,
    ])
    const moved = await failureOf(world.ask(other, ['applications', 'companyProfiles'], {}))
    expect(moved?.code).toBe('INTERNAL')
    await db.pool.query('delete from csc.company_profile where owner_id = $1', [other.person])
  })

  test('two applications of one person saved at once leave one profile with both facts', async () => {
    const who = await applicant(world)
    const form = enterpriseForm()
    const both = await Promise.all([begun(who), begun(who)])
    await Promise.all([
      save(who, both[0].application, { ...form, registeredCapital: '500' }),
      save(who, both[1].application, { ...form, address: '演示街1号' }),
    ])
    const profiles = await mine(who)
    expect(profiles).toHaveLength(1)
    expect(profiles[0]?.facts).toMatchObject({ registeredCapital: '500', address: '演示街1号' })
  })
})

describe('another person’s company of the same code', () => {
  test('is never shown, never merged and cannot be changed or removed', async () => {
    const owner = await applicant(world, '演示甲')
    const stranger = await applicant(world, '演示乙')
    const form = enterpriseForm()
    await filledDraft(world, owner, { ...form, profit: '111' })
    expect(await mine(stranger)).toEqual([])
    const target = { companyCode: code(form), expectedVersion: 1 }
    const change = { ...target, changes: { profit: '999' } }
    const refusals = await Promise.all([
      failureOf(world.ask(stranger, ['applications', 'saveCompanyProfile'], change)),
      failureOf(world.ask(stranger, ['applications', 'removeCompanyProfile'], target)),
      failureOf(
        world.ask(stranger, ['applications', 'removeCompanyProfile'], {
          ...target,
          companyCode: code(enterpriseForm()),
        }),
      ),
    ])
    expect(refusals.map(failure => failure?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    await filledDraft(world, stranger, { ...form, companyName: '另一个人写的名称' })
    expect((await mine(owner))[0]?.facts).toMatchObject({ companyName: form.companyName, profit: '111' })
    expect((await mine(stranger))[0]?.facts).not.toHaveProperty('profit')
  })

  test('nobody who is not signed in reads any', async () => {
    const failure = await failureOf(world.ask(null, ['applications', 'companyProfiles'], {}))
    expect(failure?.code).toBe('SIGN_IN_REQUIRED')
  })
})

describe('我的企业', () => {
  async function owned() {
    const who = await applicant(world)
    const form = enterpriseForm()
    const { application } = await filledDraft(world, who, form)
    const [profile] = await mine(who)
    return { who, application, target: { companyCode: code(form), expectedVersion: profile!.version } }
  }

  test('a correction is kept for later, asks nothing of applications, and can empty a fact', async () => {
    const { who, application, target } = await owned()
    const changes = { headcount: '120', specialised: null }
    await world.get(who, ['applications', 'saveCompanyProfile'], { ...target, changes })
    const [profile] = await mine(who)
    expect(profile?.facts).toMatchObject({ headcount: '120' })
    expect(profile?.facts).not.toHaveProperty('specialised')
    const { form } = await world.get(who, ['applications', 'read'], { application })
    expect(form).toMatchObject({ headcount: '86', specialised: 'yes' })
  })

  test('a wrong fact is refused at its field and nothing is changed', async () => {
    const { who, target } = await owned()
    const changes = { revenue: '很多', headcount: '130' }
    const failure = await failureOf(
      world.ask(who, ['applications', 'saveCompanyProfile'], { ...target, changes }),
    )
    expect(failure).toMatchObject({ code: 'INPUT_INVALID', details: { fields: [{ path: 'revenue' }] } })
    expect((await mine(who))[0]?.facts.headcount).toBe('86')
  })

  test('a stale version is refused, a replay is answered as before and changes nothing twice', async () => {
    const { who, target } = await owned()
    const id = requestId()
    const ask = (headcount: string, options: { requestId?: string } = {}) =>
      world.ask(who, ['applications', 'saveCompanyProfile'], { ...target, changes: { headcount } }, options)
    const first = await ask('140', { requestId: id })
    const again = await ask('140', { requestId: id })
    expect(first.ok && again.ok && again.data).toEqual(first.ok && first.data)
    expect((await failureOf(ask('150')))?.code).toBe('VERSION_CONFLICT')
    expect((await mine(who))[0]).toMatchObject({
      version: target.expectedVersion + 1,
      facts: { headcount: '140' },
    })
  })

  test('a fact that is none of an enterprise is refused', async () => {
    const { who, target } = await owned()
    const changes = { projectName: '不是企业的' } as never
    const failure = await failureOf(
      world.ask(who, ['applications', 'saveCompanyProfile'], { ...target, changes }),
    )
    expect(failure?.code).toBe('INPUT_INVALID')
  })

  test('removing forgets it; the application keeps what was filled in', async () => {
    const { who, application, target } = await owned()
    const stale = { ...target, expectedVersion: target.expectedVersion - 1 }
    const refused = await failureOf(world.ask(who, ['applications', 'removeCompanyProfile'], stale))
    expect(refused?.code).toBe('VERSION_CONFLICT')
    await world.get(who, ['applications', 'removeCompanyProfile'], target)
    expect(await mine(who)).toEqual([])
    const { form } = await world.get(who, ['applications', 'read'], { application })
    expect(form.companyCode).toBe(target.companyCode)
  })
})

describe('the contact’s e-mail', () => {
  test('lies sealed and comes back as typed to its owner', async () => {
    const who = await applicant(world)
    const email = 'demo.contact@example.com'
    const { application } = await filledDraft(world, who, { ...enterpriseForm(), contactEmail: email })
    const { rows } = await db.pool.query('select form from csc.application where id = $1', [application])
    expect(JSON.stringify(rows)).not.toContain('example.com')
    const { form } = await world.get(who, ['applications', 'read'], { application })
    expect(form.contactEmail).toBe(email)
  })
})
