import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import {
  applicant,
  enterpriseForm,
  filledDraft,
  inventedIdentity,
  makerForm,
  startupForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const lastMoment = '2026-07-10T15:59:59.999Z'
const tooLate = '2026-07-10T16:00:00.000Z'
const count = async (table: string, application: string) =>
  Number(
    (await db.pool.query(`select count(*) from csc.${table} where application_id = $1`, [application]))
      .rows[0].count,
  )

describe('a complete form', () => {
  test.each([
    ['企业组', enterpriseForm()],
    ['初创企业', startupForm()],
    ['创客团队', makerForm([inventedIdentity(901)])],
  ])('%s: nothing is missing and it may be submitted', async (_name, form) => {
    const who = await applicant(world)
    const { application } = await filledDraft(world, who, form)
    const view = await world.get(who, ['applications', 'check'], { application })
    expect(view.gaps).toEqual([])
    expect(view.findings.filter(finding => finding.outcome === 'fail')).toEqual([])
    expect(view).toMatchObject({ may: 'submit', mayBecause: null })
  })

  test('is received with the server’s time, stored with its findings, and confirmed without 报名成功', async () => {
    const who = await applicant(world)
    const { application, version } = await filledDraft(world, who, enterpriseForm())
    const submitted = await world.get(
      who,
      ['applications', 'submit'],
      { application, expectedVersion: version },
      { at: '2026-07-09T08:20:00.000Z' },
    )
    expect(submitted).toEqual({
      application,
      version: version + 1,
      state: 'submitted',
      submission: 1,
      submittedAt: '2026-07-09T08:20:00.000Z',
    })
    const { rows } = await db.pool.query(
      'select findings, form from csc.submission where application_id = $1',
      [application],
    )
    expect(rows[0].findings.length).toBeGreaterThan(12)
    expect(rows[0].findings[0].clause.text).toBeTruthy()
    const message = await db.pool.query('select title, body, link from csc.message where person_id = $1', [
      who.person,
    ])
    expect(message.rows[0].title).toBe('报名已提交')
    expect(message.rows[0].body).toContain('7月9日 16:20')
    expect(message.rows[0].link).toBe(`/apply/status/index?application=${application}`)
    const track = await world.get(who, ['applications', 'track'], { application })
    expect(track.headline).toBe('已提交，等待审核')
    expect(track.headline).not.toContain('报名成功')
    expect(track.next.action).toBe('set-official-number')
  })
})

describe('the deadline', () => {
  test('its last millisecond is in time', async () => {
    const who = await applicant(world)
    const { application, version } = await filledDraft(world, who, enterpriseForm())
    const reply = await world.ask(
      who,
      ['applications', 'submit'],
      { application, expectedVersion: version },
      { at: lastMoment },
    )
    expect(reply.ok).toBe(true)
  })

  test('a millisecond later is not: the draft is kept, nothing is stored', async () => {
    const who = await applicant(world)
    const { application, version } = await filledDraft(world, who, enterpriseForm())
    const reply = await world.ask(
      who,
      ['applications', 'submit'],
      { application, expectedVersion: version },
      { at: tooLate },
    )
    expect(reply).toMatchObject({ ok: false, failure: { code: 'EDITION_CLOSED' } })
    const view = await world.get(who, ['applications', 'read'], { application })
    expect(view).toMatchObject({ state: 'draft', version, open: 'all' })
    expect(await count('submission', application)).toBe(0)
    const check = await world.get(who, ['applications', 'check'], { application }, { at: tooLate })
    expect(check.may).toBe('closed')
  })

  test('nobody begins after it', async () => {
    const who = await applicant(world)
    const begin = (at: string) =>
      world.ask(who, ['applications', 'start'], { edition: 'changzhi-2026' }, { at })
    expect(await begin(lastMoment)).toMatchObject({ ok: true })
    expect(await begin(tooLate)).toMatchObject({ ok: false, failure: { code: 'EDITION_CLOSED' } })
  })
})

describe('one tap, one effect', () => {
  test('the same request id starts and submits once, with the same answer', async () => {
    const who = await applicant(world)
    const tap = requestId()
    const start = () =>
      world.ask(who, ['applications', 'start'], { edition: 'changzhi-2026' }, { requestId: tap })
    const [first, second] = [await start(), await start()]
    expect(second).toMatchObject({ ...first, replayed: true })
    const mine = await world.get(who, ['applications', 'mine'], {})
    expect(mine.applications).toHaveLength(1)

    const draft = await filledDraft(world, who, enterpriseForm())
    const submitTap = requestId()
    const submit = () =>
      world.ask(
        who,
        ['applications', 'submit'],
        { application: draft.application, expectedVersion: draft.version },
        { requestId: submitTap },
      )
    const [one, two] = await Promise.all([submit(), submit()])
    expect(one.ok && two.ok && one.data).toEqual(two.ok && two.data)
    expect(await count('submission', draft.application)).toBe(1)
  })

  test('an older version than the newest is refused with the newest', async () => {
    const who = await applicant(world)
    const { application, version } = await filledDraft(world, who, enterpriseForm())
    const reply = await world.ask(who, ['applications', 'submit'], {
      application,
      expectedVersion: version - 1,
    })
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'VERSION_CONFLICT', details: { current: version } },
    })
    expect(await count('submission', application)).toBe(0)
  })

  test('submitting what is submitted is refused', async () => {
    const { who, application, version } = await submittedApplication(world)
    const reply = await world.ask(who, ['applications', 'submit'], { application, expectedVersion: version })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'STATE_REFUSED' } })
  })
})

