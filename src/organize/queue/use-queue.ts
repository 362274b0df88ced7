import { useRef, useState } from 'react'
import type { FailureView } from '../../contract/reply'
import type { QueueFilter, QueueRowView } from '../../contract/views/screening'
import { callFunction } from '../../platform/transport'
import { useCall } from '../../platform/use-call'
import { useLast } from '../shared/use-last'

interface More {
  /** What the further pages belong to: they are forgotten when the first page is asked anew. */
  question: string
  rows: QueueRowView[]
  next: string | null
  failure: FailureView | null
}

/** The queue as filtered, page after page; `loadMore` adds the next page below what is there. */
export function useQueue(edition: string, filter: QueueFilter, enabled: boolean) {
  const first = useCall('screening', 'queue', { edition, ...filter }, { enabled })
  const view = useLast(first.data)
  const shown = first.failure ? first.data : view
  const question = JSON.stringify([edition, filter, first.answeredAt])
  const [held, setHeld] = useState<More | null>(null)
  const [busy, setBusy] = useState(false)
  const newest = useRef(question)
  newest.current = question

  const more = held?.question === question ? held : null
  const rows = more?.rows ?? []
  const next = more ? more.next : (first.data?.next ?? null)
  const loadMore = async () => {
    if (!next || busy) return
    setBusy(true)
    const reply = await callFunction('screening', 'queue', { edition, ...filter, after: next })
    setBusy(false)
    if (newest.current !== question) return
    if (!reply.ok) return setHeld({ question, rows, next, failure: reply.failure })
    setHeld({ question, rows: [...rows, ...reply.data.rows], next: reply.data.next, failure: null })
  }
  return {
    first,
    /** The newest answer; of the filter before while the new one is on its way. */
    view,
    stale: first.data === null,
    rows: [...(shown?.rows ?? []), ...rows],
    next,
    loadMore: () => void loadMore(),
    loadingMore: busy,
    moreFailure: more?.failure ?? null,
  }
}
