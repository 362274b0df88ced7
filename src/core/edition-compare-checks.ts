import { valueInWords } from './edition-words'
import type { Check, CheckName } from './eligibility/check-parameters'

type Params<N extends CheckName> = Check<N>['params']

const CREDIT = { serious: '严重失信', any: '失信', bad: '不良记录' } as const
const DECLARED = {
  'on-market': '已进入市场',
  'no-ip-dispute': '没有产权纠纷',
  'law-abiding': '遵纪守法',
  'confidential-checked': '完成保密自查',
  'no-plagiarism': '没有剽窃',
} as const

const list = (items: readonly unknown[]) => items.map(valueInWords).join('、')
const parts = (joint: string) => (params: { of: readonly Check[] }) => params.of.map(checkInWords).join(joint)

const WORDS: { [N in CheckName]: (params: Params<N>) => string } = {
  'group-chosen': ({ groups }) => list(groups),
  'submitted-in-time': ({ deadline }) => `${deadline} 前（含当日）提交`,
  'official-number': ({ site }) => `在 ${site} 注册报名`,
  'registration-channel': ({ channels }) => `从${list(channels)}中选一处报名`,
  'subject-type': ({ allowed }) => `由${list(allowed)}申报`,
  'no-company-project': () => '企业项目不得参加',
  'registered-place': ({ regionName }) => `在${regionName}注册`,
  'enterprise-size': ({ largest }) => `不大于${valueInWords(largest)}`,
  'founded-since': ({ since, underYears, asOf }) => `${since}（含）后注册，到 ${asOf} 不满 ${underYears} 年`,
  'owns-ip': ({ atLeast }) => `至少 ${atLeast} 项知识产权`,
  'ip-belongs': ({ to }) => `知识产权归${list(to)}`,
  declaration: ({ declaration }) => `声明${DECLARED[declaration]}`,
  'credit-record': ({ subjects, standard }) => `${list(subjects)}没有${CREDIT[standard]}`,
  'core-member-once': () => '核心成员只在一个团队',
  'core-member-count': ({ min, max }) => `核心成员 ${min} 至 ${max} 人`,
  'certificate-names': ({ max }) => `证书署名不超过 ${max} 人`,
  'past-winner': ({ years, level, awards, of, effect }) =>
    `${years === 'all' ? '往届' : list(years)}${valueInWords(level)}赛${awards === 'any' ? '任何奖项' : list(awards)}的获奖${valueInWords(of)}${valueInWords(effect)}`,
  'national-list': ({ years, named }) => `${list(years)}没有入围${list(named)}`,
  'similar-project': ({ scope }) =>
    `同一企业的相同或相似项目不重复报名${scope === 'across-contests' ? '（含本年度其他赛事）' : ''}`,
  'one-entry-per-subject': () => '一个申报人只报一个项目',
  'one-group-per-project': () => '一个项目只报一个组别',
  'thematic-contest': () => '说明是否另报专题赛',
  'any-of': parts('，或'),
  'all-of': parts('，且'),
}

/** What a check asks, with its figures, in words. */
export function checkInWords(check: Check): string {
  return (WORDS[check.name] as (params: unknown) => string)(check.params)
}
