import type { Check } from '../check'
import { exportBundle } from '../evidence/bundle'
import { reconcile } from '../evidence/reconcile'
import { phonesOf, playRoom } from '../hall/play-room'
import { freeze, openRoom, type Room } from '../hall/room'
import { approveRubric, rubricOf } from '../hall/rubric'
import { percentile } from '../percentile'

/** A panel has fifteen seats at most, so two hundred judges sit in fourteen halls. */
const size = (full: boolean) =>
  full
    ? { rooms: 14, judges: 15, projects: 24, window: 1_000 }
    : { rooms: 3, judges: 12, projects: 2, window: 200 }

/** T8: every hall scores at the same moment; how long a judge waits for the receipt. */
export const load: Check = {
  id: 'T8',
  claim: 'all halls scoring at once: nothing lost, the receipt within 2 s for 99 of 100',
  projects: full => size(full).rooms * size(full).projects,
  async run({ season, random, full }) {
    const { rooms: count, judges, projects, window } = size(full)
    const rubric = rubricOf()
    const rubricId = await approveRubric(season, '验收·满负荷', rubric)
    const rooms: Room[] = []
    for (let n = 0; n < count; n++)
      rooms.push(await openRoom(season, { rubric, rubricId, judges, after: n * judges, projects }))
    const halls = rooms.map(room => ({ room, phones: phonesOf(room) }))
    const from = performance.now()
    await Promise.all(halls.map(({ room, phones }) => playRoom(room, phones, { random, window })))
    const seconds = (performance.now() - from) / 1000
    const bad = { lost: 0, duplicated: 0, unacknowledged: 0, unverified: 0 }
    for (const { room, phones } of halls) {
      await freeze(room)
      const found = reconcile(phones, await exportBundle(season.operator, room.session))
      for (const key of Object.keys(found) as (keyof typeof found)[]) bad[key] += found[key]
    }
    const times = halls.flatMap(({ phones }) => phones.flatMap(phone => phone.times))
    const p99 = percentile(times, 0.99)
    return {
      bad: { ...bad, tooSlow: p99 < 2_000 ? 0 : 1 },
      figures: {
        ...{
          judges: count * judges,
          halls: count,
          seals: times.length,
          seconds: Math.round(seconds * 10) / 10,
        },
        ...{ p50: percentile(times, 0.5), p99 },
      },
    }
  },
}
