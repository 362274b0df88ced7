import type { Queries } from '../shared/database/connect'
import { committeeOf } from '../shared/records/arbitrations'
import { entrants } from '../shared/records/awards-rankings'
import type { Hall } from '../shared/records/sessions-hall'

/** Who can hear an arbitration of this session; `problem` says why a member of the committee must stand aside. */
export async function arbitrationMembers(db: Queries, hall: Hall, now: Date) {
  const { edition } = hall.session
  const members = await committeeOf(db, edition, now)
  const projects = await entrants(
    db,
    edition,
    hall.turns.map(turn => turn.application),
  )
  const owners = new Set([...projects.values()].map(({ ownerId }) => ownerId))
  return members.map(({ person, name }) => {
    const problem = hall.seats.some(seat => seat.person === person)
      ? '是本场评委，应当回避'
      : owners.has(person)
        ? '是本场项目的申报人，应当回避'
        : null
    return { person, name, problem }
  })
}
