import { useCallback, useRef, useState } from 'react'
import type { FunctionName, Input, OperationName, Output } from '../contract/operations'
import type { FailureView, Reply } from '../contract/reply'
import { newRequestId } from './request-id'
import { callFunction } from './transport'

/** The sentence for a field of the last refused input, or undefined. */
export function fieldProblem(failure: FailureView | null, path: string): string | undefined {
  return failure?.details?.fields?.find(field => field.path === path)?.message
}

/** Whether nobody knows if the server did it: the same tap must be asked again under the same id. */
function isUnsure(reply: Reply<unknown>): boolean {
  return !reply.ok && ['NETWORK', 'BUSY', 'INTERNAL'].includes(reply.failure.code)
}

/**
 * Does an operation when the person taps. A second tap while the first is under way shares its answer; a tap after
 * a dead network with the same input repeats the same request id, so that nothing is done twice.
 */
export function useAction<F extends FunctionName, O extends OperationName<F>>(functionName: F, operation: O) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureView | null>(null)
  const unsure = useRef<{ input: string; requestId: string } | null>(null)
  const underWay = useRef<Promise<Reply<Output<F, O>>> | null>(null)

  const act = useCallback(
    async (input: Input<F, O>): Promise<Reply<Output<F, O>>> => {
      const text = JSON.stringify(input)
      const requestId = unsure.current?.input === text ? unsure.current.requestId : newRequestId()
      setBusy(true)
      setFailure(null)
      const reply = await callFunction(functionName, operation, input, { requestId })
      unsure.current = isUnsure(reply) ? { input: text, requestId } : null
      setBusy(false)
      if (!reply.ok) setFailure(reply.failure)
      return reply
    },
    [functionName, operation],
  )
  const run = useCallback(
    (input: Input<F, O>): Promise<Reply<Output<F, O>>> => {
      underWay.current ??= act(input).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
    [act],
  )
  return { run, busy, failure, clearFailure: useCallback(() => setFailure(null), []) }
}
