import { comparableName } from '../../../src/core/eligibility/names'
import type { Candidate } from '../../../src/core/expert-draw'
import { type RecusalCode, recusalOf } from '../../../src/core/expert-recusal'
import type { Queries } from '../../shared/database/connect'
import type { PanelBook } from '../../shared/panels/panel-book'
import { entrantsOf, type PoolRow, poolFor } from '../../shared/records/expert-pool'
import { expertsByIds } from '../../shared/records/experts'
import { poolUnit } from './expert-roles'

/** The active experts of a session's unit: who may be drawn, and who not with the code of the reason. */
export interface SessionPool {
  candidates: Candidate[]
  excluded: { row: PoolRow; code: RecusalCode }[]
  /** How many of each employer, as compared, serve already. */
  employers: Map<string, number>
}

/** See the interface. `perEmployer`: employers with so many serving are full. `anew`: a draw begun again asks all. */
export async function sessionPool(
  db: Queries,
  session: { id: string; edition: string },
  { book, now, perEmployer, anew }: { book: PanelBook; now: Date; perEmployer: number | null; anew?: string },
): Promise<SessionPool> {
  const forgotten = new Set(anew ? ofDraw(book, anew) : [])
  const asked = new Set([...book.asked].filter(id => !forgotten.has(id)))
  const serving = await expertsByIds(
    db,
    [...book.serving].filter(id => !forgotten.has(id)),
  )
  const employers = new Map<string, number>()
  for (const { employer } of serving)
    employers.set(comparableName(employer), (employers.get(comparableName(employer)) ?? 0) + 1)
  const entrants = await entrantsOf(db, session.id)
  const rows = await poolFor(db, {
    unit: poolUnit(session.edition),
    session: session.id,
    edition: session.edition,
    now,
  })
  const judged = rows.map(row => {
    const full = perEmployer !== null && (employers.get(comparableName(row.employer)) ?? 0) >= perEmployer
    const code = recusalOf({ ...row, asked: asked.has(row.id) }, entrants)
    return { row, code: code ?? (full ? ('employer-full' as const) : null) }
  })
  return {
    candidates: judged
      .filter(({ code }) => code === null)
      .map(({ row }) => ({ id: row.id, fields: row.fields, employer: comparableName(row.employer) })),
    excluded: judged.flatMap(({ row, code }) => (code ? [{ row, code }] : [])),
    employers,
  }
}

/** Everybody a draw has asked so far: those it drew and the alternates called. */
function ofDraw(book: PanelBook, drawId: string): string[] {
  const drawn = book.draws.filter(({ row }) => row.drawId === drawId)
  const rows = new Set(book.rows.filter(row => row.drawId === drawId).map(({ id }) => id))
  const invited = book.invitations.filter(({ invitation }) => rows.has(invitation.expertDrawId ?? ''))
  return [
    ...drawn.flatMap(({ places }) => places.flatMap(({ serving }) => serving)),
    ...invited.map(({ invitation }) => invitation.expertId),
  ]
}
