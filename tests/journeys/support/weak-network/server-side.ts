import type { BrowserContext } from 'playwright-core'
import type { FunctionName, Input, OperationName, Output } from '../../../../src/contract/operations'
import type { Reply } from '../../../../src/contract/reply'
import { requestId } from '../../../setup/host'

/** Asks the server itself, beside the phone's bad line, as the person who is signed in on it. */
export async function askServer<F extends FunctionName, O extends OperationName<F>>(
  context: BrowserContext,
  base: string,
  [name, operation]: readonly [F, O],
  input: Input<F, O>,
): Promise<Output<F, O>> {
  const response = await context.request.post(`${base}/call/${name}`, {
    headers: { 'x-csc': '1', origin: base },
    data: { operation, input, requestId: requestId() },
  })
  const reply = (await response.json()) as Reply<Output<F, O>>
  if (!reply.ok) throw new Error(`${name}.${operation}: ${reply.failure.message}`)
  return reply.data
}

/** Signs a phone in by its number, with the code that the demonstration shows. */
export async function signInAs(context: BrowserContext, base: string, phone: string): Promise<void> {
  const { demoCode = '' } = await askServer(context, base, ['session', 'sendCode'], { phone })
  await askServer(context, base, ['session', 'signIn'], { phone, code: demoCode })
}
