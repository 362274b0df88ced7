import type { SaveKind } from '../../components/save-state'
import type { DraftState } from '../../platform/drafts'
import { changedFields } from './draft-form'
import type { SyncState } from './form-sync'

/** Where the newest text lies, truthfully: never 已自动保存 while the server lacks something. */
export function saveKind(
  { draft, failure, halted }: Pick<SyncState, 'draft' | 'failure' | 'halted'>,
  device: DraftState | null,
): SaveKind {
  if (draft.conflicts.length > 0) return 'conflict'
  if (changedFields(draft.changes).length === 0) return 'cloud'
  if (device?.kind === 'unsaved') return 'unsaved'
  return failure || halted ? 'device' : 'writing'
}
