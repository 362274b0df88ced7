import type { Input } from '../../../src/contract/operations'
import type { FreshDatabase } from '../../setup/database'
import type { TestHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'

export type Decision = Input<'rounds', 'signRuling'>['decision']

/** The code of a refusal, or 'ok'. */
export const code = (reply: { ok: boolean; failure?: { code: string } }) =>
  reply.ok ? 'ok' : reply.failure!.code

/** Three members of the expert committee of the hall's edition. */
export async function threeMembers(db: FreshDatabase, hall: TestHall): Promise<TestPerson[]> {
  return [...hall.committee, await signedIn(db, { name: '委员丙', grants: [{ role: 'committee' }] })]
}

/** An arbitration about a project, opened by the operator and given to these members. */
export async function assigned(hall: TestHall, application: string, members: readonly TestPerson[]) {
  const { world, operator, session } = hall
  const grounds = '三号席评分与评分标准不符'
  const source = 'applicant' as const
  const opened = await world.get(operator, ['rounds', 'openArbitration'], {
    session,
    application,
    grounds,
    source,
  })
  const { arbitration } = opened
  await world.get(operator, ['rounds', 'assignArbitration'], {
    ...{ session, arbitration, expectedVersion: 1, members: members.map(({ person }) => person) },
  })
  return arbitration
}

/** What one arbitration of the hall looks like now. */
export async function viewOf(hall: TestHall, arbitration: string, who = hall.operator) {
  const { arbitrations } = await hall.world.get(who, ['rounds', 'arbitrations'], { session: hall.session })
  return arbitrations.find(each => each.id === arbitration)!
}

/** Every member signs his decision; the arbitration as it stands after. */
export async function rule(
  hall: TestHall,
  arbitration: string,
  votes: readonly (readonly [TestPerson, Decision])[],
) {
  for (const [member, decision] of votes)
    await hall.world.get(member, ['rounds', 'signRuling'], {
      ...{ session: hall.session, arbitration, decision, reasons: '经核对评分标准和现场记录' },
    })
  return viewOf(hall, arbitration)
}

/** Both officials apply the ruling. */
export async function applied(hall: TestHall, arbitration: string) {
  const { session, world } = hall
  for (const who of [hall.operator, hall.approver]) {
    const { version } = await viewOf(hall, arbitration)
    await world.get(who, ['rounds', 'applyRuling'], { session, arbitration, expectedVersion: version })
  }
}
