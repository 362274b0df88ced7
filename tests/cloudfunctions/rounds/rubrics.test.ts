import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../../cloudfunctions/rounds/operations'
import type { Input } from '../../../src/contract/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testRubric } from '../../setup/hall-rubric'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

const edition = 'changzhi-2026'
type Body = Input<'rounds', 'saveRubric'>['body']
const body = (over = {}) => ({ ...testRubric(), ...over }) as unknown as Body

let db: FreshDatabase
let world: World
let operator: TestPerson
let members: TestPerson[]

beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
  operator = await signedIn(db, { grants: [{ role: 'operator' }] })
  members = []
  for (const name of ['委员甲', '委员乙', '委员丙'])
    members.push(await signedIn(db, { name, grants: [{ role: 'committee' }] }))
})
afterAll(() => db.drop())

const save = (rubric: string | null, expectedVersion: number, content: Body) =>
  world.ask(operator, ['rounds', 'saveRubric'], {
    edition,
    rubric,
    expectedVersion,
    name: '决赛评分标准',
    body: content,
  })
async function draft(content = body()) {
  const reply = await save(null, 0, content)
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
  return reply.data
}
const view = async (id: string, who = operator) =>
  (await world.get(who, ['rounds', 'rubrics'], { edition })).rubrics.find(rubric => rubric.id === id)!
const sign = async (who: TestPerson, id: string, over: Partial<Input<'rounds', 'signRubric'>> = {}) => {
  const { bodyHash, version } = await view(id)
  return world.ask(who, ['rounds', 'signRubric'], { rubric: id, expectedVersion: version, bodyHash, ...over })
}
const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)

