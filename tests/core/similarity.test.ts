import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarPairs, similarTo } from '../../src/core/similarity'
import { comparableNumber } from '../../src/core/similarity/folded'
import { type ComparedProject, READING } from '../../src/core/similarity/likeness'
import { sharedPhrases, sharedSegments } from '../../src/core/similarity/shared-phrases'

let serial = 0
const project = (over: Partial<ComparedProject> = {}): ComparedProject => ({
  id: `app_${String(serial++).padStart(4, '0')}`,
  companyCode: null,
  members: [],
  numbers: [],
  name: '',
  summary: '',
  ...over,
})
const robot = {
  name: '井下巡检机器人智能避障系统',
  summary: '面向煤矿井下巷道的履带巡检机器人，用毫米波雷达与双目相机融合避障，已在两座矿井连续运行一年。',
}
const steel = {
  name: '钢渣制备透水砖产业化',
  summary: '把炼钢尾渣磨细改性后压制透水砖，强度高于国标两成，年消纳钢渣八万吨。',
}
const found = (...projects: ComparedProject[]) => similarPairs(projects)

describe('two projects', () => {
  test('equal but for width, spaces and punctuation', () => {
    const [pair] = found(project(robot), project({ ...robot, name: '井下巡检机器人（智能避障） 系统' }))
    expect(pair).toMatchObject({
      likeness: 99,
      evidence: { sameName: true, summaryLikeness: 100, numbers: [] },
    })
    expect(pair!.evidence.phrases).toEqual([
      '井下巡检机器人智能避障系统',
      '面向煤矿井下巷道的履带巡检机器人用毫米波雷达与双目相机融合避障已在两座矿井连续运行一年',
    ])
  })

  test('of another field are none', () => {
    expect(found(project(robot), project(steel))).toEqual([])
    const companyCode = '91140400MA0000000X'
    expect(found(project({ ...robot, companyCode }), project({ ...steel, companyCode }))).toEqual([])
  })

  test('renamed, of whomever, by its summary alone', () => {
    expect(found(project(robot), project({ ...robot, name: '矿用移动监测装备' }))).toMatchObject([
      { likeness: 90, evidence: { sameName: false, summaryLikeness: 100 } },
    ])
  })

  test('a patent number makes 100 however it is typed, and is named', () => {
    const a = project({ ...robot, numbers: ['ZL 2024 1 0000001.1'] })
    const b = project({ ...steel, numbers: ['无', 'zl202410000001'] })
    expect(found(a, b)).toMatchObject([{ likeness: 100, evidence: { numbers: ['202410000001'] } }])
    expect(found(a, project({ ...steel, numbers: ['ZL202410000002.X'] }))).toEqual([])
  })

  test.each([
    ['company', { companyCode: '91140400MA0000000X' }],
    ['core member', { members: ['h1', 'h2'] }],
  ])('reworded: a person looks where the %s is the same, not elsewhere', (_, tie) => {
    const reworded = {
      name: '煤矿巡检机器人避障系统',
      summary: '针对矿井巷道，履带机器人靠双目相机和毫米波雷达避开障碍，两座煤矿用了一年。',
    }
    expect(found(project(robot), project(reworded))).toEqual([])
    const [pair] = found(project({ ...robot, ...tie }), project({ ...reworded, ...tie }))
    expect(pair!.likeness).toBeGreaterThanOrEqual(READING.related)
  })

  test('generic words weigh nothing beside telling ones', () => {
    const companyCode = '91140400MA0000000X'
    const a = project({ companyCode, name: '智能矿山系统平台研发' })
    expect(found(a, project({ companyCode, name: '智能养殖系统平台研发' }))).toEqual([])
    expect(found(a, project({ companyCode, name: '智慧矿山平台' }))).toHaveLength(1)
  })

  test('empty names and summaries are not alike', () => {
    const companyCode = '91140400MA0000000X'
    expect(found(project({ companyCode }), project({ companyCode }))).toEqual([])
  })
})

describe('the threshold of the same company', () => {
  // pairs of neighbouring signs in names of equal length; 0.9 × 5/9 makes 50, 0.9 × 6/11 makes 49
  const name = (length: number, shared: number, own: string) =>
    '甲乙丙丁戊己庚辛壬癸子丑'.slice(0, shared + 1) + own.slice(0, length - shared)
  test.each([
    [9, 5, [50]],
    [11, 6, []],
  ])('%i pieces of which %i are shared', (length, shared, likeness) => {
    const companyCode = '91140400MA0000000X'
    const a = project({ companyCode, name: name(length, shared, '寅卯辰巳午未申酉') })
    const b = project({ companyCode, name: name(length, shared, '春夏秋冬东南西北') })
    expect(found(a, b).map(pair => pair.likeness)).toEqual(likeness)
    expect(found(a, { ...b, companyCode: null })).toEqual([])
  })
})

