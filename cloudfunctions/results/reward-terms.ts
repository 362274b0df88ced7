import type { RewardDeclarationView } from '../../src/contract/views/certificates'
import type { Edition } from '../../src/core/edition'
import { quoteClause } from '../shared/quote-clause'
import type { DeclarationRow } from '../shared/records/reward-declarations'

const levels = { city: '市级', province: '省级', nation: '国家级' } as const

/** What the notice asks about other rewards of the year (T-20: the level is its own); null where it says nothing. */
export function rewardTerms({ awards, slug, year }: Pick<Edition, 'awards' | 'slug' | 'year'>) {
  if (awards === 'not-stated' || awards.doubleReward === 'not-stated') return null
  const level = levels[awards.doubleReward.level]
  return {
    level,
    question: `${year}年，这个项目参加其他单位举办的${level}赛事，获得过奖励吗？`,
    clause: quoteClause(awards.doubleReward.clause, { slug }),
  }
}

/** 重复奖励申明 as its applicant sees it; null where the notice has no such rule. */
export function declarationView(edition: Edition, row: DeclarationRow | null): RewardDeclarationView | null {
  const terms = rewardTerms(edition)
  if (!terms) return null
  const { question, clause } = terms
  const declared = row && {
    ...{ rewarded: row.rewarded, contest: row.contest },
    declaredAt: row.declaredAt.toISOString(),
  }
  return { question, clause, declared, version: row?.version ?? 0 }
}
