import { check as input } from '../../src/contract/schemas/applications'
import type { CheckView } from '../../src/contract/views/applications'
import type { FindingCounts } from '../../src/contract/views/applications-findings'
import { waitsForMembers } from '../../src/core/eligibility/judge'
import { registrationDeadline } from '../shared/deadline-view'
import { groupName } from '../shared/edition-of'
import { findingCounts, findingView } from '../shared/finding-view'
import { defineOperation } from '../shared/operation'
import { registrationClosed } from '../shared/phase-closed'
import { judgeOwn, type OwnJudgement } from './judge-own'
import { mustOwn } from './own'

/** A8: the pre-check: every requirement with its clause, the values compared, what to do; and which submission is possible. */
export const check = defineOperation(['applications', 'check'], {
  kind: 'read',
  summary: '资格预检',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, host, now }): Promise<CheckView> {
    const row = await mustOwn(db, application, caller)
    const own = await judgeOwn(db, row, { host, now })
    const { edition, judgement } = own
    const group = edition.groups.find(({ id }) => id === judgement.group)
    const closed = await registrationClosed(db, host, edition, now)
    const counts = findingCounts(judgement.findings)
    return {
      application,
      version: row.version,
      groupName: group ? groupName(edition, group.id) : null,
      subtypeName: group?.subtypes.find(({ id }) => id === judgement.subtype)?.name ?? null,
      headline: headline(counts, own),
      counts,
      findings: judgement.findings.map(finding => findingView(finding, edition)),
      gaps: own.gaps,
      missingFiles: own.missingFiles,
      ...mayOf(row.state === 'draft', closed, own),
      deadline: registrationDeadline(edition, now),
    }
  },
})

function headline(counts: FindingCounts, { gaps, missingFiles, obstacles, judgement }: OwnJudgement): string {
  if (counts.fail > 0) return `有${counts.fail}项不符合通知要求，请先看看能不能改正。`
  if (gaps.length > 0) return `还有${gaps.length}项没有填好，补齐后再提交。`
  if (missingFiles.length > 0) return `还差${missingFiles.length}份材料，上传后再提交。`
  if (obstacles.length > 0) return `有${obstacles.length}项还不能确认，补充后再提交，或申请人工复核。`
  if (judgement.findings.some(waitsForMembers)) return '可以提交。还有核心成员没有本人确认，请尽快邀请确认。'
  if (counts.manual > 0) return `可以提交。有${counts.manual}项由审核人核查，您不用操作。`
  return '各项都符合，可以提交。'
}

function mayOf(
  isDraft: boolean,
  closed: boolean,
  { gaps, missingFiles, obstacles }: OwnJudgement,
): Pick<CheckView, 'may' | 'mayBecause'> {
  if (!isDraft) return { may: 'none', mayBecause: '这份报名已经提交过，不用再提交' }
  if (closed) return { may: 'closed', mayBecause: '已过截止时间，不能提交；草稿为您保留' }
  if (gaps.length > 0) return { may: 'incomplete', mayBecause: `还差${gaps.length}项，请先补齐` }
  if (missingFiles.length > 0) return { may: 'incomplete', mayBecause: missingFiles[0]!.message }
  if (obstacles.length > 0)
    return { may: 'manual-review', mayBecause: '有条件没有满足，可写明理由申请人工复核并提交' }
  return { may: 'submit', mayBecause: null }
}