describe('a summary', () => {
  const companyCode = '91140400MA0000000X'
  test('that is a part of another is found in it; a few common words are not', () => {
    const whole = project({ companyCode, name: '甲', summary: robot.summary })
    const part = '用毫米波雷达与双目相机融合避障'
    expect(found(whole, project({ companyCode, name: '乙', summary: part }))).toMatchObject([
      { likeness: 90, evidence: { summaryLikeness: 100 } },
    ])
    expect(found(whole, project({ companyCode, name: '乙', summary: '毫米波雷达' }))).toEqual([])
  })
})

describe('the threshold of copied summaries', () => {
  // ten passages each; 4 shared make a Dice coefficient of exactly 0.4
  const text = (shared: number, own: string) =>
    '甲乙丙丁戊己庚辛壬癸子丑'.slice(0, shared + 4) + own.slice(0, 10 - shared)
  test.each([
    [4, 1],
    [3, 0],
  ])('%i shared passages of ten: %i case', (shared, cases) => {
    const a = project({ summary: text(shared, '寅卯辰巳午未申酉') })
    const b = project({ summary: text(shared, '春夏秋冬东南西北') })
    expect(found(a, b)).toHaveLength(cases)
  })
})

test.each([
  ['ZL202410000001.1', '202410000001'],
  ['202410000001', '202410000001'],
  ['专利号：ＺＬ２０２４１００００００１．Ｘ', '202410000001'],
  ['2025SR000001', '2025SR000001'],
  ['无', null],
  ['申请中', null],
  ['12345', null],
  ['000000', null],
])('the number %s is compared as %s', (typed, number) => expect(comparableNumber(typed)).toBe(number))

describe('what is shown', () => {
  test('agreeing parts are marked in the text as typed, and the text stays whole', () => {
    expect(sharedSegments('用于【煤矿 井下】的巡检', '煤矿井下作业')).toEqual([
      { text: '用于【', shared: false },
      { text: '煤矿 井下', shared: true },
      { text: '】的巡检', shared: false },
    ])
    const typed = fc.string({ unit: fc.constantFrom(...'煤矿井下 ，Ａa𠮷😀'), maxLength: 30 })
    fc.assert(
      fc.property(typed, typed, (a, b) => {
        expect(
          sharedSegments(a, b)
            .map(({ text }) => text)
            .join(''),
        ).toBe(a)
        expect(sharedPhrases(a, b, 9)).toEqual(sharedPhrases(b, a, 9))
      }),
    )
  })
})

const few = (letters: string) => fc.constantFrom(...letters)
const arbitrary = fc.record({
  companyCode: fc.option(few('PQRS'), { freq: 1 }),
  members: fc.array(few('uvwxyz'), { maxLength: 2 }),
  numbers: fc.array(fc.constantFrom('ZL202410000001.1', '202410000001', '2025SR000777', '无'), {
    maxLength: 1,
  }),
  name: fc.string({ unit: few('煤矿井下巡检机器人智能系统（ '), maxLength: 8 }),
  summary: fc.string({ unit: few('煤矿井下巡检智能'), maxLength: 14 }),
})
const many = fc
  .array(arbitrary, { maxLength: 24 })
  .map(all =>
    all.map((each, index): ComparedProject => ({ ...each, id: `app_${String(index).padStart(4, '0')}` })),
  )

describe('among many', () => {
  test('every pair that comparing all of them finds is found, and nothing else', () => {
    let pairs = 0
    fc.assert(
      fc.property(many, projects => {
        const all = projects.flatMap((one, index) => similarTo(one, projects.slice(index + 1)))
        const byId = (list: typeof all) => list.map(pair => JSON.stringify(pair)).sort()
        expect(byId(similarPairs(projects))).toEqual(byId(all))
        pairs += all.filter(({ evidence }) => !evidence.sameName && !evidence.sameCompany).length
      }),
      { numRuns: 300 },
    )
    expect(pairs).toBeGreaterThan(100)
  })

  test('the order they come in changes nothing', () => {
    const shuffled = many.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(similarPairs(other)).toEqual(similarPairs(all))
      }),
    )
  })

  test('a project is not compared with itself', () => {
    const one = project(robot)
    expect(similarTo(one, [one])).toEqual([])
  })
})
