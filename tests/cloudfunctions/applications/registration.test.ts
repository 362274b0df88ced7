import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import { asMembers } from '../../../src/core/application-form/field-problem'
import { formRows } from '../../../src/core/application-form/form-rows'
import { CLAUSES } from '../../../src/editions/registry'
import { applicant, enterpriseForm, filledDraft, startupForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const edition = 'changzhi-2026'
const lastMoment = '2026-07-10T15:59:59.999Z'
const tooLate = '2026-07-10T16:00:00.000Z'

describe('A3 答案带入报名', () => {
  test('each answer stands in the draft that is begun with them', async () => {
    const who = await applicant(world)
    const { application } = await world.get(who, ['applications', 'start'], {
      edition,
      group: 'startup',
      answers: {
        ...{ subject: 'company', place: '140403', registeredOn: '2025-06-01', onMarket: 'unsure' },
        ...{ ip: 'both', past: 'none', dishonesty: 'none' },
        size: { industryCode: '06', employees: 12, revenue: 3_000_000 },
      },
    })
    const { form } = await world.get(who, ['applications', 'read'], { application })
    expect(form).toEqual({
      ...{ subject: 'company', group: 'startup', companyCounty: '140403', registeredOn: '2025-06-01' },
      ...{ headcount: '12', revenue: '300', hasProperties: 'yes', dishonesty: 'none' },
      ...{ pastAwards: ['none'], nationalLists: ['none'] },
    })
  })
})

describe('A5 报名向导', () => {
  test('repeated taps begin one application and submit it once', async () => {
    const who = await applicant(world)
    const id = requestId()
    const begun = await Promise.all(
      [1, 2, 3].map(() => world.ask(who, ['applications', 'start'], { edition }, { requestId: id })),
    )
    const answers = begun.flatMap(reply => (reply.ok ? [reply.data.application] : []))
    expect(new Set(answers).size).toBe(1)
    const { rows } = await db.pool.query('select count(*) from csc.application where owner_id = $1', [
      who.person,
    ])
    expect(Number(rows[0].count)).toBe(1)
  })

  test('23:59:59.999 is in time; at 00:00:00.000 the draft is kept, can still be saved and is not submitted', async () => {
    const who = await applicant(world)
    const inTime = await filledDraft(world, who, enterpriseForm())
    const late = await filledDraft(world, who, enterpriseForm())
    const submit = ({ application, version }: typeof late, at: string) =>
      world.ask(who, ['applications', 'submit'], { application, expectedVersion: version }, { at })
    expect((await submit(inTime, lastMoment)).ok).toBe(true)
    const refused = await submit(late, tooLate)
    expect(!refused.ok && refused.failure.code).toBe('EDITION_CLOSED')
    const { application } = late
    const { fieldVersions } = await world.get(who, ['applications', 'read'], { application })
    const kept = await world.get(
      who,
      ['applications', 'save'],
      {
        application,
        patches: [
          { field: 'summary', value: '截止之后写的', baseVersion: fieldVersions.summary?.version ?? 0 },
        ],
      },
      { at: tooLate },
    )
    expect(kept.saved.map(({ field }) => field)).toEqual(['summary'])
    const view = await world.get(who, ['applications', 'check'], { application }, { at: tooLate })
    expect(view).toMatchObject({ may: 'closed', mayBecause: '已过截止时间，不能提交；草稿为您保留' })
  })
})

describe('A5 团队成员', () => {
  test('职务 and 学历 are kept where they were filled, and stay away where they were not', async () => {
    const who = await applicant(world)
    const [first] = asMembers(startupForm().members)
    const members = [
      { ...first!, position: '总工程师', education: '硕士' },
      { ...first!, id: 'm2', name: '演示成员乙', position: '', core: false },
    ]
    const { application } = await filledDraft(world, who, { ...startupForm(), members })
    const { form, edition: formEdition } = await world.get(who, ['applications', 'read'], { application })
    expect(asMembers(form.members)[0]).toMatchObject({ position: '总工程师', education: '硕士' })
    expect(asMembers(form.members)[1]).not.toHaveProperty('position')
    const team = formRows(form, formEdition).flatMap(({ rows }) =>
      rows.filter(row => row.field === 'members'),
    )
    expect(team[0]?.value).toContain('演示成员甲（总工程师，算法，硕士，核心成员，证书署名）')
  })
})

describe('A8 资格预检报告', () => {
  test('every item names a clause whose words stand in the notice, worst first, counted as listed', async () => {
    const who = await applicant(world)
    const form = { ...startupForm(), registeredOn: '2023-12-31' }
    const { application } = await filledDraft(world, who, form)
    const view = await world.get(who, ['applications', 'check'], { application })
    const order = ['fail', 'unknown', 'manual', 'pass']
    const places = view.findings.map(({ outcome }) => order.indexOf(outcome))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const { clause } of view.findings) {
      expect(clause.text).toBe(CLAUSES[clause.id]?.text)
      expect(clause.source).not.toBe('')
    }
    const { pass, unknown, manual, fail } = view.counts
    expect(pass + unknown + manual + fail).toBe(view.findings.length)
    expect(view.findings[0]).toMatchObject({ outcome: 'fail', clause: { id: 'CZ26-19' } })
    expect(view.may).toBe('manual-review')
  })

  test('what is unknown is not counted as passed; what a person looks up does not stop submitting', async () => {
    const who = await applicant(world)
    const { application } = await filledDraft(world, who, enterpriseForm())
    const view = await world.get(who, ['applications', 'check'], { application })
    expect(view.counts.manual).toBeGreaterThan(0)
    expect(view.may).toBe('submit')
    const { noIpDispute: _untold, ...silent } = enterpriseForm()
    const open = await filledDraft(world, who, silent)
    const told = await world.get(who, ['applications', 'check'], { application: open.application })
    const dispute = told.findings.find(({ nextStep }) => nextStep?.field === 'noIpDispute')
    expect(dispute?.outcome).toBe('unknown')
    expect(told.may).toBe('incomplete')
  })
})
