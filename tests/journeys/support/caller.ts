import type { FunctionName, Input, OperationName, Output } from '../../../src/contract/operations'
import type { Reply } from '../../../src/contract/reply'
import { requestId } from '../../setup/host'

/** One person who calls the server as an app does: over HTTP, with a bearer token. */
export interface WebCaller {
  person: string
  token: string
  ask<F extends FunctionName, O extends OperationName<F>>(
    name: readonly [F, O],
    input: Input<F, O>,
  ): Promise<Reply<Output<F, O>>>
  /** A call that must succeed: answers the data, throws with the failure otherwise. */
  get<F extends FunctionName, O extends OperationName<F>>(
    name: readonly [F, O],
    input: Input<F, O>,
  ): Promise<Output<F, O>>
}

function callerOn(port: number, person: string, token: string): WebCaller {
  const headers = {
    ...{ 'Content-Type': 'application/json', 'X-CSC': '1' },
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  }
  const caller: WebCaller = {
    ...{ person, token },
    async ask([name, operation], input) {
      const body = JSON.stringify({ operation, input, requestId: requestId() })
      const response = await fetch(`http://127.0.0.1:${port}/call/${name}`, { method: 'POST', headers, body })
      return (await response.json()) as never
    },
    async get(name, input) {
      const reply = await caller.ask(name, input)
      if (!reply.ok) throw new Error(`${name.join('.')}: ${JSON.stringify(reply.failure)}`)
      return reply.data
    },
  }
  return caller
}

/** Signs in with a number of the demonstration, whose code is shown. */
export async function signInByCall(port: number, phone: string): Promise<WebCaller> {
  const stranger = callerOn(port, '', '')
  const { demoCode } = await stranger.get(['session', 'sendCode'], { phone })
  const { person, token } = await stranger.get(['session', 'signIn'], { phone, code: demoCode! })
  return callerOn(port, person, token!)
}
