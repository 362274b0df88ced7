import { useState } from 'react'
import type { FailureView } from '../../contract/reply'
import { openPage, replacePage } from '../../platform/navigation'
import { callFunction } from '../../platform/transport'

const review = 'organize/review/index'

/** Opens an application for review; `instead`: in place of the page shown now. */
export function openReview(edition: string, application: string, { instead = false } = {}): void {
  const open = instead ? replacePage : openPage
  void open(review, { edition, application })
}

/** Applications left behind undecided since the desk was opened: they come again when nothing else waits. */
const passed = new Set<string>()

/** The first of the waiting that is neither shown now nor left behind; else the first that is not shown now. */
function nextOf(waiting: readonly string[], current: string | null): string | undefined {
  const others = waiting.filter(application => application !== current)
  return others.find(application => !passed.has(application)) ?? others[0]
}

/**
 * 开始下一件: opens the application that has waited longest, besides `current` (which it then replaces) and those left
 * behind. `none`: nothing else waits any more.
 */
export function useNext(edition: string, current: string | null = null) {
  const [busy, setBusy] = useState(false)
  const [none, setNone] = useState(false)
  const [failure, setFailure] = useState<FailureView | null>(null)
  const find = async () => {
    setBusy(true)
    const reply = await callFunction('screening', 'queue', { edition, states: ['submitted'], size: 100 })
    setBusy(false)
    setFailure(reply.ok ? null : reply.failure)
    if (!reply.ok) return
    if (current !== null) passed.add(current)
    const next = nextOf(
      reply.data.rows.map(row => row.application),
      current,
    )
    setNone(!next)
    if (next) openReview(edition, next, { instead: current !== null })
  }
  return { open: () => void find(), busy, none, failure }
}
