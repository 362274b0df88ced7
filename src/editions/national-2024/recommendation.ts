import type { RecommendationTerms } from '../../core/edition-terms'
import type { National2024ClauseId } from './clauses'
import { RECOMMEND_BY } from './terms'

/** 附1四(四): the best of each of the 49 contests, and of contests of the ministry's universities; fewer, never more. */
export const RECOMMENDATION = {
  to: '大赛组委会秘书处',
  dueOn: RECOMMEND_BY,
  recommenders: 'not-stated',
  quota: [
    {
      channel: '区域赛、专题赛、境外区域赛（决赛）',
      perGroup: [
        { group: 'enterprise', max: 11 },
        { group: 'maker', max: 2 },
      ],
      clause: 'CN24-20',
    },
    {
      channel: '工业和信息化部所属高校',
      perGroup: [
        { group: 'enterprise', max: 2 },
        { group: 'maker', max: 3 },
      ],
      clause: 'CN24-21',
    },
  ],
  maxShare: 'not-stated',
  form: 'not-stated',
  enclosureClause: null,
  clause: 'CN24-20',
} as const satisfies RecommendationTerms<National2024ClauseId>
