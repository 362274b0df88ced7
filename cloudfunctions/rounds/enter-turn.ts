import type { SessionMode } from '../../src/core/session-states'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { lockSession, type SessionRow } from '../shared/records/sessions'
import { readTurn, type TurnRow } from '../shared/records/turns'

/** A turn of an open session, locked for a change together with its session; NOT_FOUND or STATE_REFUSED. */
export async function enterTurn(
  db: Transaction,
  place: { session: string; application: string },
): Promise<{ session: SessionRow; turn: TurnRow }> {
  const session = await lockSession(db, place.session)
  const turn = session && (await readTurn(db, place.session, place.application))
  if (!session || !turn) throw new Failure('NOT_FOUND')
  refuseOnline(session)
  if (session.state !== 'open')
    throw new Failure(
      'STATE_REFUSED',
      { state: session.state },
      session.state === 'locked' ? '名次已经冻结，本场不能再改动' : '场次还没有开始，请先完成开场检查',
    )
  return { session, turn }
}

/** An online review has no stage, no draw, no screen: its steps are on its own page. */
export function refuseOnline({ mode }: { mode: SessionMode }): void {
  if (mode === 'online')
    throw new Failure('STATE_REFUSED', { mode }, '这是网评场次，没有现场步骤，请到网评页操作')
}

/** Refuses when the person saw an older version of the turn. */
export function expectVersion(turn: TurnRow, expectedVersion: number): void {
  if (turn.version !== expectedVersion)
    throw new Failure('VERSION_CONFLICT', { current: turn.version, stage: turn.stage })
}
