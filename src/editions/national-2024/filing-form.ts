import type { National2024ClauseId } from './clauses'

/** A line of the filing form; `oneOf` is a single choice, `names` must be printed in the plan of contests. */
interface FilingLine {
  label: string
  hint: string
  oneOf?: readonly { choice: string; asksFor: string | null }[]
  names?: 'planned-contest'
  maxCharacters?: number
}

/** 附件4 备案表: what the host of a contest files with the secretariat (CN24-06). */
export const FILING_FORM: {
  title: string
  clause: National2024ClauseId
  dueClause: National2024ClauseId
  nameClause: National2024ClauseId
  lines: readonly FilingLine[]
} = {
  title: '第九届“创客中国”中小企业创新创业大赛备案表',
  clause: 'CN24-40',
  dueClause: 'CN24-06',
  nameClause: 'CN24-05',
  lines: [
    { label: '主办单位(盖章)', hint: '' },
    { label: '填表日期', hint: '' },
    { label: '赛事名称', hint: '(须与赛事计划公布的名称一致)', names: 'planned-contest' },
    {
      label: '赛事类型',
      hint: '',
      oneOf: [
        { choice: '区域赛', asksFor: null },
        { choice: '专题赛', asksFor: '行业领域' },
        { choice: '境外区域赛决赛', asksFor: null },
      ],
    },
    { label: '赛事时间', hint: '' },
    { label: '组织机构', hint: '(举办单位、承办单位、协办单位、支持单位等)' },
    { label: '决赛地点', hint: '' },
    {
      label: '赛事方案',
      hint: '(赛事简介、特色赛事活动、奖金设置、项目跟踪及对接服务计划等)',
      maxCharacters: 500,
    },
  ],
}
