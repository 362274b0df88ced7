import { Failure } from '../../shared/failure'
import type { WriteContext } from '../../shared/operation'
import { type HonourDraftRow, lockHonours } from '../../shared/records/unit-honours'
import { stateNames } from './honour-terms'

/** The proposals locked for a step that is legal in `state`. Refuses STATE_REFUSED or VERSION_CONFLICT. */
export async function lockDraft(
  { db }: WriteContext,
  { edition, expectedVersion }: { edition: string; expectedVersion: number },
  state: HonourDraftRow['state'],
): Promise<HonourDraftRow> {
  const draft = await lockHonours(db, edition)
  if (!draft || draft.lines.length === 0)
    throw new Failure('STATE_REFUSED', undefined, '还没有提出单位，请先录入并保存')
  if (draft.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: draft.version })
  if (draft.state !== state)
    throw new Failure(
      'STATE_REFUSED',
      { state: draft.state },
      `名单现在是“${stateNames[draft.state]}”，请刷新`,
    )
  return draft
}
