import { useCallback, useEffect, useRef, useState } from 'react'
import type { FunctionName, Input, OperationName, Output } from '../contract/operations'
import type { FailureView } from '../contract/reply'
import { followLive } from './live'
import { readStored, writeStored } from './storage'
import { callFunction } from './transport'

interface Live<T> {
  data: T | null
  /** When `data` was answered, ISO-8601. */
  answeredAt: string | null
  /** Of the last question; old data stays in view beside it. */
  failure: FailureView | null
}

/**
 * Asks an operation about a session of a round, again whenever the session's feed has moved. The last answer is
 * kept on the device, so that a phone without network opens on what it knew.
 */
export function useLiveCall<F extends FunctionName, O extends OperationName<F>>(
  functionName: F,
  operation: O,
  input: Input<F, O> & { session: string },
): Live<Output<F, O>> & { reload: () => Promise<void> } {
  type View = Output<F, O> & { feed: number }
  const question = JSON.stringify([functionName, operation, input])
  const asked = useRef(input)
  asked.current = input
  const [state, setState] = useState<Live<View>>(() => kept(`cache:${question}`))
  const feed = useRef(0)

  const ask = useCallback(async (): Promise<number> => {
    const reply = await callFunction(functionName, operation, asked.current)
    if (!reply.ok) {
      setState(now => ({ ...now, failure: reply.failure }))
      return feed.current
    }
    const data = reply.data as View
    feed.current = Math.max(feed.current, data.feed)
    writeStored(`cache:${question}`, { data, answeredAt: reply.serverTime })
    setState({ data, answeredAt: reply.serverTime, failure: null })
    return feed.current
  }, [functionName, operation, question])

  useEffect(() => {
    setState(kept(`cache:${question}`))
    feed.current = 0
    return followLive({ session: asked.current.session, since: 0, catchUp: ask })
  }, [question, ask])

  const reload = useCallback(async () => void (await ask()), [ask])
  return { ...state, reload }
}

function kept<T>(key: string): Live<T> {
  const stored = readStored<{ data: T; answeredAt: string }>(key)
  return { data: stored?.data ?? null, answeredAt: stored?.answeredAt ?? null, failure: null }
}
