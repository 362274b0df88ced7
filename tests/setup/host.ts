import { randomBytes } from 'node:crypto'
import { dispatch } from '../../cloudfunctions/shared/dispatch'
import type { Host } from '../../cloudfunctions/shared/host'
import type { AnyOperation } from '../../cloudfunctions/shared/operation'
import { registryOf } from '../../cloudfunctions/shared/registry'
import type { FunctionName, Input, OperationName, Output } from '../../src/contract/operations'
import type { Reply } from '../../src/contract/reply'
import type { FreshDatabase } from './database'
import type { TestPerson } from './people'
import { testHost } from './test-host'

export interface CallOptions {
  /** When the body had arrived; otherwise the world's clock. */
  at?: string
  requestId?: string
}

/** Operations over a test database: `ask` goes through dispatch exactly as a door does. */
export interface World {
  db: FreshDatabase
  host: ReturnType<typeof testHost>
  /** The world's clock, an ISO instant; set it to move time. */
  now: string
  ask<F extends FunctionName, O extends OperationName<F>>(
    who: TestPerson | null,
    name: readonly [F, O],
    input: Input<F, O>,
    options?: CallOptions,
  ): Promise<Reply<Output<F, O>>>
  /** Like ask, for calls that must succeed: answers the data, throws with the failure otherwise. */
  get<F extends FunctionName, O extends OperationName<F>>(
    who: TestPerson | null,
    name: readonly [F, O],
    input: Input<F, O>,
    options?: CallOptions,
  ): Promise<Output<F, O>>
}

/** A world of the given operations on one's own database. */
export function worldOf(
  db: FreshDatabase,
  operations: readonly AnyOperation[],
  over: Partial<Host> = {},
): World {
  const registry = registryOf(operations)
  const host = testHost(db.database, over)
  const world: World = {
    db,
    host,
    now: '2026-07-01T02:00:00.000Z',
    async ask(who, [name, operation], input, options = {}) {
      const { reply } = await dispatch(host, registry, {
        function: name,
        operation,
        input: asSent(input),
        requestId: options.requestId ?? requestId(),
        credentials: who ? { kind: 'token', token: who.token } : { kind: 'guest' },
        receivedAt: new Date(options.at ?? world.now),
        ip: '',
        door: 'web',
      })
      return reply as never
    },
    async get(who, name, input, options) {
      const reply = await world.ask(who, name, input, options)
      if (!reply.ok) throw new Error(`${name.join('.')}: ${JSON.stringify(reply.failure)}`)
      return reply.data
    },
  }
  return world
}

/** A fresh request id (UUIDv7). */
export function requestId(): string {
  return `01981d3c-7b2a-7c11-8f00-${randomBytes(6).toString('hex')}`
}

/** What a body carries: undefined parts do not travel. */
function asSent(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input))
}
