import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import {
  applicant,
  filledDraft,
  inventedIdentity,
  makerForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { putInState } from '../../setup/officers'
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

describe('the official number', () => {
  const set = async (sent: Sent, officialNumber: string) =>
    world.ask(sent.who, ['applications', 'setOfficialNumber'], {
      application: sent.application,
      expectedVersion: await versionOf(sent),
      officialNumber,
    })

  test('belongs to one application of the edition; the other one is not named', async () => {
    const [one, two] = [await submittedApplication(world), await submittedApplication(world)]
    expect((await track(one)).officialNumber).toMatchObject({ value: null, needed: true })
    expect(await set(one, ' CK2026-001 ')).toMatchObject({ ok: true })
    expect((await track(one)).officialNumber).toMatchObject({ value: 'CK2026-001', needed: false })
    expect((await track(one)).next).toEqual({
      sentence: '正在由长治市工信局中小企业科审核，您现在不用做什么',
      action: null,
    })
    const taken = await set(two, 'ＣＫ2026 -001')
    expect(taken).toMatchObject({
      failure: {
        code: 'INPUT_INVALID',
        details: { fields: [{ path: 'officialNumber', message: expect.stringContaining('另一份报名') }] },
      },
    })
    expect(JSON.stringify(taken)).not.toContain(one.application)
    expect((await track(two)).officialNumber.value).toBeNull()
  })
})

describe('what the applicant sees', () => {
  test('officers’ own notes are not on the timeline, the reason of a refusal is, with its clause', async () => {
    const sent = await submittedApplication(world)
    await putInState(db, sent.application, 'submitted', { kind: 'decide', reason: '内部备注：材料可疑' })
    await putInState(db, sent.application, 'rejected', {
      kind: 'reject',
      reason: '划型为大型企业',
      data: { requirement: 'enterprise-size' },
    })
    const view = await track(sent)
    expect(JSON.stringify(view)).not.toContain('内部备注')
    expect(view.refusal).toMatchObject({ reason: '划型为大型企业', clause: { id: 'CZ26-15' } })
    expect(view.next.action).toBe('contact-office')
    expect(view.timeline.some(step => step.state === 'to-come')).toBe(false)
  })

  test('nothing of a result before its publication, then the award', async () => {
    const sent = await submittedApplication(world)
    await putInState(db, sent.application, 'accepted', { kind: 'accept' })
    await db.pool.query(
      `insert into csc.award (edition, application_id, group_id, level, money, rank) values ('changzhi-2026', $1, 'enterprise', '一等奖', null, 1)`,
      [sent.application],
    )
    const before = await track(sent)
    expect(before.result).toBeNull()
    expect(JSON.stringify(before)).not.toContain('一等奖')
    await db.pool.query(
      `insert into csc.published_list (id, edition, kind, version, title, body, hash, published_by, published_at)
       values ('lst_0000000000000009', 'changzhi-2026', 'awards', 1, '获奖名单', '{}', 'h', 'per_x', '2026-07-29')`,
    )
    const after = await track(sent)
    expect(after.result).toMatchObject({ sentence: '您的项目获一等奖。', list: 'lst_0000000000000009' })
    expect(after.next.action).toBe('see-result')
  })

  test('the list to copy holds what was filled, in words, and the steps of the notice', async () => {
    const who = await applicant(world)
    const { application } = await filledDraft(world, who, makerForm([inventedIdentity(401)]))
    const list = await world.get(who, ['applications', 'copyList'], { application })
    expect(list.site).toBe('http://www.cnmaker.org.cn')
    expect(list.steps.map(step => step.source)).toContain('长工信〔2026〕107号 附件4')
    expect(list.text).toContain('参赛组别：创业组')
    expect(list.text).toContain('所在高校：演示大学')
    expect(list.text).toContain('联系人手机号：13800000001')
    expect(list.text).not.toContain('法定代表人')
  })

  test('my list names the one thing to do for each', async () => {
    const who = await applicant(world)
    const { application } = await world.get(who, ['applications', 'start'], {
      edition: 'changzhi-2026',
      group: 'enterprise',
      answers: { subject: 'company', place: '140403', past: 'none', registeredOn: 'unsure' },
    })
    const { applications } = await world.get(who, ['applications', 'mine'], {})
    expect(applications).toMatchObject([
      {
        id: application,
        state: 'draft',
        stateLabel: '填写中',
        groupName: '企业组',
        next: { action: 'fill' },
      },
    ])
    const [card] = applications
    expect(card!.filled!.done).toBeGreaterThan(3)
    expect(card!.next.sentence).toBe(`还差${card!.filled!.of - card!.filled!.done}项，请继续填写`)
    const { form } = await world.get(who, ['applications', 'read'], { application })
    expect(form).toEqual({
      subject: 'company',
      group: 'enterprise',
      companyCounty: '140403',
      pastAwards: ['none'],
      nationalLists: ['none'],
    })
    const other = await signedIn(db)
    expect((await world.get(other, ['applications', 'mine'], {})).applications).toEqual([])
  })
})
