import { transitionRefusal } from '../../src/core/lifecycle'
import { type TurnAction, type TurnStage, turnStates } from '../../src/core/turn-states'
import type { ActOf } from '../shared/acts'
import type { Caller } from '../shared/caller'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { changeTurn, type TurnRow } from '../shared/records/turns'

/** Who does something to a turn, and when. */
export interface TurnAct {
  db: Transaction
  caller: Caller
  now: Date
  session: { id: string; edition: string }
  turn: TurnRow
}

/** The stage after an action; refuses with STATE_REFUSED and the sentence of the lifecycle. */
export function stageAfter(stage: TurnStage, action: TurnAction): TurnStage {
  const refusal = transitionRefusal(turnStates, stage, action, 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { stage }, refusal.message)
  return turnStates.next[stage][action]!
}

/** Writes a change of a turn, notes who did it and why, and tells the live screens. */
export async function moveTurn(
  { db, caller, now, session, turn }: TurnAct,
  operation: ActOf<'rounds'>,
  change: Parameters<typeof changeTurn>[2],
  detail: object = {},
): Promise<{ application: string; stage: TurnStage; version: number }> {
  const application = turn.applicationId
  const version = await changeTurn(db, { session: session.id, application }, change)
  const stage = change.stage ?? turn.stage
  const note = { application, from: turn.stage, to: stage, ...detail }
  await noteInSession(db, {
    ...{ at: now, actor: caller.actor, edition: session.edition, session: session.id },
    operation: `rounds.${operation}`,
    detail: note,
  })
  await bumpSession(db, session.id)
  return { application, stage, version }
}
