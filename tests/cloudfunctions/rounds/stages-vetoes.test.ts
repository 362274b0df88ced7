import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { Rubric } from '../../../src/core/rubric'
import { SHIPPED } from '../../../src/editions/registry'
import { verify } from '../../core/verifier-fixture'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant } from '../../setup/frozen-final'
import { hand, scoreAll, signAndFreeze, type TestHall, testHall } from '../../setup/hall'
import { requestId, worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'

let db: FreshDatabase
let before: TestHall

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const sentence = (reply: { ok: boolean; failure?: { message: string } }) => reply.failure?.message

/** 长治 2026 as a supplementary notice could have it: the final counts 60 %, and the committee's chair may veto. */
async function publish() {
  const shipped = SHIPPED.find(({ edition }) => edition.slug === 'changzhi-2026')!
  const weights = [
    { stage: 'preliminary', num: 40, den: 100 },
    { stage: 'final', num: 60, den: 100 },
  ]
  const scoring = {
    ...shipped.edition.scoring,
    result: { by: 'weighted', weights, clause: 'CZ26-26' },
    veto: { role: '组委会主任', clause: 'CZ26-26' },
  }
  const document = { ...shipped, edition: { ...shipped.edition, scoring } }
  await db.pool.query(
    `insert into csc.edition_version (slug, version, state, document, document_hash, basis, drafted_by, drafted_at,
       published_by, published_at) values ('changzhi-2026', 2, 'published', $1, $2, '演示补充通知', 'x', '2026-07-01', 'y', '2026-07-02')`,
    [JSON.stringify(document), 'a'.repeat(64)],
  )
}

const rules: Partial<Rubric> = {
  ...{ trim: { high: 0, low: 0 }, roundingPoints: ['mean', 'sum'] },
  ties: [{ stage: 'preliminary' }, 'judges-vote'],
}
const opening = ({ world, operator, session }: TestHall) =>
  world.get(operator, ['rounds', 'openingCheck'], { session })
const ranking = ({ world, operator, session }: TestHall) =>
  world.get(operator, ['rounds', 'ranking'], { session })
const same = (total: number) => [total, total, total]

beforeAll(async () => {
  db = await freshDatabase()
  await publish()
  before = await testHall(db, { round: 'preliminary', judges: 3, projects: 3, rubric: rules })
  await scoreAll(before, [same(9000), same(8000), same(7000)])
  expect(code(await signAndFreeze(before))).toBe('ok')
})
afterAll(() => db.drop())

describe('a final that counts with the stage before', () => {
  let hall: TestHall
  it('ranks by both, shows the parts, and the verifier recomputes both sessions', async () => {
    hall = await testHall(db, { judges: 3, applications: before.projects, rubric: rules })
    const finalOf = new Map(before.projects.map((id, i) => [id, [8000, 8500, 9500][i]!]))
    await scoreAll(
      hall,
      hall.projects.map(id => same(finalOf.get(id)!)),
    )
    const { rows } = await ranking(hall)
    // 36 + 48 = 84; 32 + 51 = 83; 28 + 57 = 85
    expect(rows.map(row => [row.rank, row.score, before.projects.indexOf(row.application)])).toEqual([
      [1, '85.00', 2],
      [2, '84.00', 0],
      [3, '83.00', 1],
    ])
    expect(rows[0]!.parts).toEqual([
      { stageName: '市级初赛', weight: '40%', score: '70.00' },
      { stageName: '市级决赛', weight: '60%', score: '95.00' },
    ])
    expect(code(await signAndFreeze(hall))).toBe('ok')
    const bundle = await hall.world.get(hall.notary, ['rounds', 'exportBundle'], { session: hall.session })
    const report = verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])
    expect(report).toMatchObject({ code: 0, findings: [] })
    expect(report.heads.map(head => head.session).sort()).toEqual([before.session, hall.session].sort())
    expect(report.warnings.join()).not.toContain('不在包里')
  })
})

