import type { RecommendationTerms } from '../../core/edition-terms'
import type { Jinzhong2025ClauseId } from './clauses'

/** What the counties' liaisons hand to the city: 附件2, the seven columns of the province and two more, to the letter. */
export const JINZHONG_2025_SUMMARY = {
  to: '市工信局中小企业科',
  dueOn: 'not-stated',
  recommenders: 'not-stated',
  quota: 'not-stated',
  maxShare: 'not-stated',
  form: {
    title: '2025年“创客中国”晋中市中小企业创新创业大赛项目汇总表',
    unitLabel: null,
    columns: [
      { heading: '项目名称', value: 'project-name' },
      { heading: '企业（创客）名称', value: 'subject-name' },
      { heading: '组别（企业组/创业组）', value: 'group-name' },
      { heading: '是否属于专精特新企业', value: 'specialised' },
      { heading: '联系人', value: 'contact-name' },
      { heading: '联系方式', value: 'contact-phone' },
      { heading: '法人（创客填写）', value: 'legal-person' },
      { heading: '所属地区', value: 'county' },
      { heading: '联络员', value: 'liaison' },
    ],
    clause: 'JZ25-18',
    note: null,
  },
  enclosureClause: null,
  clause: 'JZ25-17',
} as const satisfies RecommendationTerms<Jinzhong2025ClauseId>
