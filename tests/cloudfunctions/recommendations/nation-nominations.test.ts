import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import type { Input } from '../../../src/contract/operations'
import { inventedCompanyCode } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import {
  edition,
  fileRow,
  idsByNumber,
  importRows,
  type NationWorld,
  nationWorld,
  shanxiKey,
} from './nation-world'

let db: FreshDatabase
let world: NationWorld
let ids: Map<string, string>
const university = '演示部属大学'
let universityKey = ''

const maker = { group: '创客组', companyCode: '', subjectType: '团队' }
const twin = {
  ...{ companyCode: inventedCompanyCode(), projectName: '演示双胞胎项目' },
  summary: '演示双胞胎项目的同一份简介，文字完全一样，用来查重。',
}

beforeAll(async () => {
  db = await freshDatabase()
  world = await nationWorld(db, [...rounds, ...screening])
  const added = await world.get(world.officer, ['recommendations', 'addUniversity'], {
    edition,
    name: university,
  })
  universityKey = added.university
  await importRows(world, [
    ...Array.from({ length: 13 }, (_, i) => fileRow(`e${i + 1}`)),
    ...Array.from({ length: 3 }, (_, i) => fileRow(`m${i + 1}`, { ...maker, subjectName: `演示团队${i}` })),
    fileRow('x1', { officialNumber: '' }),
    fileRow('x2'),
    ...['t1', 't2'].map(number =>
      fileRow(number, { ...twin, contest: '第九届“创客中国”辽宁省中小企业创新创业大赛' }),
    ),
    ...Array.from({ length: 4 }, (_, i) =>
      fileRow(`u${i + 1}`, { ...maker, contest: university, subjectName: `演示高校团队${i}` }),
    ),
  ])
  ids = await idsByNumber(db)
  world.now = '2024-09-20T02:00:00.000Z'
})
afterAll(() => db.drop())

type Nominate = Input<'recommendations', 'nominate'>
const inputOf = (number: string, rank: number, over: Partial<Nominate> = {}): Nominate => ({
  ...{ edition, channel: shanxiKey, application: ids.get(number)!, rank, finalWinner: true },
  ...over,
})
const nominate = (
  number: string,
  rank: number,
  over: Partial<Nominate> = {},
  options: { who?: typeof world.officer; at?: string } = {},
) =>
  world.ask(
    options.who ?? world.officer,
    ['recommendations', 'nominate'],
    inputOf(number, rank, over),
    options,
  )
const board = () => world.get(world.officer, ['recommendations', 'nominationBoard'], { edition })
const of = async (channel: string | null) =>
  (await world.get(world.officer, ['recommendations', 'nominations'], { edition, channel })).nominations
const review = async (decision: 'approve' | 'refuse', applications: readonly string[], reason = '') => {
  const waiting = await of(null)
  const chosen = applications.map(
    number => waiting.find(({ application }) => application === ids.get(number))!,
  )
  return world.ask(world.officer, ['recommendations', 'reviewNominations'], {
    ...{ edition, decision, reason },
    nominations: chosen.map(({ id, version }) => ({ nomination: id, expectedVersion: version })),
  })
}
const pool = async (group: string) => {
  const { finalists } = await world.get(world.officer, ['rounds', 'finalists'], {
    edition,
    round: 'top-500',
    group,
  })
  return finalists.filter(({ problem }) => problem === null).map(({ application }) => application)
}
const message = (reply: Awaited<ReturnType<typeof nominate>>) => (reply.ok ? 'ok' : reply.failure.message)

