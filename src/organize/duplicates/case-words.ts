import type { Status } from '../../components/status-chip'
import type { DuplicateCaseView, DuplicateRuling } from '../../contract/views/duplicates'

/** What a ruling is called and how it looks. */
export const rulings: Record<DuplicateRuling, { name: string; look: Status }> = {
  suspected: { name: '待判断', look: 'manual' },
  'confirmed-same': { name: '同一项目', look: 'fail' },
  'not-same': { name: '不是同一项目', look: 'pass' },
}

/** Why the two were put side by side, in one line. */
export function foundBy({ evidence }: Pick<DuplicateCaseView, 'evidence'>): string {
  const { sameCompany, sharedMembers, sameName, nameLikeness, summaryLikeness, copied, numbers } = evidence
  return [
    sameCompany && '同一企业',
    sharedMembers > 0 && `${sharedMembers}名核心成员相同`,
    numbers.length > 0 && `知识产权号相同（${numbers.join('、')}）`,
    sameName ? '项目名称相同' : nameLikeness > 0 && `名称相近 ${nameLikeness}%`,
    summaryLikeness > 0 && `简介相近 ${summaryLikeness}%`,
    copied > 0 && `整段相同 ${copied}%`,
  ]
    .filter(Boolean)
    .join(' · ')
}
