import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rubric } from '../../../src/core/rubric'
import type { RubricJury } from '../../../src/core/rubric-juries'
import { type Report, verify } from '../../core/verifier-fixture'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import {
  advanceTo,
  cardOf,
  scoreAll,
  sealInput,
  signAndFreeze,
  type TestHall,
  testHall,
} from '../../setup/hall'
import { byTwo } from '../../setup/two-people'

let db: FreshDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const jury = (id: string, name: string, num: number, over: Partial<RubricJury> = {}): RubricJury => ({
  ...{ id, name, weight: { num, den: 100 }, trim: { high: 0, low: 0 }, minCards: 2 },
  ...over,
})
const experts = jury('expert', '专家评委', 70, { trim: { high: 1, low: 0 } })
const rules: Partial<Rubric> = {
  juries: [experts, jury('public', '大众评委', 30)],
  ...{ trim: { high: 0, low: 0 }, minCards: 4, roundingPoints: ['mean', 'sum'], ties: ['both-advance'] },
}
const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const check = async ({ world, operator, session }: TestHall) =>
  world.get(operator, ['rounds', 'openingCheck'], { session })
const seats = ({ judges }: TestHall, juries: (string | undefined)[]) =>
  judges.map((judge, i) => ({
    number: i + 1,
    person: judge.person,
    ...(juries[i] ? { jury: juries[i] } : {}),
  }))
const setPanel = async (hall: TestHall, juries: (string | undefined)[]) =>
  hall.world.ask(hall.operator, ['rounds', 'setPanel'], {
    ...{ session: hall.session, expectedVersion: await hall.version(), seats: seats(hall, juries) },
  })

describe('the panel of several juries', () => {
  it('is not complete before every seat has one and each is large enough', async () => {
    const hall = await testHall(db, { rubric: rules, judges: 5, until: 'declared' })
    const panel = async () => (await check(hall)).items.find(({ id }) => id === 'panel')!
    expect(await panel()).toMatchObject({ ok: true, note: '专家评委3位、大众评委2位' })
    expect((await check(hall)).juries).toEqual([
      { id: 'expert', name: '专家评委', weight: '70%', minCards: 2 },
      { id: 'public', name: '大众评委', weight: '30%', minCards: 2 },
    ])
    expect(code(await setPanel(hall, ['expert', 'expert', 'expert', 'public', undefined]))).toBe('ok')
    expect(await panel()).toMatchObject({ ok: false, note: '5号还没有分到评审组，请重新排定席位' })
    expect(code(await setPanel(hall, ['expert', 'expert', 'expert', 'expert', 'public']))).toBe('ok')
    expect(await panel()).toMatchObject({ ok: false, note: '大众评委1人，评分标准要求至少2人，请补齐席位' })
    expect(code(await setPanel(hall, ['expert', 'expert', 'expert', 'public', 'public']))).toBe('ok')
    expect(await panel()).toMatchObject({ ok: true })
  })

  it('refuses a jury the rules do not have, and any jury under rules with one panel', async () => {
    const hall = await testHall(db, { rubric: rules, judges: 4, until: 'created' })
    expect(await setPanel(hall, ['expert'])).toMatchObject({
      failure: { details: { fields: [{ path: 'seats.0.jury', message: '请先选定评分标准，再分评审组' }] } },
    })
    const seated = await testHall(db, { rubric: rules, judges: 4, until: 'seated' })
    expect(await setPanel(seated, ['expert', 'nobody', 'expert', 'public'])).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'seats.1.jury' }] } },
    })
    const one = await testHall(db, { judges: 3, until: 'seated' })
    expect(code(await setPanel(one, ['expert', undefined, undefined]))).toBe('INPUT_INVALID')
  })
})

describe('a session of two juries', () => {
  let hall: TestHall
  beforeAll(async () => {
    // seats 1, 3, 5 are experts, 2 and 4 the public
    hall = await testHall(db, { rubric: rules, judges: 5, projects: 2 })
    await scoreAll(hall, [
      [9000, 7000, 8000, 8000, 8050],
      [8000, 9000, 8000, 9000, 8000],
    ])
  })

  it('shows each jury’s mean with its part, on the desk, the ranking and the big screen', async () => {
    const { rows } = await hall.world.get(hall.operator, ['rounds', 'ranking'], { session: hall.session })
    // experts 80.25 (90 dropped) at 70 %, public 75 at 30 %: 78.675 → 78.68; the other 80 and 90: 83
    expect(rows.map(({ score, application }) => [score, application])).toEqual([
      ['83.00', hall.projects[1]],
      ['78.68', hall.projects[0]],
    ])
    expect(rows[1]!.steps).toEqual([
      '专家评委3位评委的总分：90、80、80.5。',
      '专家评委去掉最高分90（1号）。',
      '专家评委2位合计160.5，平均80.25，占70%。',
      '大众评委2位评委的总分：70、80。',
      '大众评委2位合计150，平均75.00，占30%。',
      '各评审组按权重合计，最终得分78.68分。',
    ])
    expect(rows[1]!.cards.map(({ jury }) => jury)).toEqual([
      ...['专家评委', '大众评委', '专家评委', '大众评委', '专家评委'],
    ])
    const live = await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })
    expect(live.seats.map(({ jury }) => jury)).toContain('大众评委')
  })

  it('freezes to a bundle the verifier recomputes', async () => {
    expect(code(await signAndFreeze(hall))).toBe('ok')
    const bundle = await hall.world.get(hall.notary, ['rounds', 'exportBundle'], { session: hall.session })
    const report: Report = verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])
    expect(report).toMatchObject({ code: 0, findings: [] })
  })
})

