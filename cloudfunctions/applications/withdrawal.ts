import type { TrackView } from '../../src/contract/views/applications-track'
import { applicationStates } from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import { nextState } from '../../src/core/lifecycle'
import { officeOf } from '../shared/next-step'
import type { ApplicationRow } from '../shared/records/applications'

/** Whether the applicant may withdraw now, and what it would mean, in one sentence. */
export function withdrawal(
  row: ApplicationRow,
  edition: Edition,
  { closed, onStage }: { closed: boolean; onStage: boolean },
): TrackView['withdraw'] {
  if (row.state === 'draft') return { allowed: false, consequence: '还没有提交，不用撤回' }
  if (nextState(applicationStates, row.state, 'withdraw') === null)
    return { allowed: false, consequence: '现在的状态不能撤回' }
  if (onStage) {
    const phone = edition.contacts === 'not-stated' ? '' : `，电话${edition.contacts.phone}`
    return { allowed: false, consequence: `项目已排入比赛场次，请联系${officeOf(edition)}办理${phone}` }
  }
  if (row.state === 'accepted')
    return { allowed: true, consequence: '审核已通过，撤回就是退赛，本届不能再用这份报名参赛。' }
  const last = edition.registration.deadline.split('-').map(Number)
  return {
    allowed: true,
    consequence: closed
      ? '撤回后材料保留为草稿；报名已截止，不能再次提交。'
      : `撤回后材料保留为草稿，${last[1]}月${last[2]}日前可再次提交。`,
  }
}