describe('a project without a score in the stage before', () => {
  let hall: TestHall
  let direct: string
  const decide = async (over: object = {}, who = hall.operator) =>
    hall.world.ask(who, ['rounds', 'setEarlier'], {
      ...{ session: hall.session, expectedVersion: await hall.version(), application: direct },
      ...{ stage: 'preliminary', score: 8000, record: '组委会决定3号' },
      ...over,
    })
  beforeAll(async () => {
    direct = (await entrant(db, { projectName: '演示直接晋级项目' })).id
    hall = await testHall(db, { judges: 3, applications: [direct], rubric: rules, until: 'drawn' })
  })

  it('keeps the session closed, in a sentence that names it; nothing counts as zero', async () => {
    const view = await opening(hall)
    expect(view.items.find(({ id }) => id === 'earlier')).toMatchObject({
      ...{ ok: false, hard: true },
      note: '“演示直接晋级项目”没有市级初赛成绩，怎样计算请登记组委会的决定',
    })
    expect(view.earlier).toEqual([
      {
        ...{ application: direct, projectName: '演示直接晋级项目', stage: 'preliminary' },
        ...{ stageName: '市级初赛', score: null, record: null },
      },
    ])
    const start = { session: hall.session, expectedVersion: await hall.version() }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'open'], start))).toBe('OPENING_BLOCKED')
  })

  it('waits for a decision in writing: by the organisers, for this stage and project, not over a frozen score', async () => {
    for (const who of [hall.contractor, hall.judges[0]!, hall.notary])
      expect(code(await decide({}, who))).toBe('FORBIDDEN')
    expect(code(await decide({ application: newId('app') }))).toBe('NOT_FOUND')
    expect(code(await decide({ stage: 'final' }))).toBe('INPUT_INVALID')
    expect(code(await decide({ record: ' ' }))).toBe('INPUT_INVALID')
    expect(code(await decide({ expectedVersion: 0 }))).toBe('VERSION_CONFLICT')
    expect(code(await decide())).toBe('ok')
    expect((await opening(hall)).earlier[0]).toMatchObject({ score: '80.00', record: '组委会决定3号' })
  })

  it('is then ranked with it, and the bundle says where the score comes from', async () => {
    const start = { session: hall.session, expectedVersion: await hall.version() }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'open'], start))).toBe('ok')
    expect(code(await decide())).toBe('STATE_REFUSED')
    await scoreAll(hall, [same(9000)])
    expect((await ranking(hall)).rows[0]!.score).toBe('86.00')
    expect(code(await signAndFreeze(hall))).toBe('ok')
    const bundle = await hall.world.get(hall.notary, ['rounds', 'exportBundle'], { session: hall.session })
    const report = verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])
    expect(report.code).toBe(0)
    expect(report.warnings.join()).toContain('出自书面决定 组委会决定3号')
  })
})

it('rules that round no sum cannot judge weighed stages', async () => {
  const id = (await entrant(db, { projectName: '演示项目甲' })).id
  const rubric = { ...rules, roundingPoints: ['mean' as const] }
  const hall = await testHall(db, { judges: 3, applications: [id], rubric, until: 'drawn' })
  expect((await opening(hall)).items.find(item => item.id === 'earlier')!.note).toContain('加权合计处舍入')
})

