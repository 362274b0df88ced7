import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dispatch } from '../../cloudfunctions/shared/dispatch'
import { diskStorage } from '../../cloudfunctions/shared/gateways/disk-storage'
import { sha256 } from '../../cloudfunctions/shared/keys'
import { loadDemoSeason } from '../../scripts/demo/load-demo-season'
import { demoStops } from '../../scripts/demo/stops'
import { registry } from '../../server/operations'
import type { FunctionName, Input, OperationName, Output } from '../../src/contract/operations'
import type { Reply } from '../../src/contract/reply'
import { type FreshDatabase, freshDatabase } from '../setup/database'
import { requestId } from '../setup/host'
import { testHost, testKeys } from '../setup/test-host'
import type { Answer } from './runtime/wx'

/** The demonstration's season with the real operations behind a mini-program. */
export interface SeasonServer {
  db: FreshDatabase
  /** The server's clock, an ISO instant. */
  now: string
  /** What reached the server, as function.operation, in order. */
  asked: string[]
  /** Answers as to the person with this telephone number or token; null: nobody is signed in. */
  answerTo(who: string | null): Promise<Answer>
  /** Asks as a person, for calls that must succeed. */
  get<F extends FunctionName, O extends OperationName<F>>(
    who: string,
    name: readonly [F, O],
    input: Input<F, O>,
  ): Promise<Output<F, O>>
  stop(): Promise<void>
}

async function tokenOf(db: FreshDatabase, who: string): Promise<string> {
  if (who.length > 11) return who
  const token = randomBytes(32).toString('hex')
  await db.pool.query(
    `insert into csc.sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     select $1, id, '2026-06-01', '2026-06-01', '2026-12-31' from csc.person where phone_hmac = $2`,
    [sha256(token), testKeys.hmac('phone', who)],
  )
  return token
}

/** Loads the season into a database of its own. */
export async function seasonServer(): Promise<SeasonServer> {
  const db = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'csc-season-'))
  const host = testHost(db.database, { storage: diskStorage(folder, testKeys) })
  await loadDemoSeason(host, registry)
  const ask = async (token: string | null, name: string, envelope: Parameters<Answer>[1]) => {
    const { operation, input } = envelope
    const { reply } = await dispatch(host, registry, {
      ...{ function: name, operation, input: JSON.parse(JSON.stringify(input)) },
      requestId: envelope.requestId ?? requestId(),
      credentials: token ? { kind: 'token', token } : { kind: 'guest' },
      ...{ receivedAt: new Date(server.now), ip: '', door: 'web' },
    })
    return reply
  }
  const server: SeasonServer = {
    db,
    now: demoStops[0]!.at,
    asked: [],
    async answerTo(who) {
      const token = who === null ? null : await tokenOf(db, who)
      return (name, envelope) => {
        server.asked.push(`${name}.${envelope.operation}`)
        return ask(token, name, envelope)
      }
    },
    async get(who, [name, operation], input) {
      const reply = (await ask(await tokenOf(db, who), name, { operation, input })) as Reply<unknown>
      if (!reply.ok) throw new Error(`${name}.${operation}: ${reply.failure.message}`)
      return reply.data as never
    },
    async stop() {
      await db.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return server
}
