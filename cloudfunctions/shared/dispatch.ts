import { failures } from '../../src/contract/failures'
import type { Reply } from '../../src/contract/reply'
import { canonical } from '../../src/core/ledger'
import { type Answer, fresh } from './answer'
import { authorise } from './authorise'
import { type Caller, guest, timer } from './caller'
import { databaseTrouble } from './database/unavailable'
import { demoOffset } from './demo-clock'
import { freshCatalog } from './edition-catalog'
import { Failure } from './failure'
import { storageTrouble } from './gateways/storage'
import type { Host } from './host'
import { newId } from './identifiers'
import { sha256 } from './keys'
import { causeOf } from './log'
import type { AnyOperation } from './operation'
import { parseInput } from './parse-input'
import { callerByOpenId, callerByToken } from './records/callers'
import { callerByInterchange, interchangeMark } from './records/interchange'
import type { Registry } from './registry'
import { runWrite } from './run-write'

/** One call as a door hands it over. `receivedAt`: the body had fully arrived (trust model §3.2). */
export interface Call {
  function: string
  operation: string
  input: unknown
  requestId?: string
  credentials:
    | { kind: 'guest' }
    | { kind: 'token'; token: string }
    | { kind: 'wechat'; openId: string }
    | { kind: 'timer' }
  receivedAt: Date
  ip: string
  door: 'web' | 'function'
}

/** Runs one call through authentication, input check, authorisation and its transaction. Never throws. */
export async function dispatch(
  host: Host,
  registry: Registry,
  call: Call,
): Promise<{ status: number; reply: Reply<unknown> }> {
  const started = performance.now()
  const traceId = newId('trc')
  const name = `${call.function}.${call.operation}`
  let actor = 'guest'
  let now = call.receivedAt
  let answer: Answer
  try {
    const operation = registry.get(name)
    if (!operation) throw new Failure('NOT_FOUND')
    now = new Date(call.receivedAt.getTime() + (await demoOffset(host)))
    await freshCatalog(host.database)
    const caller = await authenticate(host, call, now)
    actor = caller.actor
    answer = await perform(host, operation, call, caller, now)
  } catch (error) {
    answer = fresh(asFailure(error))
    if (!(error instanceof Failure))
      host.log({ level: 'error', operation: name, actor, traceId, cause: causeOf(error) })
  }
  const code = answer.reply.ok ? 'ok' : answer.reply.failure.code
  host.log({
    level: 'info',
    operation: name,
    actor,
    outcome: code,
    milliseconds: Math.round(performance.now() - started),
    traceId,
  })
  return envelope(answer, { now, requestId: call.requestId, traceId })
}

async function authenticate(host: Host, call: Call, now: Date): Promise<Caller> {
  const { credentials } = call
  if (credentials.kind === 'timer') return timer
  if (credentials.kind === 'token' && credentials.token.startsWith(interchangeMark))
    return (await callerByInterchange(host.database, sha256(credentials.token))) ?? guest
  if (credentials.kind === 'token')
    return (await callerByToken(host.database, sha256(credentials.token), now)) ?? guest
  if (credentials.kind === 'wechat')
    return (await callerByOpenId(host.database, credentials.openId, newId('per'), now)) ?? guest
  return guest
}

async function perform(
  host: Host,
  operation: AnyOperation,
  call: Call,
  caller: Caller,
  now: Date,
): Promise<Answer> {
  const common = { caller, now, host, ip: call.ip, door: call.door }
  const input = parseInput(operation.input, call.input)
  await authorise(operation, input, caller, host.database)
  if (operation.kind === 'read')
    return fresh({ ok: true, data: await operation.run(input, { ...common, db: host.database }) })
  const requestId = call.requestId ?? ''
  if (operation.kind === 'direct')
    return fresh({ ok: true, data: await operation.run(input, { ...common, db: host.database, requestId }) })
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(requestId))
    throw new Failure('INPUT_INVALID')
  const fingerprint = sha256(`${operation.function}.${operation.operation}|${canonicalInput(call.input)}`)
  return runWrite(operation, input, { ...common, requestId, fingerprint })
}

/** The input written in one way only; composed and decomposed letters are the same input. */
function canonicalInput(input: unknown): string {
  const composed = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC') : value
  try {
    return canonical(JSON.parse(JSON.stringify(input ?? {}, composed)))
  } catch {
    throw new Failure('INPUT_INVALID', undefined, '内容里有认不出的字符，请删去后再试')
  }
}

function asFailure(error: unknown): Answer['reply'] {
  const failure =
    error instanceof Failure
      ? error
      : new Failure(databaseTrouble(error) ?? storageTrouble(error) ?? 'INTERNAL')
  return { ok: false, failure: { code: failure.code, message: failure.message, details: failure.details } }
}

function envelope(answer: Answer, call: { now: Date; requestId: string | undefined; traceId: string }) {
  const { reply, replayed } = answer
  const { now, requestId, traceId } = call
  const rest = {
    serverTime: now.toISOString(),
    ...(requestId ? { requestId } : {}),
    ...(replayed ? { replayed } : {}),
  }
  if (reply.ok) return { status: 200, reply: { ok: true as const, data: reply.data, ...rest } }
  const status = failures[reply.failure.code].status
  return { status, reply: { ok: false as const, failure: { ...reply.failure, traceId }, ...rest } }
}
