import { dispatch } from '../../cloudfunctions/shared/dispatch'
import type { Host } from '../../cloudfunctions/shared/host'
import type { Registry } from '../../cloudfunctions/shared/registry'
import type { FunctionName, Input, OperationName, Output } from '../../src/contract/operations'
import { openIdOf } from './people'

/** Plays people through the product's own operations, each call at an instant of the season. */
export interface Player {
  ask<F extends FunctionName, O extends OperationName<F>>(
    who: string,
    at: Date,
    name: readonly [F, O],
    input: Input<F, O>,
  ): Promise<Output<F, O>>
}

/** A player over a host; a refused call is a fault of the demonstration and stops the loading. */
export function playerOn(host: Host, registry: Registry): Player {
  let calls = 0
  return {
    async ask(who, at, [name, operation], input) {
      calls += 1
      const { reply } = await dispatch(host, registry, {
        function: name,
        operation,
        input,
        requestId: `01972000-0000-7000-8000-${calls.toString(16).padStart(12, '0')}`,
        credentials: { kind: 'wechat', openId: openIdOf(who) },
        receivedAt: at,
        ip: '',
        door: 'function',
      })
      if (!reply.ok) throw new Error(`demo: ${who} ${name}.${operation}: ${JSON.stringify(reply.failure)}`)
      return reply.data as never
    },
  }
}
