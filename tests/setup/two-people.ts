import type { Input } from '../../src/contract/operations'
import type { FreshDatabase } from './database'
import type { TestHall } from './hall'
import type { TestPerson } from './people'

/** The person has just proved who he is, as far as the world's clock goes. */
export async function proved(db: FreshDatabase, person: TestPerson, at: string): Promise<void> {
  await db.pool.query('update csc.sign_in_session set confirmed_at = $2 where person_id = $1', [
    person.person,
    at,
  ])
}

type Act = Input<'rounds', 'propose'>['proposal']

/** Put forward by one person and confirmed by another, fresh from a step-up; the reply of the confirmation. */
export async function byTwo(
  db: FreshDatabase,
  hall: TestHall,
  act: Act,
  people: { first?: TestPerson; second?: TestPerson } = {},
) {
  const { world, session } = hall
  const [first, second] = [people.first ?? hall.contractor, people.second ?? hall.supervisor]
  const put = await world.get(first, ['rounds', 'propose'], { session, proposal: act })
  await proved(db, second, world.now)
  const { proposal, inputHash } = put
  return world.ask(second, ['rounds', 'confirmProposal'], { session, proposal, inputHash })
}
