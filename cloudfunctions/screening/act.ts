import {
  type ApplicationAction,
  type ApplicationState,
  applicationStates,
} from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import { nextState, transitionRefusal } from '../../src/core/lifecycle'
import type { ActOf } from '../shared/acts'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import type { WriteContext } from '../shared/operation'
import { type ApplicationRow, changeApplication } from '../shared/records/applications'
import { insertEvent } from '../shared/records/applications-events'
import { bumpFeed } from '../shared/records/feeds'
import { lockApplicationWithin } from '../shared/records/screening-acts'
import { type Note, tellPeople } from '../shared/tell-people'
import { deciders, reachAs } from './officers'

/** An application held for an officer's act. */
export interface Held {
  edition: Edition
  row: ApplicationRow
}

/**
 * Holds an application the caller may decide on until the end of the transaction. NOT_FOUND where it is out of reach,
 * OWN_APPLICATION for the officer's own, VERSION_CONFLICT when somebody was faster.
 */
export async function hold(
  context: WriteContext,
  asked: { edition: string; application: string; expectedVersion: number | null },
): Promise<Held> {
  const { db, caller } = context
  const edition = knownEdition(asked.edition)
  const reach = reachAs(caller, deciders, edition)
  const row = await lockApplicationWithin(db, { edition: edition.slug, id: asked.application, reach })
  if (!row) throw new Failure('NOT_FOUND')
  if (row.ownerId === caller.person) throw new Failure('OWN_APPLICATION')
  if (asked.expectedVersion !== null && row.version !== asked.expectedVersion)
    throw new Failure('VERSION_CONFLICT', { current: row.version, state: row.state })
  return { edition, row }
}

/** The state after an action, or STATE_REFUSED with the sentence of the lifecycle. */
export function stateAfter(row: ApplicationRow, action: ApplicationAction): ApplicationState {
  const refusal = transitionRefusal(applicationStates, row.state, action, 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
  return nextState(applicationStates, row.state, action)!
}

/** Refuses unless the application is in one of the states. */
export function requireState(row: ApplicationRow, states: readonly ApplicationState[]): void {
  if (states.includes(row.state)) return
  const label = applicationStates.states[row.state].staff
  throw new Failure('STATE_REFUSED', { state: row.state }, `现在是“${label}”，不能做这一步，请刷新后再看`)
}

/** What an act leaves behind. `ledger` holds ids and outcomes only, never personal data. */
export interface Trace {
  kind: ActOf<'screening'>
  change?: Parameters<typeof changeApplication>[2]
  reason?: string | null
  data: Record<string, unknown>
  /** What the applicant is told; nothing for acts that stay inside the office. */
  tell?: Pick<Note, 'kind' | 'title' | 'body' | 'template' | 'words'> & Partial<Note>
}

/**
 * Does an act on a held application: changes it and counts its version up, writes event and ledger entry, tells the
 * applicant, lets open screens know. Returns the new state and version.
 */
export async function leaveTrace(context: WriteContext, { edition, row }: Held, trace: Trace) {
  const { db, caller, now, requestId } = context
  const state = (trace.change?.state as ApplicationState | undefined) ?? row.state
  const version = await changeApplication(db, row.id, { ...trace.change, updatedAt: now })
  await insertEvent(db, {
    applicationId: row.id,
    at: now,
    actorId: caller.actor,
    kind: trace.kind,
    fromState: row.state,
    toState: state,
    reason: trace.reason ?? null,
    data: trace.data,
  })
  const session = `edition:${edition.slug}`
  const data = { application: row.id, submission: row.submission, state, ...trace.data }
  await appendToLedger(
    db,
    { session, actor: caller.actor, requestId, kind: `screening.${trace.kind}`, data },
    now,
  )
  if (trace.tell) {
    const link = `/apply/status/index?application=${row.id}`
    const note = { person: row.ownerId, edition: edition.slug, link, subject: row.id, ...trace.tell }
    await tellPeople(db, [note], now)
  }
  await bumpFeed(db, session)
  return { application: row.id, state, version }
}