describe('a jury with criteria of its own', () => {
  const overall = { id: 'overall', name: '总体印象', max: 10_000 }
  const own: Partial<Rubric> = {
    ...rules,
    juries: [experts, { ...jury('public', '大众评委', 30), criteria: [overall] }],
  }
  let hall: TestHall
  beforeAll(async () => {
    hall = await testHall(db, { rubric: own, judges: 5, projects: 1 })
  })
  /** How the seat's judge fills his card: experts by the common list, the public by its one mark. */
  const rubricOf = (seat: number): Rubric =>
    seat % 2 === 1 ? hall.rubric : { ...hall.rubric, criteria: [overall] }
  const sealAs = (seat: number, rubric: Rubric, total: number) => {
    const judge = hall.judges[seat - 1]!
    return hall.world.ask(
      judge,
      ['judging', 'seal'],
      sealInput({ ...hall, rubric }, judge, hall.projects[0]!, total),
    )
  }

  it('shows each judge his own list and takes no card of the other', async () => {
    const listOf = async (seat: number) =>
      (await hall.world.get(hall.judges[seat - 1]!, ['judging', 'session'], { session: hall.session }))
        .rubric!.criteria
    expect((await listOf(1)).map(({ id }) => id)).toEqual(['innovation', 'market', 'team'])
    expect((await listOf(2)).map(({ id }) => id)).toEqual(['overall'])
    await advanceTo(hall, 'scoring')
    expect(code(await sealAs(1, rubricOf(2), 8000))).toBe('INPUT_INVALID')
    expect(code(await sealAs(2, rubricOf(1), 8000))).toBe('INPUT_INVALID')
    for (const [i, total] of [9000, 7000, 8000, 8000].entries())
      expect(code(await sealAs(i + 1, rubricOf(i + 1), total))).toBe('ok')
  })

  it('prints and reads off a paper sheet of its own list', async () => {
    const { world, session, operator, contractor, supervisor } = hall
    const [application] = hall.projects
    const start = { act: 'paper' as const, application: application!, number: 5, reason: '手机没电' }
    expect(code(await byTwo(db, hall, start))).toBe('ok')
    const { sheets } = await world.get(operator, ['rounds', 'paper'], { session })
    expect(sheets[0]!.criteria.map(({ id }) => id)).toEqual(['innovation', 'market', 'team'])
    const place = { session, sheetNo: sheets[0]!.sheetNo }
    const enter = (who: TestHall['operator'], card: ReturnType<typeof cardOf>) =>
      world.ask(who, ['rounds', 'enterPaper'], { ...place, ...card })
    expect(code(await enter(operator, cardOf(rubricOf(2), 8050)))).toBe('INPUT_INVALID')
    for (const who of [operator, contractor])
      expect(code(await enter(who, cardOf(hall.rubric, 8050)))).toBe('ok')
    expect(code(await world.ask(supervisor, ['rounds', 'confirmPaper'], place))).toBe('ok')
  })

  it('counts to the same score as marks of the same totals, and the bundle verifies', async () => {
    await advanceTo(hall, 'revealed')
    const { rows } = await hall.world.get(hall.operator, ['rounds', 'ranking'], { session: hall.session })
    expect(rows[0]!.score).toBe('78.68')
    const sheet = await hall.world.get(hall.judges[1]!, ['judging', 'sheet'], { session: hall.session })
    expect(sheet.rows[0]!.criteria).toEqual([{ name: '总体印象', value: 7000 }])
    expect(code(await signAndFreeze(hall))).toBe('ok')
    const bundle = await hall.world.get(hall.notary, ['rounds', 'exportBundle'], { session: hall.session })
    expect(verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])).toMatchObject({ code: 0 })
  })
})

it('a jury that recusals left too small keeps the session closed, and the sentence names it', async () => {
  const hall = await testHall(db, { rubric: rules, judges: 5, projects: 1, until: 'seated' })
  const [application] = hall.projects
  const declare = async (place: number, relation: 'none' | 'employment') => {
    const judge = hall.judges[place]!
    const answers = [{ application: application!, relation }]
    await hall.world.get(judge, ['judging', 'promise'], { session: hall.session, version: '2026-07-01' })
    await hall.world.get(judge, ['judging', 'declareRecusals'], { session: hall.session, answers })
  }
  for (const place of [0, 2, 3, 4]) await declare(place, 'none')
  await declare(1, 'employment')
  expect((await check(hall)).items.find(({ id }) => id === 'recusals')).toMatchObject({
    ok: false,
    note: '“演示项目1”回避后大众评委不足2位，请调整评审组',
  })
})