describe('一票否决', () => {
  let hall: TestHall
  const target = () => hall.projects[0]!
  const veto = async (who: TestHall['operator'], over: object = {}) =>
    hall.world.ask(who, ['rounds', 'veto'], {
      ...{ session: hall.session, expectedVersion: await hall.version(), application: target() },
      ...{ reason: '材料不实', record: '否决书1号' },
      ...over,
    })
  beforeAll(async () => {
    hall = await testHall(db, { round: 'preliminary', judges: 3, projects: 3, rubric: rules })
    expect(sentence(await veto(hall.operator))).toBe('全部项目亮分后才能登记一票否决')
    await scoreAll(hall, [same(9000), same(8000), same(8000)])
  })

  it('takes two organisers, in writing, one after the other', async () => {
    for (const who of [hall.contractor, hall.committee[0], hall.judges[0]!, hall.supervisor])
      expect(code(await veto(who))).toBe('FORBIDDEN')
    expect(code(await veto(hall.operator, { reason: '' }))).toBe('INPUT_INVALID')
    expect(code(await veto(hall.operator, { application: newId('app') }))).toBe('STATE_REFUSED')
    expect(code(await veto(hall.operator, { expectedVersion: 0 }))).toBe('VERSION_CONFLICT')
    const once = {
      ...{ session: hall.session, expectedVersion: await hall.version(), application: target() },
      ...{ reason: '材料不实', record: '否决书1号' },
    }
    const options = { requestId: requestId() }
    const first = await hall.world.ask(hall.operator, ['rounds', 'veto'], once, options)
    expect(first).toMatchObject({ ok: true, data: { pending: true } })
    const again = await hall.world.ask(hall.operator, ['rounds', 'veto'], once, options)
    expect(again.ok && again.data).toEqual(first.ok && first.data)
    expect(await veto(hall.operator)).toMatchObject({ data: { pending: true } })
    const waiting = await ranking(hall)
    expect(waiting.veto).toMatchObject({
      role: '组委会主任',
      entries: [
        { application: target(), confirmed: false, mayConfirm: false, rankBefore: 1, score: '90.00' },
      ],
    })
    expect(waiting.rows).toHaveLength(3)
    expect(waiting.problem).toBeTruthy()
    expect(sentence(await veto(hall.approver, { record: '否决书2号' }))).toContain('文号不同')
    expect(await veto(hall.approver)).toMatchObject({ data: { pending: false } })
    expect(sentence(await veto(hall.operator))).toBe('被否决的项目没有名次，请核对')
  })

  it('strikes the project out in spite of its score; rank and score stay on file', async () => {
    const { rows, veto: view } = await ranking(hall)
    expect(rows.map(({ rank, tied }) => [rank, tied])).toEqual([
      [2, true],
      [2, true],
    ])
    expect(view!.entries).toMatchObject([{ confirmed: true, rankBefore: 1, score: '90.00' }])
    const drop = { session: hall.session, expectedVersion: await hall.version(), application: target() }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'dropVeto'], drop))).toBe('STATE_REFUSED')
    await expect(
      db.pool.query('delete from csc.veto where session_id = $1', [hall.session]),
    ).rejects.toThrow()
  })

  it('one that waits can be taken back, and holds up the freeze until then', async () => {
    const application = hall.projects[1]!
    expect(code(await veto(hall.approver, { application }))).toBe('ok')
    for (const judge of hall.judges) {
      const { sheetHash } = await hall.world.get(judge, ['judging', 'sheet'], { session: hall.session })
      await hall.world.get(judge, ['judging', 'sign'], { session: hall.session, sheetHash, signature: hand })
    }
    expect((await ranking(hall)).problem).toBe('有一票否决等待第二人确认，请确认或撤回')
    const drop = { session: hall.session, expectedVersion: await hall.version(), application }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'dropVeto'], drop))).toBe('ok')
  })

  it('enters the frozen results, the bundle and the list of rankings', async () => {
    const decided = await hall.world.ask(hall.operator, ['rounds', 'decideTie'], {
      ...{
        session: hall.session,
        expectedVersion: await hall.version(),
        step: 'judges-vote',
        record: '合议1号',
      },
      tiers: [[hall.projects[2]!], [hall.projects[1]!]],
    })
    expect(code(decided)).toBe('ok')
    const freeze = { session: hall.session, expectedVersion: await hall.version() }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'freeze'], freeze))).toBe('ok')
    const bundle = await hall.world.get(hall.notary, ['rounds', 'exportBundle'], { session: hall.session })
    expect(verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])).toMatchObject({
      code: 0,
      findings: [],
    })
    const world = worldOf(db, results)
    world.now = hall.world.now
    const officer = await signedIn(db, { grants: [{ role: 'operator' }] })
    const { sessions } = await world.get(officer, ['results', 'rankings'], { edition: 'changzhi-2026' })
    const rows = sessions.find(({ session }) => session === hall.session)!.rows
    expect(rows.at(-1)).toMatchObject({ application: target(), rank: null, note: '一票否决，不计名次' })
  })
})
