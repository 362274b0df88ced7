import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { entrant, frozenSession, ranked } from '../../setup/frozen-final'
import { requestId } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { tickAt } from '../timekeeper/support'
import { edition, mineOf, type ServicesWorld, servicesWorld } from './services-world'

let all: ServicesWorld
let liaison: TestPerson
beforeEach(async () => {
  all = await servicesWorld()
  all.world.now = '2026-10-10T02:00:00.000Z'
  await frozenSession(all.db, 'enterprise', ranked([[all.one, 1]]))
  liaison = await signedIn(all.db, { name: '演示联络员', grants: [{ role: 'liaison', unit: '140404' }] })
})
afterEach(() => all.db.drop())

const report = (
  who: TestPerson | null,
  over: Partial<Input<'services', 'reportProgress'>> = {},
  options: { at?: string; requestId?: string } = {},
) =>
  all.world.ask(
    who,
    ['services', 'reportProgress'],
    {
      ...{ application: all.one.id, financing: 500, revenue: null, jobs: 12, landed: 'yes' as const },
      ...{ text: '已在园区投产', expectedVersion: 0, ...over },
    },
    options,
  )
const table = (who: TestPerson) => all.world.ask(who, ['services', 'followUp'], { edition })
const take = (who: TestPerson) => all.world.ask(who, ['services', 'exportFollowUp'], { edition })

