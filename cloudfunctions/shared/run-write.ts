import type { Answer } from './answer'
import { constraints } from './constraints'
import { Failure } from './failure'
import type { Host } from './host'
import type { AnyOperation, WriteContext } from './operation'
import { once } from './request-log'

type Write = Extract<AnyOperation, { kind: 'write' }>

/**
 * Runs a mutating operation once: claim the request id, effect inside a savepoint, store the answer, commit.
 * A refusal rolls the effect back and is stored. Serialisation failures and deadlocks are retried three times.
 */
export async function runWrite(
  operation: Write,
  input: unknown,
  context: Omit<WriteContext, 'db'> & { fingerprint: string },
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await attemptWrite(context.host, operation, input, context)
    } catch (error) {
      if (attempt >= 3 || !['40001', '40P01'].includes(databaseCode(error))) throw error
    }
  }
}

function attemptWrite(
  host: Host,
  operation: Write,
  input: unknown,
  context: Omit<WriteContext, 'db'> & { fingerprint: string },
) {
  const { caller, requestId, fingerprint, now } = context
  const name = `${operation.function}.${operation.operation}`
  return host.database.transaction(async tx => {
    const request = { caller, id: requestId, operation: name, fingerprint, now }
    const { reply, replayed } = await once(tx, request, async () => {
      try {
        return { ok: true, data: await tx.transaction(db => operation.run(input, { ...context, db })) }
      } catch (error) {
        return { ok: false, failure: refusalOf(error) }
      }
    })
    return replayed ? { reply, replayed } : { reply }
  }) as Promise<Answer>
}

function refusalOf(error: unknown): { code: Failure['code']; message: string; details?: Failure['details'] } {
  const failure = error instanceof Failure ? error : constraintFailure(error)
  if (!failure || failure.code === 'INTERNAL') throw error
  return {
    code: failure.code,
    message: failure.message,
    ...(failure.details ? { details: failure.details } : {}),
  }
}

function constraintFailure(error: unknown): Failure | null {
  const known = constraints[databaseField(error, 'constraint')]
  if (!known) return null
  const details = known.path ? { fields: [{ path: known.path, message: known.message }] } : undefined
  return new Failure(known.code, details, known.message)
}

const databaseCode = (error: unknown) => databaseField(error, 'code')

function databaseField(error: unknown, field: 'code' | 'constraint'): string {
  if (!(error instanceof Error)) return ''
  const own = (error as unknown as Record<string, unknown>)[field]
  return typeof own === 'string' && own ? own : databaseField(error.cause, field)
}
