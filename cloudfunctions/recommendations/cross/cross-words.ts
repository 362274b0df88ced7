import type { CrossStance } from '../../../src/contract/views/cross'
import type { CrossKind } from '../../../src/core/cross-pairs'
import type { CrossCaseRow, CrossEvidence } from '../../shared/records/cross-cases'

export const kindNames: Record<CrossKind, string> = {
  person: '同一核心成员',
  company: '同一企业',
  project: '相似项目',
  register: '往届名单',
  thematic: '专题赛',
}

export const stanceNames: Record<CrossStance, string> = {
  keep: '主张保留本市项目',
  withdraw: '同意本市项目退出',
  other: '其他说明',
}

type PairEvidence = Exclude<CrossEvidence, { sentence: string }>

/** What two projects share; null for a case of one project. */
export function pairEvidence({ evidence }: Pick<CrossCaseRow, 'evidence'>): PairEvidence | null {
  return 'sentence' in evidence ? null : evidence
}

/** What was found, in sentences that name nobody. Forbidden and hint are told apart (T-07). */
export function hintsOf(row: Pick<CrossCaseRow, 'evidence' | 'kinds' | 'likeness'>): string[] {
  const pair = pairEvidence(row)
  if (!pair) return 'sentence' in row.evidence ? [row.evidence.sentence] : []
  const { sharedMembers, bothTeams, sameCompany, sameName, nameLikeness, summaryLikeness, numbers } = pair
  return [
    ...(sharedMembers > 0
      ? [
          bothTeams
            ? `核心成员有${sharedMembers}人相同，同一人只能在一个创客团队。`
            : `核心成员有${sharedMembers}人相同，仅作提示。`,
        ]
      : []),
    ...(sameCompany ? ['统一社会信用代码相同。'] : []),
    ...(sameName ? ['项目名称相同。'] : nameLikeness >= 50 ? [`项目名称相近${nameLikeness}%。`] : []),
    ...(row.kinds.includes('project') && summaryLikeness > 0 ? [`项目简介相近${summaryLikeness}%。`] : []),
    ...(numbers.length > 0 ? [`知识产权号有${numbers.length}个相同。`] : []),
  ]
}

/** The first sign of a name of another unit's project. */
export function maskedName(name: string): string {
  const [first] = [...name.trim()]
  return first ? `${first}***` : '***'
}
