import { describe, expect, test } from 'vitest'
import { changed, errorsOf, example, noticesOf, REMOVED } from './mutate'

const E = 'edition'
const RUBRIC = `${E}.scoring.rubrics.0.rubric`

/** [what is changed, field, value, the sentence]: terms that contradict themselves or each other. */
const CASES: [string, string, unknown, string][] = [
  ['a prize twice', `${E}.awards.groups.0.prizes.1.name`, '一等奖', '同一组里奖项“一等奖”写了两次'],
  [
    'money beyond the budget',
    `${E}.awards.budget`,
    329_999,
    '各奖项奖金合计 330000 元，超过奖金总额 329999 元',
  ],
  [
    'juries of more than the whole',
    `${E}.stages.2.panels.0.juries.1.weight.num`,
    31,
    '评委团权重合计 101，多出 1。',
  ],
  ['stages of less than the whole', `${E}.scoring.result.weights.1.num`, 79, '各轮权重合计 99，还差 1。'],
  [
    'a stage that may not happen in the result',
    `${E}.stages.0.optional`,
    true,
    '这一轮可不举行，不举行时成绩算不出来',
  ],
  ['a floor above the cap', `${E}.stages.0.advance.0.rule.floor`, 21, '晋级下限 21 大于上限 20'],
  [
    'a group with two rules',
    `${E}.stages.0.advance.1.groups`,
    ['maker', 'growth'],
    '“成长组”在“海选”里有两处晋级办法',
  ],
  ['a group without a rule', `${E}.stages.0.advance.0.groups`, ['growth'], '“海选”没有写“初创组”的晋级办法'],
  [
    'more minimum than places',
    `${E}.stages.0.advance.1.rule.minimum`,
    5,
    '本届有 3 个县区，每地至少 5 个，名额 12 个分不开',
  ],
  [
    'a last stage one goes on from',
    `${E}.stages.2.advance`,
    [
      {
        groups: ['growth', 'fresh', 'maker'],
        rule: { by: 'all' },
        tiesAtEdge: 'all-advance',
        reserves: 0,
        clause: 'YS27-21',
      },
    ],
    '“决赛”是最后一轮，后面没有可晋级的轮次',
  ],
  ['a middle stage without a rule', `${E}.stages.1.advance`, [], '“复赛”后面还有轮次，请写晋级办法'],
  [
    'shares no sum is exact for',
    `${E}.stages.2.panels.0.juries`,
    [991, 983, 977, 971, 967, 953, 947].map(den => ({
      id: `jury-${den}`,
      name: `评委团${den}`,
      judges: 5,
      weight: { num: 1, den },
    })),
    '权重的分母太杂，合计算不准',
  ],
  ['places by district without districts', `${E}.counties`, [], '本届没有写县区，按县区分配算不出来'],
  ['criteria that do not make the total', `${RUBRIC}.criteria.0.max`, 3950, '评分项合计 99.5，还差 0.5。'],
  [
    'a tie broken by no criterion',
    `${RUBRIC}.ties.0`,
    { criterion: 'luck' },
    '这一步比较的评分项或轮次不存在',
  ],
  ['a tie broken by the same stage', `${RUBRIC}.ties.1`, { stage: 'final' }, '并列时要比的是前面一轮的得分'],
  [
    'times in two versions',
    `${RUBRIC}.times.answer`,
    301,
    '评分标准里的路演、答辩时间和“决赛”的展示时间不一致',
  ],
  [
    'juries in two versions',
    `${E}.stages.2.panels.0.juries.0.id`,
    'masters',
    '评分标准里的评委团和“决赛”的评委团（编号、权重）不一致',
  ],
  [
    'fewer judges than cards',
    `${E}.stages.2.panels.0.juries.0.judges`,
    6,
    '“决赛”的“专家评委”只有 6 位，凑不齐 7 份评分表',
  ],
  ['a share beyond the whole', `${E}.recommendation.maxShare.num`, 5, '占比 5/4 超过了全部'],
  ['a column of tracks without tracks', `${E}.tracks`, [], '这一栏要填赛道，可本届没有设赛道'],
  ['a heading twice', `${E}.recommendation.form.columns.1.heading`, '序号', '表格里“序号”一栏写了两次'],
  [
    'an unknown blank in a file name',
    `${E}.attachments.0.fileName`,
    '{teacher}-计划书',
    '文件名样式里的“{teacher}”不认识',
  ],
  ['a slash in a file name', `${E}.attachments.0.fileName`, '{project}/计划书', '文件名里不能有'],
  [
    'a file name with an open brace',
    `${E}.attachments.0.fileName`,
    '{project',
    '文件名样式里的“{project”不认识',
  ],
  ['a county of another province', `${E}.counties.0.code`, '140402', '县区代码应以省份代码的前两位 99 开头'],
  ['a city contest without a city', `${E}.city`, null, '市级比赛要写明所在地市。'],
  [
    'a past year not past',
    `${E}.requirements.7.check.params.years.1`,
    2027,
    '往届年份 2027 不早于本届的 2027 年',
  ],
  [
    'names on a certificate in two versions',
    `${E}.certificateNames.max`,
    7,
    '署名人数或是否硬性，和“证书署名”（7 人，原则上）不一致',
  ],
  ['more members at least than at most', `${E}.requirements.20.check.params.min`, 7, '人数下限 7 大于上限 6'],
  [
    'a silence without its sentence',
    `${E}.contacts`,
    'not-stated',
    '未规定事项：“联系方式”有没写明的地方，请补一句',
  ],
  ['publicity silent without its sentence', `${E}.publicity`, 'not-stated', '“公示”有没写明的地方'],
  [
    'a sentence about something stated',
    `${E}.notStated.0.topic`,
    '公示',
    '“公示”在前面已经写明，请删去这一句',
  ],
  [
    'a sentence that begins otherwise',
    `${E}.notStated.0.sentence`,
    '通知没说。',
    '这一句应以“本届通知未规定”开头',
  ],
  [
    'a parent nobody knows',
    `${E}.parent`,
    { slug: 'yanshi-province-2027', clause: 'YS27-01' },
    '没有找到代号为“yanshi-province-2027”的上级届次',
  ],
  [
    'taken over from no parent',
    `${E}.requirements.4.inheritance`,
    'inherited',
    '本届没有写上级届次，不能有承自上级',
  ],
]

