import type { FunctionName, OperationName, Output } from '../../src/contract/operations'
import type { Role } from '../../src/contract/roles'
import type { AnySchema, Parsed } from '../../src/contract/schemas/json-schema'
import type { Caller, Scope } from './caller'
import type { Database, Transaction } from './database/connect'
import type { Host } from './host'

/** Who may call. Roles need a scope: which edition, unit or hall one of the caller's grants must cover. */
export type Who<I> =
  | { may: 'anyone' }
  | { may: 'timer' }
  | { may: 'signed-in' }
  /** Another installation with a unit's token; `of` names the edition and unit the call is about. */
  | { may: 'interchange'; of: (input: I) => { edition: string; unit: string } }
  | { may: readonly Role[]; scope: (input: I, database: Database) => Scope | Promise<Scope> }

interface Common {
  caller: Caller
  /** The instant the body was fully received; the only clock an operation knows. */
  now: Date
  host: Host
  ip: string
  door: 'web' | 'function'
}
export interface ReadContext extends Common {
  db: Database
}
export interface WriteContext extends Common {
  db: Transaction
  requestId: string
}
export interface DirectContext extends Common {
  db: Database
  requestId: string
}

interface Declaration<I> {
  /** One Chinese sentence for the interface document. */
  summary: string
  who: Who<I>
  /** A whole hall asks it in the same second and shares one read: the web door keeps places of its own for it. */
  crowd?: true
  input: AnySchema
}

/**
 * read: no transaction, no effects. write: one transaction, request id, stored first answer.
 * direct: mutates outside the request log because it is naturally idempotent or does its own
 * (sign-in, timers, the one-round-trip seal).
 */
type Operation<I, R> = Declaration<I> & { function: string; operation: string } & (
    | { kind: 'read'; run(input: I, context: ReadContext): Promise<R> }
    | { kind: 'write'; run(input: I, context: WriteContext): Promise<R> }
    | { kind: 'direct'; run(input: I, context: DirectContext): Promise<R> }
  )

type Body<I, R> = Omit<Declaration<I>, 'input'> &
  (
    | { kind: 'read'; run(input: I, context: ReadContext): Promise<R> }
    | { kind: 'write'; run(input: I, context: WriteContext): Promise<R> }
    | { kind: 'direct'; run(input: I, context: DirectContext): Promise<R> }
  )

/**
 * Declares one operation of the contract: its input schema, who may call it, and what it does.
 * `run` receives the parsed input and must answer what the contract promises.
 */
export function defineOperation<F extends FunctionName, O extends OperationName<F>, S extends AnySchema>(
  name: readonly [F, O],
  definition: { input: S } & Body<Parsed<S>, Output<F, O>>,
): AnyOperation {
  return { ...definition, function: name[0], operation: name[1] } as unknown as AnyOperation
}

/** An operation as the dispatcher holds it. */
export type AnyOperation = Operation<unknown, unknown>