describe('what is not complete', () => {
  test('missing fields are named one by one', async () => {
    const who = await applicant(world)
    const { summary: _left, ...form } = enterpriseForm()
    const { application, version } = await filledDraft(world, who, { ...form, companyCode: '911404' })
    const reply = await world.ask(who, ['applications', 'submit'], { application, expectedVersion: version })
    expect(reply).toMatchObject({
      ok: false,
      failure: {
        code: 'FORM_INCOMPLETE',
        details: {
          fields: [
            { path: 'companyCode', message: expect.stringContaining('18 位') },
            { path: 'summary', message: '请填写项目简介' },
          ],
        },
      },
    })
  })

  test('a large company may be submitted only with a reason for a manual review', async () => {
    const who = await applicant(world)
    const form = { ...enterpriseForm(), headcount: '1000', revenue: '40000' }
    const { application, version } = await filledDraft(world, who, form)
    const check = await world.get(who, ['applications', 'check'], { application })
    expect(check).toMatchObject({ may: 'manual-review', counts: { fail: 1 } })
    expect(check.findings[0]).toMatchObject({
      outcome: 'fail',
      title: '属于中小微企业',
      clause: { id: 'CZ26-15', text: expect.stringContaining('《中小企业划型标准规定》') },
      nextStep: { field: 'industryCode', step: 'identity' },
    })
    const submit = (manualReviewReason?: string) =>
      world.ask(who, ['applications', 'submit'], {
        application,
        expectedVersion: version,
        manualReviewReason,
      })
    expect(await submit()).toMatchObject({ ok: false, failure: { code: 'MANUAL_REVIEW_NEEDED' } })
    expect(await submit('  ')).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID' } })
    expect(await submit('收入含代收款，附审计报告')).toMatchObject({ ok: true })
    const track = await world.get(who, ['applications', 'track'], { application })
    expect(track.manualReviewReason).toBe('收入含代收款，附审计报告')
    expect(track.timeline.find(step => step.title === '提交报名')?.note).toContain('申请人工复核')
  })

  test('one yuan below the bound of a large company nothing stands in the way', async () => {
    const who = await applicant(world)
    const form = { ...enterpriseForm(), headcount: '1000', revenue: '39999.9999' }
    const { application } = await filledDraft(world, who, form)
    expect(await world.get(who, ['applications', 'check'], { application })).toMatchObject({ may: 'submit' })
  })

  test('a reason that is not needed is not kept', async () => {
    const { who, application } = await submittedApplication(world, { manualReviewReason: '以防万一' })
    expect((await world.get(who, ['applications', 'track'], { application })).manualReviewReason).toBeNull()
  })
})
