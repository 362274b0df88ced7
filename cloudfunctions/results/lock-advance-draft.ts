import type { Edition } from '../../src/core/edition'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import type { WriteContext } from '../shared/operation'
import { type AdvanceDraftRow, type AdvancePlace, lockAdvanceRow } from '../shared/records/advances'
import { type AdvanceWork, advanceWork } from './advance-work'

export const stateNames: Record<AdvanceDraftRow['state'], string> = {
  draft: '草稿',
  staged: '待另一人锁定',
  locked: '已锁定，待发布',
  published: '已发布',
}

interface Locked {
  edition: Edition
  draft: AdvanceDraftRow
  work: AdvanceWork
}

/**
 * A draft locked for a step that is legal in `state`, with the list as it would be now. Refuses NOT_FOUND,
 * STATE_REFUSED, VERSION_CONFLICT.
 */
export async function lockAdvanceDraft(
  { db }: WriteContext,
  asked: AdvancePlace & { expectedVersion: number },
  state: AdvanceDraftRow['state'],
): Promise<Locked> {
  const edition = knownEdition(asked.edition)
  const draft = await lockAdvanceRow(db, asked)
  if (!draft) throw new Failure('STATE_REFUSED', undefined, '还没有保存过这份名单，请先保存')
  if (draft.version !== asked.expectedVersion)
    throw new Failure('VERSION_CONFLICT', { current: draft.version })
  if (draft.state !== state)
    throw new Failure(
      'STATE_REFUSED',
      { state: draft.state },
      `名单现在是“${stateNames[draft.state]}”，请刷新`,
    )
  const work = await advanceWork(db, edition, asked.stage, asked.group)
  if (!work) throw fieldFailure('stage', '这个组别没有下一轮，请重新选择')
  return { edition, draft, work }
}

/** Refuses ADVANCE_BLOCKED with every line that stands in the way, in words. */
export function refuseUnready(work: AdvanceWork): void {
  const { rankingProblem, problems } = work
  const found = rankingProblem ? [{ message: rankingProblem, applications: [] }] : problems
  if (found.length > 0) throw new Failure('ADVANCE_BLOCKED', { problems: found }, found[0]!.message)
}