describe('a draft of the scoring rules', () => {
  it('keeps what is missing open, as Chinese sentences with the field they belong to', async () => {
    const empty = body({
      ...{ criteria: [], step: null, total: null, minCards: null, decimals: null, roundingPoints: null },
      ...{ roundingMode: null, compare: null, ties: [], absence: null, times: { pitch: null, answer: null } },
      trim: { high: null, low: null },
    })
    const { rubric } = await draft(empty)
    const { problems, may, summary } = await view(rubric)
    const paths = problems.map(({ path }) => path)
    for (const path of [
      'criteria',
      'step',
      'total',
      'minCards',
      'decimals',
      'roundingPoints',
      'ties',
      'absence',
      'times.pitch',
    ])
      expect(paths).toContain(path)
    expect(
      problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message) && !/null|undefined|NaN/.test(message)),
    ).toBe(true)
    expect(may).toEqual({ edit: true, submit: false, sign: false, copy: false })
    expect(summary).toEqual([])
  })

  it('begins at version 0: a new one for a version that cannot exist is refused', async () => {
    expect(code(await save(null, 1, body()))).toBe('VERSION_CONFLICT')
  })

  it('is changed only from the version that was seen', async () => {
    const { rubric } = await draft()
    expect(code(await save(rubric, 1, body({ decimals: 3 })))).toBe('ok')
    expect(await save(rubric, 1, body())).toMatchObject({
      ok: false,
      failure: { code: 'VERSION_CONFLICT', details: { current: 2 } },
    })
    expect((await view(rubric)).body.decimals).toBe(3)
  })

  it('of another edition cannot be written from this one', async () => {
    const { rubric } = await draft()
    const other = await signedIn(db, {
      grants: [{ role: 'operator', edition: 'shanxi-2026', unit: '140000' }],
    })
    const input = { rubric, expectedVersion: 1 }
    const foreign = await world.ask(other, ['rounds', 'submitRubric'], input)
    const random = await world.ask(other, ['rounds', 'submitRubric'], {
      ...input,
      rubric: 'rub_0000000000000000',
    })
    expect([code(foreign), code(random)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  it('is not put to the committee while a criterion does not add up: 99.5 and 100.5 no, 100 yes', async () => {
    const [first, ...others] = testRubric().criteria
    for (const [max, expected] of [
      [3950, 'RUBRIC_INCOMPLETE'],
      [4050, 'RUBRIC_INCOMPLETE'],
      [4000, 'ok'],
    ] as const) {
      const { rubric } = await draft(body({ criteria: [{ ...first, max }, ...others] }))
      const reply = await world.ask(operator, ['rounds', 'submitRubric'], { rubric, expectedVersion: 1 })
      expect(code(reply)).toBe(expected)
      if (!reply.ok) expect(reply.failure.details?.fields?.[0]).toMatchObject({ path: 'body.criteria' })
    }
  })
})

describe('signing', () => {
  const submitted = async () => {
    const { rubric } = await draft()
    await world.get(operator, ['rounds', 'submitRubric'], { rubric, expectedVersion: 1 })
    return rubric
  }

  it('is the committee’s alone', async () => {
    const rubric = await submitted()
    expect(code(await sign(operator, rubric))).toBe('FORBIDDEN')
    expect((await view(rubric)).may.sign).toBe(false)
    expect((await view(rubric, members[0])).may.sign).toBe(true)
  })

  it('approves with the second different member, not with one who signs twice', async () => {
    const rubric = await submitted()
    expect(await sign(members[0]!, rubric)).toMatchObject({
      ok: true,
      data: { state: 'pending', signatures: 1 },
    })
    expect(code(await sign(members[0]!, rubric))).toBe('STATE_REFUSED')
    expect(await sign(members[1]!, rubric)).toMatchObject({
      ok: true,
      data: { state: 'approved', signatures: 2 },
    })
    expect(code(await sign(members[2]!, rubric))).toBe('STATE_REFUSED')
    const { signatures, stateName, approvedAt } = await view(rubric)
    expect(signatures.map(({ name }) => name)).toEqual(['委员甲', '委员乙'])
    expect([stateName, approvedAt]).toEqual(['已批准锁定', world.now])
  })

  it('refuses a signature under another text, or of a draft', async () => {
    const rubric = await submitted()
    expect(code(await sign(members[0]!, rubric, { bodyHash: 'a'.repeat(64) }))).toBe('VERSION_CONFLICT')
    const { rubric: open } = await draft()
    expect(code(await sign(members[0]!, open))).toBe('STATE_REFUSED')
  })

  it('locks the text from its submission on', async () => {
    const rubric = await submitted()
    expect(code(await save(rubric, 2, body({ decimals: 1 })))).toBe('RUBRIC_LOCKED')
    expect(code(await world.ask(operator, ['rounds', 'submitRubric'], { rubric, expectedVersion: 2 }))).toBe(
      'RUBRIC_LOCKED',
    )
  })
})

describe('a new version', () => {
  const approve = async (rubric: string) => {
    const { version } = await view(rubric)
    await world.get(operator, ['rounds', 'submitRubric'], { rubric, expectedVersion: version })
    for (const member of members.slice(0, 2)) expect(code(await sign(member, rubric))).toBe('ok')
  }
  const copy = (basedOn: string, over = {}) =>
    world.ask(operator, ['rounds', 'saveRubric'], {
      ...{ edition, rubric: null, basedOn, expectedVersion: 0, name: '决赛评分标准第2版', body: body(over) },
    })

  it('says what differs from the one it was made from, and takes its place once approved', async () => {
    const { rubric: first } = await draft()
    await approve(first)
    const [criterion, ...others] = testRubric().criteria
    const reply = await copy(first, {
      ...{ trim: { high: 2, low: 1 }, minCards: 5, absence: 'panel-complete' },
      criteria: [{ ...criterion, description: '技术的新颖程度' }, ...others],
    })
    const second = reply.ok ? reply.data.rubric : ''
    expect((await view(second)).before).toEqual({
      name: '决赛评分标准',
      changes: [
        '评分项“创新性”：创新性 40分 → 创新性 40分 技术的新颖程度。',
        '去极值：最高1个、最低1个 → 最高2个、最低1个。',
        '最少有效评分表：3 → 5。',
        '评委缺席：按实到评委计算 → 到齐才能亮分。',
      ],
    })
    expect((await view(first)).replaced).toBe(false)
    await approve(second)
    expect(await view(first)).toMatchObject({ replaced: true, stateName: '被替代', may: { copy: true } })
    expect((await view(first, members[0])).may.copy).toBe(true)
  })

  it('cannot be made from a version of another edition or from none', async () => {
    expect(code(await copy('rub_0000000000000000'))).toBe('NOT_FOUND')
  })

  it('whose weights do not make the whole says how much is missing', async () => {
    const [first, ...others] = testRubric().criteria
    const { rubric } = await draft(body({ criteria: [{ ...first, max: 3500 }, ...others] }))
    expect((await view(rubric)).problems.map(({ message }) => message)).toContain('评分项合计 95，还差 5。')
  })
})

describe('the trial', () => {
  const trial = (totals: number[], over = {}) =>
    world.get(operator, ['rounds', 'trialRubric'], { body: body(over), totals })

  it('shows the calculation step by step', async () => {
    expect(await trial([9200, 8800, 7900, 8600, 8500])).toEqual({
      problems: [],
      score: '86.33',
      counted: 3,
      totals: [
        { total: 9200, dropped: 'high' },
        { total: 8800, dropped: null },
        { total: 7900, dropped: 'low' },
        { total: 8600, dropped: null },
        { total: 8500, dropped: null },
      ],
      steps: [
        '5位评委的总分：92、88、79、86、85。',
        '去掉最高分92（1号）。',
        '去掉最低分79（3号）。',
        '其余3位合计259，除以3。',
        '最终得分86.33分。',
      ],
    })
  })

  it('gives no score below the minimum of cards, and no calculation of an unfinished draft', async () => {
    expect(await trial([9000, 8000])).toMatchObject({
      score: null,
      steps: ['有效评委2位，少于评分标准要求的3位，不计算成绩。'],
    })
    expect(await trial([9000, 8000, 7000], { step: null })).toMatchObject({
      score: null,
      problems: [{ path: 'step' }],
    })
  })

  it('of several juries asks which jury each total is of', async () => {
    const jury = { trim: { high: 0, low: 0 }, minCards: 1 }
    const juries = [
      { ...jury, id: 'a', name: '专家组', weight: { num: 60, den: 100 } },
      { ...jury, id: 'b', name: '大众组', weight: { num: 40, den: 100 } },
    ]
    const over = { juries, trim: { high: 0, low: 0 }, minCards: 2, roundingPoints: ['mean', 'sum'] }
    const ask = (given?: string[]) =>
      world.ask(operator, ['rounds', 'trialRubric'], {
        ...{ body: body(over), totals: [9000, 8000, 7000] },
        ...(given ? { juries: given } : {}),
      })
    for (const wrong of [undefined, ['a', 'b'], ['a', 'b', 'c']])
      expect(await ask(wrong)).toMatchObject({ failure: { details: { fields: [{ path: 'juries' }] } } })
    expect(await ask(['a', 'b', 'b'])).toMatchObject({ data: { score: '84.00', counted: 3 } })
  })

  it('refuses a total above the maximum, not the maximum itself', async () => {
    expect((await trial([10000, 10000, 10000])).score).toBe('100.00')
    const reply = await world.ask(operator, ['rounds', 'trialRubric'], { body: body(), totals: [1, 10001] })
    expect(reply).toMatchObject({ failure: { details: { fields: [{ path: 'totals.1' }] } } })
  })
})

it('offers examples only of other contests, each with its source', async () => {
  const { examples } = await world.get(operator, ['rounds', 'rubricExamples'], {})
  expect(examples.length).toBeGreaterThanOrEqual(8)
  for (const example of examples) {
    expect(example.contest).not.toContain('创客中国')
    expect(example.source).toMatch(/^https?:\/\//)
    expect([example.checked, example.warning].join()).toContain('参考')
  }
})

it('says what the notice leaves open', async () => {
  const { notStated } = await world.get(operator, ['rounds', 'rubrics'], { edition })
  expect(notStated).toEqual(['本届通知未规定评委人数、去极值、小数位和并列的处理。'])
})
