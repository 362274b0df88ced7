import { describe, expect, test } from 'vitest'
import { changed, errorsOf, example, REMOVED } from './mutate'

const E = 'edition'

/** [what is changed, field, value, the sentence]: what the format itself does not accept. */
const CASES: [string, string, unknown, string][] = [
  ['an unknown field of the file', 'votes', 1, '整个文件：目前的届次格式不认识“votes”，请核对拼写；'],
  ['an unknown term', `${E}.audienceVote`, {}, '整个文件：目前的届次格式不认识“audienceVote”'],
  [
    'an unknown field deep inside',
    `${E}.stages.0.advance.0.rule.ceiling`,
    3,
    '轮次 › 第1项“海选” › 晋级 › 第1项 › 办法：目前的届次格式不认识“ceiling”',
  ],
  [
    'another format',
    'format',
    'csc-edition-2',
    '格式：目前的届次格式不认识 "csc-edition-2"，请从 "csc-edition-1" 中选一个。',
  ],
  ['no deadline', `${E}.registration.deadline`, REMOVED, '报名 › 截止日期：缺少这一项，请补上；'],
  [
    'no publicity at all',
    `${E}.publicity`,
    REMOVED,
    '公示：缺少这一项，请补上；通知没有写的事项，格式允许时填 "not-stated"。',
  ],
  [
    'a date in another form',
    `${E}.registration.deadline`,
    '2027年4月30日',
    '报名 › 截止日期：日期应写成2026-07-10这样。',
  ],
  [
    'a number beyond all counting',
    `${E}.publicity.days`,
    9_007_199_254_740_992,
    '公示 › 天数：数字太大或太小，请核对。',
  ],
  [
    'a contest without its field for the site',
    `${E}.contests.0.contests.1.site`,
    REMOVED,
    '赛事名录 › 第1项“专题赛” › 赛事 › 第2项“演示市数字农业专题赛（演示）” › 报名网址：缺少这一项，请补上；',
  ],
  ['no lists of contests at all', `${E}.contests`, REMOVED, '赛事名录：缺少这一项，请补上；'],
  ['a list without a contest', `${E}.contests.0.contests`, [], '至少要写一项。'],
  [
    'a number in quotation marks',
    `${E}.publicity.days`,
    '7',
    '公示 › 天数：应填数字（不加引号），现在是 "7"，请修改。',
  ],
  ['half a day', `${E}.publicity.days`, 2.5, '公示 › 天数：应填整数，现在是 2.5，请修改。'],
  ['no days', `${E}.publicity.days`, 0, '公示 › 天数：不能小于1，请核对。'],
  [
    'an unknown kind of day',
    `${E}.publicity.unit`,
    'lunar',
    '公示 › 按什么日计算：目前的届次格式不认识 "lunar"，请从 "working"、"calendar" 中选一个。',
  ],
  [
    'free text for a term',
    `${E}.publicity`,
    '七天',
    '公示：目前的届次格式不认识 "七天"，请改为一段带名称的内容（写在花括号里），或 "not-stated"。',
  ],
  [
    'an unknown check',
    `${E}.requirements.8.check.name`,
    'tax-paid',
    '参赛条件 › 第9项“成长组由企业报名” › 检查 › 检查名称：目前的届次格式不认识 "tax-paid"，请从 "group-chosen"、',
  ],
  [
    'a foreign parameter',
    `${E}.requirements.9.check.params.district`,
    '990102',
    '参赛条件 › 第10项“企业在演示市内注册” › 检查 › 检查的参数：目前的届次格式不认识“district”',
  ],
  [
    'a foreign parameter inside an any-of',
    `${E}.requirements.3.check.params.of.0.params.most`,
    9,
    '目前的届次格式不认识“most”',
  ],
  [
    'a check without its parameter',
    `${E}.requirements.9.check.params.scope`,
    REMOVED,
    '检查的参数 › 范围：缺少这一项，请从 "country"、"province"、"city" 中选一个填上。',
  ],
  [
    'an advance rule nobody knows',
    `${E}.stages.1.advance.0.rule.by`,
    'lottery',
    '轮次 › 第2项“复赛” › 晋级 › 第1项 › 办法 › 方式：目前的届次格式不认识 "lottery"，请从 "count"、',
  ],
  [
    'an unknown tie step',
    `${E}.scoring.rubrics.0.rubric.ties.2`,
    'coin',
    '评分 › 评分标准 › 第1项 › 评分办法 › 并列处理 › 第3项：目前的届次格式不认识 "coin"，请改为',
  ],
  [
    'an unknown rounding point',
    `${E}.scoring.rubrics.0.rubric.roundingPoints.0`,
    'seat',
    '舍入位置 › 第1项：目前的届次格式不认识 "seat"',
  ],
  ['a fee', `${E}.fee.charged`, true, '收费 › 收取费用：目前的届次格式不认识 true，请从 false 中选一个。'],
  ['no columns', `${E}.recommendation.form.columns`, [], '推荐 › 推荐表 › 表格各栏：至少要写一项。'],
  [
    'an empty heading',
    `${E}.recommendation.form.columns.1.heading`,
    '  ',
    '推荐 › 推荐表 › 表格各栏 › 第2项 › 标题：没有填写，请补上。',
  ],
  [
    'a column nobody can fill',
    `${E}.recommendation.form.columns.1.value`,
    'shoe-size',
    '内容：目前的届次格式不认识 "shoe-size"',
  ],
  [
    'a format with a dot',
    `${E}.attachments.0.formats.0`,
    '.PDF',
    '附件材料 › 第1项“商业计划书” › 文件格式 › 第1项：文件格式写小写的扩展名，不带点，例如 pdf。',
  ],
  ['a hidden character in a name', `${E}.name`, '演示\u202E杯', '名称：里面有看不见的字符，请删去重填。'],
  [
    'a character of two spellings',
    `${E}.issuer`,
    'e\u0301',
    '发文单位：里面有写法不统一的字符，请删去重新输入。',
  ],
  [
    'an id in Chinese',
    `${E}.groups.0.id`,
    '成长',
    '组别 › 第1项“成长组” › 编号：编号只能用小写字母、数字和短横',
  ],
  [
    'an address without its beginning',
    `${E}.registration.officialSite`,
    'contest.example.org',
    '报名 › 官网：网址应以 http:// 或 https:// 开头',
  ],
  [
    'null for a list',
    `${E}.requirements`,
    null,
    '参赛条件：应填一组内容（写在方括号里），现在是 null，请修改。',
  ],
]

describe('what the format does not know is refused by name, never dropped', () => {
  test.each(CASES)('%s', (_, path, value, sentence) => {
    const errors = errorsOf(changed(example, path, value))
    expect(
      errors.filter(error => error.includes(sentence)),
      errors.join('\n'),
    ).toHaveLength(1)
  })
  test('a hidden name of the language is a name like others', () => {
    const text = JSON.stringify(example).replace('{', '{"__proto__":{"votes":1},')
    expect(errorsOf(JSON.parse(text)).join()).toContain('目前的届次格式不认识“__proto__”')
  })
  test('conditions nested without end are refused, not followed', () => {
    let check: unknown = { name: 'owns-ip', params: { atLeast: 1 } }
    for (let i = 0; i < 5000; i++) check = { name: 'all-of', params: { of: [check] } }
    expect(errorsOf(changed(example, 'edition.requirements.3.check', check))).toEqual([
      '整个文件：一层套一层太深了，请把条件合并成几条写。',
    ])
  })
  test.each([null, [], 'text', 7])('%j is no document', value => {
    expect(errorsOf(value)).toHaveLength(1)
  })
})