describe('赛后进展', () => {
  test('a finalist’s applicant and the county’s liaison report; each report stays', async () => {
    expect(await report(all.one.owner)).toMatchObject({ data: { number: 1 } })
    expect(await report(liaison, { financing: 600, expectedVersion: 1 })).toMatchObject({
      data: { number: 2 },
    })
    const { followed, term } = await mineOf(all, all.one.owner)
    expect(followed).toMatchObject([
      {
        projectName: '项目甲',
        reports: [
          { number: 2, financing: 600, revenue: null, reportedAs: '联络员' },
          { number: 1, financing: 500, jobs: 12, landed: 'yes', reportedAs: '申报人' },
        ],
      },
    ])
    expect(term).toMatchObject({ until: '2026-12-31', open: true, clause: { id: 'CZ26-07' } })
    expect((await mineOf(all, all.other.owner)).followed).toEqual([])
    await expect(all.db.pool.query('update csc.progress_report set jobs = 1')).rejects.toThrow()
    await expect(all.db.pool.query('delete from csc.progress_report')).rejects.toThrow()
  })

  test('until the last millisecond of 31 December in Beijing, by the server’s clock', async () => {
    await all.db.pool.query("update csc.sign_in_session set expires_at = '2027-02-01'")
    expect(await report(all.one.owner, {}, { at: '2026-12-31T16:00:00.000Z' })).toMatchObject({
      failure: { code: 'EDITION_CLOSED', message: '赛后进展填报已于12月31日截止，有新进展请联系主办单位' },
    })
    expect(await report(all.one.owner, {}, { at: '2026-12-31T15:59:59.998Z' })).toMatchObject({ ok: true })
  })

  test('where the notice names no day none is shown and none closes it', async () => {
    const term = (await all.world.get(all.stranger, ['services', 'mine'], { edition: 'changzhi-2023' })).term
    expect(term).toEqual({ until: null, open: true, clause: null })
  })

  test('others, other counties and projects that were not in the final report nothing', async () => {
    const far = await signedIn(all.db, { grants: [{ role: 'liaison', unit: '140403' }] })
    for (const who of [all.stranger, all.other.owner, far, all.operator])
      expect(await report(who)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await report(null)).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
    expect(await report(all.other.owner, { application: all.other.id })).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    expect(await report(all.one.owner, { application: 'app_0000000000000000' })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })

  test('a replay reports once, a stale one is refused, an empty one names the field', async () => {
    const options = { requestId: requestId() }
    await report(all.one.owner, {}, options)
    expect(await report(all.one.owner, {}, options)).toMatchObject({ replayed: true })
    expect(await report(all.one.owner)).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    const empty = { financing: null, revenue: null, jobs: null, landed: null, text: ' ' }
    expect(await report(all.one.owner, empty)).toMatchObject({
      failure: { details: { fields: [{ path: 'text', message: '请至少填写一项进展' }] } },
    })
    expect(await report(all.one.owner, { ...empty, jobs: 0, expectedVersion: 1 })).toMatchObject({ ok: true })
  })

  test('an awarded project without a final is followed too, one that left is not', async () => {
    const { id } = all.other
    await all.db.pool.query(
      `insert into csc.award (edition, application_id, group_id, level, rank) values ('changzhi-2026', $1, 'enterprise', '优胜奖', 2)`,
      [id],
    )
    expect((await mineOf(all, all.other.owner)).followed).toMatchObject([{ award: '优胜奖' }])
    await all.db.pool.query("update csc.application set state = 'withdrawn' where id = $1", [id])
    expect((await mineOf(all, all.other.owner)).followed).toEqual([])
  })
})

describe('赛后跟踪台账', () => {
  test('officers see every project, a liaison his county, nobody else anything', async () => {
    const far = await entrant(all.db, { projectName: '项目丙' })
    await all.db.pool.query("update csc.application set county = '140403' where id = $1", [far.id])
    await frozenSession(all.db, 'enterprise', ranked([[far, 1]]), { name: '第二场' })
    await report(liaison)
    const names = async (who: TestPerson) => {
      const reply = await table(who)
      return reply.ok ? reply.data.rows.map(({ projectName, mayReport }) => [projectName, mayReport]) : reply
    }
    expect(await names(liaison)).toEqual([['项目甲', true]])
    expect(await names(all.operator)).toEqual([
      ['项目丙', false],
      ['项目甲', false],
    ])
    expect(await table(all.operator)).toMatchObject({
      data: {
        mayExport: true,
        clause: { id: 'CZ26-31' },
        summary: '1个项目填报赛后进展：融资500万元、营业收入0万元、新增就业12人、落地1个',
      },
    })
    expect(await table(all.one.owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  test('exported as a workbook without any telephone, noted, at most twenty an hour, by officers only', async () => {
    await report(all.one.owner)
    const reply = await take(all.operator)
    if (!reply.ok) throw new Error(reply.failure.code)
    const rows = await readSheet(Buffer.from(reply.data.base64, 'base64'))
    expect(rows[2]?.slice(0, 4)).toEqual(['项目名称', '企业（创客）名称', '县区', '组别'])
    expect(rows[3]?.slice(4, 11)).toEqual(['决赛项目', '1', '500', '未填', '12', '是', '已在园区投产'])
    expect(JSON.stringify(rows)).not.toContain('13800000000')
    const noted = await all.db.pool.query(
      "select actor, detail from csc.audit where operation = 'services.exportFollowUp'",
    )
    expect(noted.rows).toEqual([{ actor: all.operator.person, detail: { rows: 1 } }])
    for (let i = 1; i < 20; i++) await take(all.operator)
    expect(await take(all.operator)).toMatchObject({ failure: { code: 'TOO_MANY' } })
    for (const who of [liaison, all.one.owner])
      expect(await take(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  test('reminded a week and three days before the last day, once each, only while nothing is reported', async () => {
    const tick = (at: string) => tickAt(all.world.host, at)
    expect(await tick('2026-12-20T10:00:00+08:00')).toMatchObject({ produced: 0 })
    expect(await tick('2026-12-25T10:00:00+08:00')).toMatchObject({ produced: 1 })
    expect(await tick('2026-12-25T10:01:00+08:00')).toMatchObject({ produced: 0 })
    await report(all.one.owner)
    expect(await tick('2026-12-29T10:00:00+08:00')).toMatchObject({ produced: 0 })
    const { rows } = await all.db.pool.query("select title, link from csc.message where kind = 'service'")
    expect(rows).toEqual([
      { title: '赛后进展填报还有6天截止', link: `/apply/service/index?edition=${edition}` },
    ])
  })
})
