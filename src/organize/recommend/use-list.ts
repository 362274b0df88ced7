import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useLast } from '../shared/use-last'
import { type Chosen, sameSelection, savedSelection } from './selection'

/** The recommendation list: what is saved, what is chosen on this page, and the checks over the choice as it stands. */
export function useList(edition: string, { reads, edits }: { reads: boolean; edits: boolean }) {
  const call = useCall('recommendations', 'candidates', { edition }, { enabled: reads })
  const view = call.data
  const saving = useAction('recommendations', 'save')
  const [own, setOwn] = useState<readonly Chosen[] | null>(null)
  const saved = view ? savedSelection(view) : []
  const chosen = own ?? saved
  const dirty = own !== null && !sameSelection(own, saved)
  const items = chosen.map(each => ({ ...each }))
  const asked = useCall('recommendations', 'check', { edition, items }, { enabled: dirty && edits })
  const latest = useLast(asked.data)
  const save = async () => {
    if (!view) return
    const reply = await saving.run({ edition, items, expectedVersion: view.list.version })
    if (!reply.ok) return
    await call.reload()
    setOwn(null)
  }
  return {
    call,
    view,
    chosen,
    dirty,
    choose: setOwn,
    /** Of the choice as it stands; of the one before while the answer is on its way. */
    check: dirty ? (latest ?? view?.check ?? null) : (view?.check ?? null),
    checking: dirty && asked.data === null,
    checkFailure: dirty ? asked.failure : null,
    save: () => void save(),
    saving: saving.busy,
    saveFailure: saving.failure,
  }
}
