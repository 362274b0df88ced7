import { describe, expect, test } from 'vitest'
import { changed, errorsOf, example } from './mutate'

const E = 'edition'

/** [what is changed, field, value, the sentence]: citations, references and dates that do not hold. */
const CASES: [string, string, unknown, string][] = [
  [
    'a citation to nothing',
    `${E}.publicity.clause`,
    'YS27-99',
    '公示 › 依据条款：引用的条款“YS27-99”在本届和上级的条款里都没有',
  ],
  [
    'a step of the site citing nothing',
    `${E}.registration.officialSteps`,
    ['YS27-98'],
    '报名 › 官网报名步骤 › 第1项：引用的条款“YS27-98”',
  ],
  [
    'a clause not verbatim',
    'clauses.9.text',
    '大赛收取任何费用。',
    '条款 › 第10项“二(七)” › 原文：条款“YS27-10”的文字在通知原文里找不到',
  ],
  ['a clause id twice', 'clauses.1.id', 'YS27-01', '条款 › 第2项“一(二)” › 编号：条款编号“YS27-01”写了两次'],
  [
    'a clause of another edition',
    'clauses.0.document',
    'yanshi-2026',
    '所属届次：这里应写本届的代号“yanshi-2027”，现在是“yanshi-2026”',
  ],
  [
    'a list of contests citing nothing',
    `${E}.contests.0.clause`,
    'YS27-97',
    '赛事名录 › 第1项“专题赛” › 依据条款：引用的条款“YS27-97”在本届和上级的条款里都没有',
  ],
  [
    'a second list of a kind',
    `${E}.contests.1`,
    {
      ...{ kind: 'thematic', title: '专题赛续', clause: 'YS27-34' },
      contests: [{ name: '演示第三场', place: '演示市', host: '演示局', site: null }],
    },
    '类型：专题赛写了两份名录，请合成一份。',
  ],
  [
    'a contest twice',
    `${E}.contests.0.contests.1.name`,
    '演示市智能装备专题赛（演示）',
    '名称：赛事“演示市智能装备专题赛（演示）”在名录里写了两次，请删去一个。',
  ],
  ['a requirement id twice', `${E}.requirements.1.id`, 'group', '参赛条件里编号“group”写了两次'],
  [
    'a group that is not there',
    `${E}.awards.groups.0.group`,
    'giant',
    '没有编号为“giant”的组别，请核对；本届的组别有：growth、fresh、maker。',
  ],
  ['a track that is not there', `${E}.requirements.3.tracks.0`, 'green', '没有编号为“green”的赛道'],
  [
    'a subtype that is not there',
    `${E}.certificateNames.subtypes.0`,
    'maker-club',
    '没有编号为“maker-club”的小类',
  ],
  [
    'a stage that is not there',
    `${E}.scoring.result.weights.0.stage`,
    'opening',
    '没有编号为“opening”的轮次',
  ],
  [
    'a subtype outside the groups',
    `${E}.requirements.20.groups`,
    ['growth'],
    '小类“maker-team”不在这一条的适用组别里',
  ],
  [
    'groups offered unlike the groups',
    `${E}.requirements.0.check.params.groups.0.name`,
    '大组',
    '供选择的组别和本届的组别不一致',
  ],
  [
    'channels offered unlike the channels',
    `${E}.requirements.2.check.params.channels.1.name`,
    '微信群',
    '供选择的渠道和本届的报名渠道不一致',
  ],
  [
    'a day the calendar lacks',
    `${E}.stages.1.by`,
    '2027-06-31',
    '轮次 › 第2项“复赛” › 日期：2027-06-31 不是日历上有的一天',
  ],
  [
    'registration opening after it closed',
    `${E}.registration.opensOn`,
    '2027-05-01',
    '报名截止（2027-04-30）早于报名开始（2027-05-01）',
  ],
  [
    'a stage before registration closes',
    `${E}.stages.0.by`,
    '2027-04-29',
    '“海选”（2027-04-29）早于报名截止（2027-04-30）',
  ],
  [
    'recommending before the final',
    `${E}.recommendation.dueOn`,
    '2027-07-09',
    '推荐报送（2027-07-09）早于“决赛”（2027-07-10）',
  ],
  [
    'two deadlines',
    `${E}.requirements.1.check.params.deadline`,
    '2027-04-29',
    '这里的截止日期和“报名 › 截止日期”（2027-04-30）不一致',
  ],
  [
    'a timetable unlike the deadline',
    `${E}.timetable.0.by`,
    '2027-05-01',
    '时间安排里的报名截止和“报名 › 截止日期”（2027-04-30）不一致',
  ],
]

describe('citations, references and dates are looked up, and refused with the reason', () => {
  test.each(CASES)('%s', (_, path, value, sentence) => {
    const errors = errorsOf(changed(example, path, value))
    expect(
      errors.filter(error => error.includes(sentence)),
      errors.join('\n'),
    ).toHaveLength(1)
  })
})
