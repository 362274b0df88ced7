import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../random'
import { Phone } from './phone'
import { openScoring, type Room, reveal, sealAll } from './room'
import { cardOf } from './rubric'

/** The phones of a room's judges. */
export const phonesOf = (room: Room) => room.judges.map(judge => new Phone(judge, room.session))

/**
 * Plays every project of a room to its reveal: each judge sends one card at some moment within `window` ms. While the
 * product is away everybody keeps trying.
 */
export async function playRoom(
  room: Room,
  phones: readonly Phone[],
  { random, window }: { random: Random; window: number },
): Promise<void> {
  for (const _ of room.projects) {
    const project = await openScoring(room)
    await Promise.all(
      phones.map(async phone => {
        const total = random.below(room.rubric.total + 1)
        await pause(random.below(window + 1))
        phone.submit(project, cardOf(room.rubric, total))
        await phone.flush(project)
      }),
    )
    await sealAll(room)
    await reveal(room)
  }
}
