import type { AdvanceDecisions } from '../../src/core/advance-list'
import type { AdvanceSituation } from '../../src/core/advance-situation'
import { canonical } from '../../src/core/canonical'
import type { Edition } from '../../src/core/edition'
import { type Room, rankOverRooms, rankPerRoom } from '../../src/core/joined-rooms'
import type { Queries } from '../shared/database/connect'
import { groupName } from '../shared/edition-of'
import { sha256 } from '../shared/keys'
import { type FrozenRanking, frozenRankings, lockedSessions } from '../shared/records/awards-rankings'
import { sessionsOfRound } from '../shared/records/sessions-rounds'
import type { AdvanceTerms } from './advance-terms'

/** What a stage of a group was held in, and the one ranking that comes of it; null with `problem`. */
export interface StageRooms {
  /** Every session of the stage; one is a hall of its own, several are rooms. */
  sessions: { id: string; name: string; frozenAt: Date | null }[]
  frozen: readonly FrozenRanking[]
  ranking: AdvanceSituation['ranking'] | null
  rooms: AdvanceSituation['rooms']
  /** Whose room each project was in; empty for one session. */
  of: Readonly<Record<string, string>>
  problem: string | null
  /** Several rooms, all of them frozen: people can decide how one list comes of them. */
  mayDecide: boolean
}

/**
 * Reads a stage of a group. Several rooms become one list only as people decided with its basis: no notice says how
 * (SX26-20, SX26-21). By score over all rooms needs the same rubric in each.
 */
export async function stageRooms(
  db: Queries,
  edition: Edition,
  { stage }: Pick<AdvanceTerms, 'stage'>,
  group: string,
  decided: AdvanceDecisions,
): Promise<StageRooms> {
  const all = await frozenRankings(db, edition.slug)
  const frozen = all.filter(each => each.round === stage.id && each.group === group)
  const planned = await sessionsOfRound(db, { edition: edition.slug, round: stage.id, group })
  const frozenAt = new Map(frozen.map(each => [each.session, each.frozenAt]))
  const sessions = [
    ...planned.map(({ id, name }) => ({ id, name, frozenAt: frozenAt.get(id) ?? null })),
    ...frozen
      .filter(({ session }) => planned.every(({ id }) => id !== session))
      .map(({ session, name, frozenAt: at }) => ({ id: session, name, frozenAt: at })),
  ]
  const mayDecide = sessions.length > 1 && sessions.every(each => each.frozenAt !== null)
  const plain = { sessions, frozen, rooms: undefined, of: {}, mayDecide }
  const called = `${groupName(edition, group)}的${stage.name}`
  if (frozen.length === 0)
    return { ...plain, ranking: null, problem: `${called}名次还没有冻结，冻结后才能定晋级名单` }
  if (sessions.length === 1) return { ...plain, ranking: frozen[0]!.ranking, problem: null }
  const { of } = rankPerRoom(roomsOf(frozen))
  const problem = await roomsProblem(db, edition, called, { sessions, frozen, decided })
  if (problem !== null) return { ...plain, of, ranking: null, problem }
  return { ...plain, of, ...joined(roomsOf(frozen), decided), problem: null }
}

const roomsOf = (frozen: readonly FrozenRanking[]): Room[] => {
  const names = frozen.map(({ name }) => name)
  return frozen.map(({ session, name, ranking }, i) => ({
    ...{ session, ranking },
    // two rooms of one name are told apart by their place
    name: names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}（${i + 1}）`,
  }))
}

function joined(
  rooms: readonly Room[],
  { rooms: how }: AdvanceDecisions,
): Pick<StageRooms, 'ranking' | 'rooms'> {
  if (how?.how !== 'each-room') return { ranking: rankOverRooms(rooms), rooms: undefined }
  const { ranking, of } = rankPerRoom(rooms)
  const { places, ref } = how
  return { ranking, rooms: { of, names: rooms.map(({ name }) => name), places, ref } }
}

async function roomsProblem(
  db: Queries,
  edition: Edition,
  called: string,
  { sessions, frozen, decided }: Pick<StageRooms, 'sessions' | 'frozen'> & { decided: AdvanceDecisions },
): Promise<string | null> {
  const waiting = sessions.filter(({ frozenAt }) => frozenAt === null)
  if (waiting.length > 0) return `${called}分${sessions.length}个会场，还有${waiting.length}个没有冻结名次`
  if (!decided.rooms) return `${called}有${sessions.length}个场次，本届通知未规定怎样合并名次，请先定办法`
  if (decided.rooms.how === 'each-room') return null
  const rules = await lockedSessions(db, edition.slug)
  const used = new Set(
    rules
      .filter(({ id }) => frozen.some(({ session }) => session === id))
      .map(({ rules: rubric }) => canonical(rubric)),
  )
  return used.size > 1 ? `${called}各会场的评分标准不同，不能按得分统一排，请改用各会场取前几名` : null
}

/** One hash for the frozen rankings a list rests on: that of the session, or of all of them together. */
export function resultHashOf(frozen: readonly FrozenRanking[]): string {
  const hashes = frozen.map(({ resultHash }) => resultHash)
  return hashes.length > 1 ? sha256(canonical(hashes)) : (hashes[0] ?? '')
}
