import { type DrawCommit, type DrawnStratum, drawnPlaces } from '../../../src/core/draw'
import type { Queries } from '../database/connect'
import { commitOf, type ExpertDrawRow, expertDrawsOf } from '../records/expert-draws'
import { invitationsOf } from '../records/expert-invitations'

export type BookedInvitation = Awaited<ReturnType<typeof invitationsOf>>[number]

/** The newest attempt of a draw, once revealed. */
export interface StandingDraw {
  row: ExpertDrawRow
  commit: DrawCommit
  permutation: string[]
  places: DrawnStratum[]
}

/** How the drawing of a session's panel stands: what came out, who was asked, who serves. Ids are experts'. */
export interface PanelBook {
  rows: ExpertDrawRow[]
  invitations: BookedInvitation[]
  draws: StandingDraw[]
  /** Committed, not revealed yet. */
  waiting: ExpertDrawRow | null
  asked: Set<string>
  serving: Set<string>
  /** Drawn to serve and not invited yet. */
  toInvite: { draw: ExpertDrawRow; expert: string; field: string }[]
  /** Places of a field nobody is left for. */
  open: { field: string; places: number }[]
}

/** Whether an invitation is open or accepted: its expert stands on the panel or may. */
export const isLive = ({ invitation: { state } }: BookedInvitation) =>
  state === 'pending' || state === 'accepted'

/** Reads a session's draws and invitations as one book. */
export async function panelBook(db: Queries, session: string): Promise<PanelBook> {
  const rows = await expertDrawsOf(db, session)
  const invitations = await invitationsOf(db, session)
  const newest = rows.filter(
    row => !rows.some(other => other.drawId === row.drawId && other.attempt > row.attempt),
  )
  const draws = newest.flatMap(row => {
    const { permutation } = row
    if (!permutation) return []
    const commit = commitOf(row)
    return [{ row, commit, permutation, places: drawnPlaces(commit, permutation) }]
  })
  const counted = invitations.filter(
    ({ invitation: { expertDrawId } }) =>
      expertDrawId === null || draws.some(({ row }) => row.id === expertDrawId),
  )
  const live = counted.filter(isLive).map(({ invitation }) => invitation.expertId)
  const toInvite = draws.flatMap(({ row, places }) =>
    places.flatMap(({ stratum, serving }) =>
      serving
        .filter(id => !counted.some(each => isOf(each, row.id, id)))
        .map(id => ({ draw: row, expert: id, field: stratum ?? '' })),
    ),
  )
  const drawn = draws.flatMap(({ places }) => places.flatMap(({ serving }) => serving))
  return {
    ...{ rows, invitations, draws, toInvite },
    waiting: newest.find(row => row.permutation === null) ?? null,
    asked: new Set([...drawn, ...counted.map(({ invitation }) => invitation.expertId)]),
    serving: new Set([...live, ...toInvite.map(({ expert }) => expert)]),
    open: openPlaces(draws, counted, toInvite),
  }
}

const isOf = ({ invitation }: BookedInvitation, draw: string, expert: string) =>
  invitation.expertDrawId === draw && invitation.expertId === expert

/** What the first draw for a field wanted, less those who serve for it by any draw. */
function openPlaces(
  draws: readonly StandingDraw[],
  counted: readonly BookedInvitation[],
  toInvite: PanelBook['toInvite'],
): PanelBook['open'] {
  const wanted = new Map<string, number>()
  for (const { commit } of draws)
    for (const { id, want } of commit.strata) if (!wanted.has(id)) wanted.set(id, want)
  const standing = [
    ...counted.filter(isLive).map(({ invitation }) => invitation.stratum),
    ...toInvite.map(({ field }) => field),
  ]
  return [...wanted]
    .map(([field, want]) => ({ field, places: want - standing.filter(each => each === field).length }))
    .filter(({ places }) => places > 0)
}
