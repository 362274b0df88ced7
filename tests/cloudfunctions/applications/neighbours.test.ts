import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import type { FormValues } from '../../../src/core/application-form/field'
import {
  applicant,
  enterpriseForm,
  filledDraft,
  inventedIdentity,
  makerForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

describe('other applications of the edition', () => {
  test('a core member of two maker teams is found, and the other team is not named', async () => {
    const identity = inventedIdentity(77)
    await submittedApplication(world, { form: { ...makerForm([identity]), teamName: '先报的演示团队' } })
    const who = await applicant(world)
    const { application } = await filledDraft(world, who, makerForm([identity]))
    const check = await world.get(who, ['applications', 'check'], { application })
    const finding = check.findings.find(({ clause }) => clause.id === 'CZ26-21')
    expect(finding?.outcome).toBe('fail')
    expect(JSON.stringify(check)).not.toContain('先报的演示团队')
    expect(check.may).toBe('manual-review')
  })

  test('a draft of another team does not count, nor does one that was withdrawn', async () => {
    const identity = inventedIdentity(78)
    const other = await submittedApplication(world, { form: makerForm([identity]) })
    await world.get(other.who, ['applications', 'withdraw'], {
      application: other.application,
      expectedVersion: other.version,
    })
    const who = await applicant(world)
    const { application } = await filledDraft(world, who, makerForm([identity]))
    expect(await world.get(who, ['applications', 'check'], { application })).toMatchObject({ may: 'submit' })
  })

  test('two teams that share a member, submitted at once: one of them needs a review', async () => {
    const identity = inventedIdentity(79)
    const drafts = await Promise.all(
      [1, 2].map(async () => {
        const who = await applicant(world)
        return { who, ...(await filledDraft(world, who, makerForm([identity]))) }
      }),
    )
    const replies = await Promise.all(
      drafts.map(({ who, application, version }) =>
        world.ask(who, ['applications', 'submit'], { application, expectedVersion: version }),
      ),
    )
    expect(replies.map(reply => (reply.ok ? 'ok' : reply.failure.code)).sort()).toEqual([
      'MANUAL_REVIEW_NEEDED',
      'ok',
    ])
  })

  test('the same company’s similar project is put to a person, another one is not', async () => {
    const form = { ...enterpriseForm(), projectName: '智能巡检（二期）' }
    await submittedApplication(world, { form })
    const check = async (over: FormValues) => {
      const who = await applicant(world)
      const { application } = await filledDraft(world, who, { ...form, ...over })
      const { findings } = await world.get(who, ['applications', 'check'], { application })
      return findings.find(({ clause }) => clause.id === 'SX26-36')
    }
    const typedOtherwise = await check({ projectName: '智能巡检 (二期)' })
    expect(typedOtherwise).toMatchObject({ outcome: 'manual', clause: { inherited: true } })
    expect((await check({ projectName: '煤矿机器人' }))?.outcome).toBe('manual')
    const other = {
      projectName: '钢渣制备透水砖',
      summary: '把炼钢尾渣磨细改性后压制透水砖，年消纳八万吨。',
      properties: [],
      hasProperties: 'no',
    }
    expect((await check(other))?.outcome).toBe('pass')
  })
})

describe('whose it is', () => {
  test('somebody else’s application answers exactly as one that does not exist', async () => {
    const { application, version } = await submittedApplication(world)
    const stranger = await signedIn(db)
    const random = 'app_0000000000000000'
    for (const id of [application, random]) {
      for (const name of ['read', 'check', 'track', 'copyList'] as const) {
        const reply = await world.ask(stranger, ['applications', name], { application: id })
        expect(reply).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } })
        if (!reply.ok) expect(reply.failure.details).toBeUndefined()
      }
      const target = { application: id, expectedVersion: version }
      expect(await world.ask(stranger, ['applications', 'withdraw'], target)).toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
      expect(await world.ask(stranger, ['applications', 'submit'], target)).toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
    }
    expect((await world.get(stranger, ['applications', 'mine'], {})).applications).toEqual([])
  })

  test('nobody signed in is asked to sign in', async () => {
    const reply = await world.ask(null, ['applications', 'start'], { edition: 'changzhi-2026' })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'SIGN_IN_REQUIRED' } })
  })

  test('a provincial edition takes no applications', async () => {
    const who = await applicant(world)
    const reply = await world.ask(who, ['applications', 'start'], { edition: 'shanxi-2026' })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'STATE_REFUSED' } })
  })
})