describe('N3 推荐池', () => {
  it('单赛第 12 个企业项目被拦, and the third maker (CN24-20)', async () => {
    for (let rank = 1; rank <= 11; rank++) expect(message(await nominate(`e${rank}`, rank))).toBe('ok')
    expect(message(await nominate('e12', 12))).toBe('企业组最多推荐11个，已推荐11个，请先撤回一个')
    expect(message(await nominate('e12', 11, { reason: '演示·并列' }))).toBe(
      '企业组最多推荐11个，已推荐11个，请先撤回一个',
    )
    expect(message(await nominate('m1', 1))).toBe('ok')
    expect(message(await nominate('m2', 2))).toBe('ok')
    expect(message(await nominate('m3', 2))).toBe('创客组最多推荐2个，已推荐2个，请先撤回一个')
  })

  it('a place given back can be taken again; a rank beyond or given already needs a reason', async () => {
    const own = (await of(shanxiKey)).find(({ application }) => application === ids.get('e11'))!
    const back = { edition, nomination: own.id, reason: '演示·自愿放弃', expectedVersion: own.version }
    expect(
      await world.ask(world.officer, ['recommendations', 'withdrawNomination'], {
        ...back,
        expectedVersion: 9,
      }),
    ).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    await world.get(world.officer, ['recommendations', 'withdrawNomination'], back)
    expect(message(await nominate('e12', 12))).toBe('企业组取前11名，第12名请写明理由')
    expect(message(await nominate('e12', 10))).toBe('第10名已推荐过，名次并列请写明理由')
    expect(message(await nominate('e12', 11, { finalWinner: false }))).toBe(
      '原则上应为决赛胜出项目，例外请写明理由',
    )
    expect(message(await nominate('x1', 11))).toBe('原则上应有官网项目编号，例外请写明理由')
    const request = requestId()
    const input = inputOf('e12', 12, { reason: '第11名自愿放弃' })
    const first = await world.get(world.officer, ['recommendations', 'nominate'], input, {
      requestId: request,
    })
    expect(
      await world.get(world.officer, ['recommendations', 'nominate'], input, { requestId: request }),
    ).toEqual(first)
    expect(message(await nominate('e12', 12, { reason: '再来' }))).toBe('这个项目已经推荐过，不用再推荐')
    expect(message(await nominate('e13', 11))).toBe('企业组最多推荐11个，已推荐11个，请先撤回一个')
  })

  it('only out of the library, and by the contest it came from', async () => {
    const missing = { application: 'app_0000000000000000' }
    expect(message(await nominate('e1', 1, missing))).toBe('项目库里没有这个项目，请重新选择')
    expect(message(await nominate('t1', 1))).toBe('这个项目是别的赛事导入的，请由该赛事推荐')
    for (const who of [world.cityOfficer, world.supervisor])
      expect(await nominate('t1', 1, { channel: 'regional-5' }, { who })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
  })

  it('a university of the ministry has 2 + 3, and none has to nominate (CN24-21)', async () => {
    for (let rank = 1; rank <= 3; rank++)
      expect(message(await nominate(`u${rank}`, rank, { channel: universityKey }))).toBe('ok')
    expect(message(await nominate('u4', 4, { channel: universityKey }))).toBe(
      '创客组最多推荐3个，已推荐3个，请先撤回一个',
    )
    const own = (await board()).channels.find(({ channel }) => channel === universityKey)!
    expect(own.counts.map(({ max, nominated }) => [max, nominated])).toEqual([
      [2, 0],
      [3, 3],
    ])
    const twice = { edition, name: university }
    expect(await world.ask(world.officer, ['recommendations', 'addUniversity'], twice)).toMatchObject({
      failure: { message: '这所高校已经登记，请在列表里查找' },
    })
  })

  it('30 September is in time to its end; later by special approval of somebody who may', async () => {
    const channel = { channel: 'regional-5' }
    const after = { at: '2024-09-30T16:00:00.000Z' }
    expect(await nominate('t1', 1, channel, after)).toMatchObject({ failure: { code: 'EDITION_CLOSED' } })
    const reason = { ...channel, lateReason: '演示·决赛延期' }
    expect(await nominate('t1', 1, reason, after)).toMatchObject({
      failure: { message: '推荐已经截止，只有负责人可以特批' },
    })
    expect((await nominate('t1', 1, channel, { at: '2024-09-30T15:59:59.999Z' })).ok).toBe(true)
    expect((await nominate('t2', 2, reason, { ...after, who: world.approver })).ok).toBe(true)
    const late = (await of('regional-5')).find(({ application }) => application === ids.get('t2'))!
    expect(late).toMatchObject({ late: true, reason: '逾期特批：演示·决赛延期' })
  })

  it('into the pool only when reviewed and free of suspicion; one open case refuses the whole act (CN24-22)', async () => {
    expect(await pool('enterprise')).toEqual([])
    const both = await review('approve', ['e1', 't1'])
    expect(both).toMatchObject({
      failure: { message: '“演示双胞胎项目”还有疑似重复没有判断，请先到查重处理' },
    })
    expect(await pool('enterprise')).toEqual([])
    expect((await review('approve', ['e1', 'e2'])).ok).toBe(true)
    expect((await pool('enterprise')).sort()).toEqual([ids.get('e1')!, ids.get('e2')!].sort())
    const { cases } = await world.get(world.officer, ['screening', 'duplicates'], {
      ...{ edition, state: 'suspected' },
    } as never)
    const ruling = {
      ...{ edition, case: cases[0]!.id, ruling: 'confirmed-same', keep: ids.get('t1')! },
      ...{ reason: '演示·同一项目', expectedRevision: cases[0]!.revision },
    }
    await world.get(world.approver, ['screening', 'decideDuplicate'], ruling as never)
    expect(message((await review('approve', ['t2'])) as never)).toBe(
      '“演示双胞胎项目”查重判为同一项目，保留的是另一份',
    )
    expect((await review('approve', ['t1'])).ok).toBe(true)
    expect(await pool('enterprise')).toContain(ids.get('t1'))
    expect(await review('refuse', ['t2'])).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect((await review('refuse', ['t2'], '与保留的一份重复')).ok).toBe(true)
  })

  it('the first review takes nobody but the pool, and its reason is said', async () => {
    const review500 = {
      ...{ edition, round: 'top-500', group: 'enterprise', name: '演示网评' },
      ...{ opensAt: '2024-10-08T01:00:00.000Z', closesAt: '2024-10-12T01:00:00.000Z' },
    }
    const outside = { ...review500, applications: [ids.get('e1')!, ids.get('x2')!] }
    const refused = await world.ask(world.officer, ['rounds', 'createReview'], outside)
    expect(refused).toMatchObject({
      failure: { code: 'FINALIST_REFUSED', details: { refused: [{ application: ids.get('x2') }] } },
    })
    const inside = { ...review500, applications: [ids.get('e1')!, ids.get('e2')!] }
    expect((await world.ask(world.officer, ['rounds', 'createReview'], inside)).ok).toBe(true)
    const own = (await of(shanxiKey)).find(({ application }) => application === ids.get('e1'))!
    const back = { edition, nomination: own.id, reason: '演示', expectedVersion: own.version }
    expect(await world.ask(world.officer, ['recommendations', 'withdrawNomination'], back)).toMatchObject({
      failure: { message: '这个项目已进入评审，不能撤回推荐' },
    })
  })

  it('says honestly that 49 contests cannot fill 100 makers, and counts what there is', async () => {
    const view = await board()
    expect(view.channels).toHaveLength(50)
    const [enterprise, makers] = view.pools
    expect(enterprise).toMatchObject({ wanted: 500, most: 539, nominated: 12, pool: 3, warning: null })
    expect(makers).toMatchObject({ wanted: 100, most: 98, nominated: 5, pool: 0 })
    expect(makers!.warning).toBe(
      '49场赛事每场2个，最多98个，不足100个：须部属高校通道补足或如实公布，不从别的组调剂。',
    )
    expect(view.awards).toEqual([
      {
        groupName: '企业组',
        prizes: [
          ...[
            { name: '一等奖', count: 5 },
            { name: '二等奖', count: 10 },
          ],
          ...[
            { name: '三等奖', count: 15 },
            { name: '优胜奖', count: 20 },
          ],
        ],
      },
      {
        groupName: '创客组',
        prizes: [
          ...[
            { name: '一等奖', count: 1 },
            { name: '二等奖', count: 2 },
          ],
          ...[
            { name: '三等奖', count: 3 },
            { name: '优胜奖', count: 4 },
          ],
        ],
      },
    ])
    const { rows } = await db.pool.query(
      `select body from csc.ledger where body like '%"kind":"nomination.%'`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/演示/)
  })
})
