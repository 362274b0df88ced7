import { useEffect } from 'react'
import type { ShownField } from '../../core/application-form/field'
import { SignInLayer } from '../../platform/sign-in-layer'
import { ConflictLayer } from './conflict-layer'
import { formOf } from './draft-form'
import type { FormSync, SyncState } from './form-sync'
import type { useLayers } from './use-layers'

interface Properties {
  sync: FormSync
  state: SyncState
  fields: readonly ShownField[]
  layers: ReturnType<typeof useLayers>
  /** Read the form again: after signing in, or when the server would not take more. */
  onReload: () => void
}

/** What may have to be settled on top of a form: two versions of a field, a sign-in that has run out. */
export function FormLayers({ sync, state, fields, layers, onReload }: Properties) {
  const { halted, draft } = state
  const conflict = draft.conflicts.find(({ field }) => !layers.postponed.includes(field)) ?? null
  useEffect(() => {
    if (halted === 'reload') onReload()
  }, [halted, onReload])
  return (
    <>
      <ConflictLayer
        conflict={conflict}
        mine={conflict ? formOf(draft)[conflict.field] : undefined}
        mineAt={conflict ? draft.changes[conflict.field]?.at : undefined}
        field={fields.find(field => field.id === conflict?.field)}
        onChoose={whose => conflict && sync.choose(conflict.field, whose)}
        onLater={() => conflict && layers.postpone(conflict.field)}
      />
      <SignInLayer open={halted === 'sign-in' && !layers.away} onDone={onReload} onClose={layers.stayAway} />
    </>
  )
}
