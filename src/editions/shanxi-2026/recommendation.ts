import type { RecommendationTerms } from '../../core/edition-terms'
import { SHANXI_RECOMMENDING_UNITS } from '../regions-shanxi'
import type { Shanxi2026ClauseId } from './clauses'

/** How cities recommend to the province: date, share of 创业组, and the list 附件4 to the letter. */
export const SHANXI_2026_RECOMMENDATION = {
  to: '山西省工业和信息化厅',
  dueOn: '2026-08-05',
  recommenders: { units: SHANXI_RECOMMENDING_UNITS, clause: 'SX26-01' },
  quota: 'not-stated',
  maxShare: { group: 'startup', num: 1, den: 5, clause: 'SX26-17', inheritance: 'own' },
  form: {
    title: '第十一届“创客中国”山西省中小企业创新创业大赛推荐项目名单',
    unitLabel: '推荐地市',
    columns: [
      { heading: '项目名称', value: 'project-name' },
      { heading: '企业（创客）名称', value: 'subject-name' },
      { heading: '组别（企业组/创业组）', value: 'group-name' },
      { heading: '是否属于专精特新企业', value: 'specialised' },
      { heading: '联系人', value: 'contact-name' },
      { heading: '联系方式', value: 'contact-phone' },
      { heading: '法人（创客填写）', value: 'legal-person' },
    ],
    clause: 'SX26-44',
    note: {
      text: '注：除纸质版外，名单电子版请以地市（部门）为单位，一并发送至大赛组委会秘书处邮箱:sxgxzxqy@126.com',
      clause: 'SX26-45',
    },
  },
  enclosureClause: 'SX26-18',
  clause: 'SX26-19',
} as const satisfies RecommendationTerms<Shanxi2026ClauseId>