describe('a document that contradicts itself is refused with the reason', () => {
  test('the example is sound, without a word', () => {
    expect([...errorsOf(example), ...noticesOf(example)]).toEqual([])
  })
  test.each(CASES)('%s', (_, path, value, sentence) => {
    const errors = errorsOf(changed(example, path, value))
    expect(
      errors.filter(error => error.includes(sentence)),
      errors.join('\n'),
    ).toHaveLength(1)
  })
  test('the boundaries themselves are accepted', () => {
    const sound: [string, unknown][] = [
      [`${E}.awards.budget`, 330_000],
      [`${E}.stages.0.advance.0.rule.floor`, 20],
      [`${E}.stages.0.advance.1.rule.minimum`, 4],
      [`${E}.stages.0.by`, '2027-04-30'],
      [`${E}.stages.2.panels.0.juries.0.judges`, 8],
      [`${E}.recommendation.maxShare.num`, 4],
      [`${E}.stages.2.panels.0.juries.0.weight`, { num: 7, den: 10 }],
    ]
    for (const [path, value] of sound) expect(errorsOf(changed(example, path, value)), path).toEqual([])
  })
})

describe('what its organiser should know does not refuse', () => {
  test.each<[string, string, unknown, string]>([
    [
      'working days of a year without holidays',
      `${E}.publicity.unit`,
      'working',
      '2027 年节假日安排还没有录入',
    ],
    ['a group without prizes', `${E}.awards.groups.2`, REMOVED, '“创客组”没有写奖项'],
    ['a place that is not home', `${E}.requirements.9.check.params.regionCode`, '990200', '请确认不是笔误'],
    [
      'an optional stage in the tie chain',
      `${RUBRIC}.ties.1`,
      { stage: 'semi' },
      '并列时要比的这一轮可不举行',
    ],
  ])('%s', (_, path, value, sentence) => {
    const mutated = changed(example, path, value)
    expect(errorsOf(mutated)).toEqual([])
    expect(noticesOf(mutated).join('\n')).toContain(sentence)
  })
  test('a rule of a clause that was taken away is missed', () => {
    const without = changed(example, `${E}.requirements.3`, REMOVED)
    expect(noticesOf(without).join()).toContain('条款“YS27-03”写着由系统判断，但没有一项规则引用它')
  })
})
