import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import { operations as session } from '../../../cloudfunctions/session/operations'
import { operations as timekeeper } from '../../../cloudfunctions/timekeeper/operations'
import type { FreshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import type { TestPerson } from '../../setup/people'

/** Codes that went out by SMS, newest last. */
export const sent: string[] = []

/** A world of accounts: signing in, registering, looking, deleting. */
export function accountWorld(db: FreshDatabase): World {
  const sms = {
    async sendCode(_phone: string, code: string) {
      sent.push(code)
    },
  }
  return worldOf(db, [...session, ...applications, ...screening, ...timekeeper], { sms })
}

/** Signs in by SMS, as the phone does. `at` moves the world's clock there. */
export async function signInBySms(
  world: World,
  phone: string,
  client: 'h5' | 'weapp' = 'h5',
): Promise<TestPerson> {
  await world.get(null, ['session', 'sendCode'], { phone })
  const { person, token } = await world.get(null, ['session', 'signIn'], {
    phone,
    code: sent.at(-1)!,
    client,
  })
  return { person, token: token! }
}

/** The world's clock, so many minutes later. */
export function later(world: World, minutes: number): void {
  world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString()
}
