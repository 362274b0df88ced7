import { useState } from 'react'
import type { FailureView } from '../../contract/reply'
import type { MessageView } from '../../contract/views/messages'
import { newRequestId } from '../../platform/request-id'
import { callFunction } from '../../platform/transport'
import { useCall } from '../../platform/use-call'

interface Older {
  /** The cursor the first page gave: older pages belong to it alone. */
  after: string | null
  messages: MessageView[]
  next: string | null
}

/** The inbox: newest messages and what to do, older ones on request, read marks. */
export function useInbox(enabled: boolean) {
  const call = useCall('messages', 'inbox', {}, { enabled })
  const [older, setOlder] = useState<Older | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureView | null>(null)
  const first = call.data
  const mine = older && older.after === first?.next ? older : null
  const next = mine ? mine.next : (first?.next ?? null)

  const loadOlder = async () => {
    if (!next) return
    setBusy(true)
    const reply = await callFunction('messages', 'inbox', { before: next })
    setBusy(false)
    setFailure(reply.ok ? null : reply.failure)
    if (!reply.ok) return
    const messages = [...(mine?.messages ?? []), ...reply.data.messages]
    setOlder({ after: first?.next ?? null, messages, next: reply.data.next })
  }
  const markRead = async (messages: string[] | 'all') => {
    const reply = await callFunction('messages', 'markRead', { messages }, { requestId: newRequestId() })
    if (reply.ok) await call.reload()
  }
  const messages = [...(first?.messages ?? []), ...(mine?.messages ?? [])]
  return { call, messages, next, loadOlder, busy, failure, markRead }
}
