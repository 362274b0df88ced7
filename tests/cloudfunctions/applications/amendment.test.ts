import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import type { FieldId } from '../../../src/core/application-form/fields'
import { enterpriseForm, inventedIdentity, makerForm, submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { returnFor } from '../../setup/officers'
import { signedIn } from '../../setup/people'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

type Sent = Awaited<ReturnType<typeof submittedApplication>>
const track = ({ who, application }: Sent, at?: string) =>
  world.get(who, ['applications', 'track'], { application }, at ? { at } : {})
const versionOf = async (sent: Sent) => (await track(sent)).version

const change = async (sent: Sent, field: FieldId, value: string, at = '2026-07-12T00:00:00Z') => {
  const { fieldVersions } = await world.get(sent.who, ['applications', 'read'], {
    application: sent.application,
  })
  const patches = [{ field, value, baseVersion: fieldVersions[field]?.version ?? 0 }]
  return world.get(sent.who, ['applications', 'save'], { application: sent.application, patches }, { at })
}
const answer = async (
  sent: Sent,
  answers: { item: number; keptBecause?: string }[],
  at = '2026-07-12T00:00:00Z',
) =>
  world.ask(
    sent.who,
    ['applications', 'answerAmendment'],
    { application: sent.application, expectedVersion: await versionOf(sent), answers },
    { at },
  )

describe('an amendment', () => {
  test('opens only what was named, and is answered after the deadline without changing the time of submission', async () => {
    const sent = await submittedApplication(world)
    await returnFor(db, sent.application, ['summary', 'properties'])
    const view = await track(sent, '2026-07-12T00:00:00Z')
    expect(view.next).toEqual({ sentence: '有2处需要补正，请在7月13日 18:00前提交', action: 'amend' })
    expect(view.amendment).toMatchObject({
      due: { text: '2026年7月13日（周一）18:00', passed: false },
      sentence: '补正可以晚于报名截止日，不影响您的提交时间。',
    })
    expect(view.amendment?.items[0]).toMatchObject({
      fieldLabel: '项目简介',
      changed: false,
      clause: { id: 'CZ26-17' },
    })
    expect((await change(sent, 'projectName', '偷改')).refused).toEqual([
      { field: 'projectName', message: '这一项不在补正范围内，没有改动' },
    ])
    expect(await answer(sent, [])).toMatchObject({
      failure: { code: 'AMENDMENT_INCOMPLETE', message: '还差2处没有处理', details: { items: [0, 1] } },
    })
    await change(sent, 'summary', '演示：补充了样机数据。')
    expect((await track(sent)).amendment?.items.map(item => item.changed)).toEqual([true, false])
    const first = view.submissions[0]!.submittedAt
    expect(await answer(sent, [{ item: 1, keptBecause: '权利人就是本企业，附登记证' }])).toMatchObject({
      ok: true,
      data: { state: 'submitted', submission: 2, submittedAt: first },
    })
    const { rows } = await db.pool.query(
      `select form->>'summary' as summary from csc.submission where application_id = $1 order by number`,
      [sent.application],
    )
    expect(rows.map(row => row.summary)).toEqual([enterpriseForm().summary, '演示：补充了样机数据。'])
    expect(await answer(sent, [])).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const handed = (number: number, who = sent.who) =>
      world.ask(who, ['applications', 'handedIn'], { application: sent.application, number })
    expect(await handed(1)).toMatchObject({
      data: {
        number: 1,
        form: { summary: enterpriseForm().summary, contactPhone: enterpriseForm().contactPhone },
      },
    })
    expect(await handed(2)).toMatchObject({
      data: { number: 2, form: { summary: '演示：补充了样机数据。' } },
    })
    const none = { failure: { code: 'NOT_FOUND' } }
    expect([await handed(3), await handed(1, await signedIn(db))]).toMatchObject([none, none])
  })

  test('its last moment is in time; a millisecond later only the office can help', async () => {
    const sent = await submittedApplication(world)
    await returnFor(db, sent.application, ['summary'], '2026-07-13T10:00:00.000Z')
    const over = '2026-07-13T10:00:00.001Z'
    expect((await change(sent, 'summary', '晚了', over)).refused[0]?.message).toContain('补正期限已过')
    expect(await answer(sent, [{ item: 0, keptBecause: '无误' }], over)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: expect.stringContaining('中小企业科') },
    })
    expect(await answer(sent, [{ item: 0, keptBecause: '无误' }], '2026-07-13T10:00:00.000Z')).toMatchObject({
      ok: true,
    })
  })

  test('a new identity number of a member counts as a change', async () => {
    const sent = await submittedApplication(world, { form: makerForm([inventedIdentity(301)]) })
    await returnFor(db, sent.application, ['members'])
    const { form, fieldVersions } = await world.get(sent.who, ['applications', 'read'], {
      application: sent.application,
    })
    const [member] = form.members as { id: string }[]
    const value = [{ ...member, identity: inventedIdentity(302) }] as never
    await world.get(
      sent.who,
      ['applications', 'save'],
      {
        application: sent.application,
        patches: [{ field: 'members', value, baseVersion: fieldVersions.members!.version }],
      },
      { at: '2026-07-12T00:00:00Z' },
    )
    expect(await answer(sent, [])).toMatchObject({ ok: true })
  })
})

describe('a group correction', () => {
  test('is shown until it is seen; seeing it twice is seeing it once', async () => {
    const sent = await submittedApplication(world)
    await db.pool.query(
      `insert into csc.group_correction (id, application_id, from_group, to_group, to_subtype, reason, proposed_by, proposed_at)
       values ('cor_0000000000000001', $1, 'enterprise', 'startup', 'startup-company', '成立不满两年', 'per_officer', '2026-07-05')`,
      [sent.application],
    )
    const before = await track(sent)
    expect(before.next.action).toBe('acknowledge-correction')
    expect(before.correction).toMatchObject({
      from: '企业组',
      to: '创业组',
      reason: '成立不满两年',
      acknowledgedAt: null,
    })
    const see = (at: string) =>
      world.get(
        sent.who,
        ['applications', 'acknowledgeCorrection'],
        { application: sent.application, correction: 'cor_0000000000000001' },
        { at },
      )
    const seen = await see('2026-07-06T00:00:00.000Z')
    expect((await see('2026-07-07T00:00:00.000Z')).version).toBe(seen.version)
    const after = await track(sent)
    expect(after.correction?.acknowledgedAt).toBe('2026-07-06T00:00:00.000Z')
    expect(after.next.action).toBe('set-official-number')
    expect(after.timeline.filter(step => step.title === '知晓组别更正')).toHaveLength(1)
  })

  test('of another application is not found', async () => {
    const sent = await submittedApplication(world)
    const reply = await world.ask(sent.who, ['applications', 'acknowledgeCorrection'], {
      application: sent.application,
      correction: 'cor_0000000000000001',
    })
    expect(reply).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})
