import { setTimeout as pause } from 'node:timers/promises'
import type { Check, Context } from '../check'
import { exportBundle } from '../evidence/bundle'
import { reconcile } from '../evidence/reconcile'
import { phonesOf, playRoom } from '../hall/play-room'
import { freeze, openRoom, type Room } from '../hall/room'
import { rubricOf } from '../hall/rubric'
import { percentile } from '../percentile'

const size = (full: boolean) =>
  full
    ? { kills: 500, rooms: 4, projects: 60, window: 18_000 }
    : { kills: 3, rooms: 2, projects: 2, window: 3_000 }

/** The application's chain and cards agree in every room, asked of the product itself after each restart. */
async function brokenChains(rooms: readonly Room[]): Promise<number> {
  let broken = 0
  for (const { season, session } of rooms) {
    const check = await season.operator.get<{ chain: string; missing: object[] }>('rounds.receiptsCheck', {
      session,
    })
    if (check.chain !== 'ok' || check.missing.length > 0) broken += 1
  }
  return broken
}

async function killer({ season, random }: Context, rooms: Room[], most: number, isOver: () => boolean) {
  const told = { kills: 0, broken: 0, back: [] as number[] }
  while (told.kills < most && !isOver()) {
    await pause(300 + random.below(1_200))
    if (isOver()) break
    await season.product.kill()
    told.kills += 1
    told.back.push(await season.product.start())
    told.broken += await brokenChains(rooms)
  }
  return told
}

/** T1: kill -9 of the application at any instant of the scoring; phones go on with their outboxes. */
export const killServer: Check = {
  id: 'T1',
  claim: 'kill -9 of the server during scoring loses, doubles and breaks nothing',
  projects: full => size(full).rooms * size(full).projects,
  async run(context) {
    const { kills, rooms: count, projects, window } = size(context.full)
    const { season, random } = context
    const rooms: Room[] = []
    for (let n = 0; n < count; n++)
      rooms.push(await openRoom(season, { rubric: rubricOf(), judges: 13, after: n * 13, projects }))
    const halls = rooms.map(room => ({ room, phones: phonesOf(room) }))
    let isOver = false
    const playing = Promise.all(
      halls.map(({ room, phones }) => playRoom(room, phones, { random, window })),
    ).finally(() => {
      isOver = true
    })
    const [told] = await Promise.all([killer(context, rooms, kills, () => isOver), playing])
    const bad = { lost: 0, duplicated: 0, unacknowledged: 0, unverified: 0, brokenChains: told.broken }
    for (const { room, phones } of halls) {
      await freeze(room)
      const found = reconcile(phones, await exportBundle(season.operator, room.session))
      for (const key of Object.keys(found) as (keyof typeof found)[]) bad[key] += found[key]
    }
    const phones = halls.flatMap(hall => hall.phones)
    return {
      bad: { ...bad, tooFewKills: told.kills < kills && !context.full ? kills - told.kills : 0 },
      figures: {
        ...{ kills: told.kills, acks: phones.flatMap(phone => phone.acked()).length },
        resends: phones.reduce((sum, phone) => sum + phone.resends, 0),
        backMedianMs: percentile(told.back, 0.5),
        backMaxMs: percentile(told.back, 1),
      },
    }
  },
}
