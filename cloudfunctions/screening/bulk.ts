import { applicationStates } from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import type { ApplicationRow } from '../shared/records/applications'
import { readDecidedFindings } from '../shared/records/screening-findings'
import { numberRequirements } from './officers'

/** Why a bulk acceptance leaves an application as it is; null: it may be accepted. Nothing may be open or refused. */
export async function bulkObstacle(
  db: Queries,
  edition: Edition,
  row: ApplicationRow,
  caller: Caller,
): Promise<string | null> {
  if (row.ownerId === caller.person) return '这是您自己的报名，请换一位同事审核'
  if (row.state !== 'submitted') return `现在是“${applicationStates.states[row.state].staff}”`
  if (row.manualReviewReason !== null) return '申请了人工复核，请单独审核'
  const findings = await readDecidedFindings(db, row.id, numberRequirements(edition))
  const left = findings.filter(each => each.open || each.blocks)
  if (left.length === 0) return null
  const [first] = left
  const others = left.length > 1 ? `等${left.length}条` : ''
  return `“${first!.finding.title}”${others}还没有判定或没有通过`
}
