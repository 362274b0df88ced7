import { useCallback, useEffect, useRef, useState } from 'react'
import type { FunctionName, Input, OperationName, Output } from '../contract/operations'
import type { FailureView } from '../contract/reply'
import { readStored, writeStored } from './storage'
import { callFunction } from './transport'

const skeletonAfterMs = 300

/** What a page shows of a call. Old data stays in view while it is asked again and when that fails. */
export interface CallState<T> {
  data: T | null
  /** When `data` was answered, ISO-8601; to be shown while offline. */
  answeredAt: string | null
  failure: FailureView | null
  loading: boolean
  /** True from 300 ms of waiting without any data: show the skeleton, never a flash of it. */
  slow: boolean
}

interface CallOptions {
  /** False: do not ask yet. */
  enabled?: boolean
  /** Keep the last answer on the device and show it when opened offline. Public data only. */
  keep?: boolean
}

interface Kept<T> {
  data: T
  answeredAt: string
}

function initial<T>(keptKey: string | null): CallState<T> {
  const kept = keptKey ? readStored<Kept<T>>(keptKey) : null
  return {
    data: kept?.data ?? null,
    answeredAt: kept?.answeredAt ?? null,
    failure: null,
    loading: false,
    slow: false,
  }
}

/**
 * Asks an operation when the page opens and whenever the input changes. Only the newest question is listened to.
 * `reload` asks again and keeps showing what is there.
 */
export function useCall<F extends FunctionName, O extends OperationName<F>>(
  functionName: F,
  operation: O,
  input: Input<F, O>,
  { enabled = true, keep = false }: CallOptions = {},
): CallState<Output<F, O>> & { reload: () => Promise<void> } {
  const question = JSON.stringify([functionName, operation, input])
  const keptKey = keep ? `cache:${question}` : null
  const [held, setHeld] = useState(() => ({ question, state: initial<Output<F, O>>(keptKey) }))
  const newest = useRef(0)
  const shown = useRef(0)
  // a new one for every question, so that what was asked before is not listened to
  const asking = useRef(0)

  const asked = useRef(input)
  asked.current = input
  const reload = useCallback(async () => {
    const own = asking.current
    const turn = ++newest.current
    const update = (change: Partial<CallState<Output<F, O>>>) => {
      if (own !== asking.current) return
      setHeld(now => {
        const state = now.question === question ? now.state : initial<Output<F, O>>(keptKey)
        return { question, state: { ...state, ...change } }
      })
    }
    update({ loading: true })
    const timer = setTimeout(() => turn === newest.current && update({ slow: true }), skeletonAfterMs)
    const reply = await callFunction(functionName, operation, asked.current)
    clearTimeout(timer)
    const isNewest = turn === newest.current
    const isLoading = isNewest ? { loading: false, slow: false } : {}
    if (!reply.ok) return isNewest ? update({ failure: reply.failure, ...isLoading }) : undefined
    // somebody who taps 重试 faster than his line answers is shown the first answer; later ones follow
    if (own !== asking.current || turn < shown.current) return
    shown.current = turn
    const answer = { data: reply.data, answeredAt: reply.serverTime }
    if (keptKey) writeStored(keptKey, answer)
    update({ ...answer, failure: null, ...isLoading })
  }, [functionName, operation, question, keptKey])

  useEffect(() => {
    if (enabled) void reload()
    return () => {
      asking.current++
    }
  }, [enabled, reload])

  const state = held.question === question ? held.state : initial<Output<F, O>>(keptKey)
  return { ...state, reload }
}
