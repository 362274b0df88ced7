import { Failure } from '../../shared/failure'
import type { WriteContext } from '../../shared/operation'
import { type AdvanceDraftRow, lockAdvanceRow } from '../../shared/records/advances'
import { knownUpper } from '../cross/upper-edition'
import { fixedHash, type MergedWork, mergedStage, mergedWork } from './merged-work'

export const stateNames: Record<AdvanceDraftRow['state'], string> = {
  draft: '草稿',
  staged: '待另一人锁定',
  locked: '已锁定，待发布',
  published: '已发布',
}

/** Where a group's draft is kept. */
export const placeOf = ({ edition, group }: { edition: string; group: string }) => ({
  ...{ edition, stage: mergedStage, group },
})

/**
 * A draft locked for a step legal in `state`, with the list as it would be now, which nothing stands in the way of and
 * which has not moved since it was put forward. STATE_REFUSED, VERSION_CONFLICT, ADVANCE_BLOCKED.
 */
export async function holdMerged(
  { db }: WriteContext,
  asked: { edition: string; group: string; expectedVersion: number },
  state: AdvanceDraftRow['state'],
): Promise<{ draft: AdvanceDraftRow; work: MergedWork }> {
  const edition = knownUpper(asked.edition)
  const draft = await lockAdvanceRow(db, placeOf(asked))
  if (!draft) throw new Failure('STATE_REFUSED', undefined, '还没有保存过这份名单，请先保存')
  if (draft.version !== asked.expectedVersion)
    throw new Failure('VERSION_CONFLICT', { current: draft.version })
  if (draft.state !== state)
    throw new Failure(
      'STATE_REFUSED',
      { state: draft.state },
      `名单现在是“${stateNames[draft.state]}”，请刷新`,
    )
  const work = await mergedWork(db, edition, asked.group)
  const [problem] = work.problems
  if (problem) throw new Failure('ADVANCE_BLOCKED', { problems: work.problems }, problem)
  if (draft.fixedHash !== null && draft.fixedHash !== fixedHash(work))
    throw new Failure('STATE_REFUSED', undefined, '名单的依据有变化，请重新保存并核对')
  return { draft, work }
}
