import { operations } from '../../../cloudfunctions/applications/operations'
import { consentVersions } from '../../../src/contract/consents'
import type { Input } from '../../../src/contract/operations'
import type { TeamView } from '../../../src/contract/views/team'
import type { FormValues, MemberEntry } from '../../../src/core/application-form/field'
import { applicant, filledDraft, makerForm } from '../../setup/applications'
import type { FreshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

/** A leader with a draft of a 创客团队 whose members have no number yet. */
export interface Team {
  leader: TestPerson
  application: string
}

/** Applicants who invite and people who answer, over one database. */
export interface TeamWorld extends World {
  person(): Promise<TestPerson>
  team(options?: { members?: number; form?: FormValues; edition?: string }): Promise<Team>
  view(team: Team): Promise<TeamView>
  /** Invites a member and answers the token of the link. */
  invited(team: Team, member?: string): Promise<string>
  answer(
    who: TestPerson | null,
    token: string,
    over?: Partial<Input<'applications', 'answerInvitation'>>,
  ): ReturnType<World['ask']>
  /** Moves the clock on. */
  later(minutes: number): void
}

/** Members m1, m2 … without identity numbers, all core and on the certificate. */
export function unnamedMembers(count: number): MemberEntry[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `m${i + 1}`, name: `演示成员${i + 1}`, role: '研发' },
    ...{ core: true, onCertificate: i < 7 },
  }))
}

export function teamWorld(db: FreshDatabase): TeamWorld {
  const world = worldOf(db, operations)
  const view = ({ leader, application }: Team) => world.get(leader, ['applications', 'team'], { application })
  return Object.assign(world, {
    view,
    person: () => signedIn(db),
    async team({
      members = 2,
      form,
      edition,
    }: {
      members?: number
      form?: FormValues
      edition?: string
    } = {}) {
      const leader = await applicant(world, '演示负责人')
      const filled = form ?? { ...makerForm([]), members: unnamedMembers(members) }
      return { leader, application: (await filledDraft(world, leader, filled, edition)).application }
    },
    async invited(team: Team, member = 'm1') {
      const { leader, application } = team
      await world.get(leader, ['applications', 'invite'], { application, member })
      return (await view(team)).members.find(each => each.member === member)!.invitation!.token
    },
    answer: (who: TestPerson | null, token: string, over = {}) =>
      world.ask(who, ['applications', 'answerInvitation'], {
        ...{ token, accept: true, name: '演示成员1', consent: consentVersions.sensitive },
        ...over,
      }),
    later(minutes: number) {
      world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString()
    },
  }) as TeamWorld
}

/** An identity as a resident types it. */
export const resident = (number: string) => ({ type: 'resident' as const, number })

/** What is stored of the members, in their order. */
export async function storedMembers(db: FreshDatabase, { application }: Team) {
  const { rows } = await db.pool.query(
    'select position, identity_sealed, identity_hmac, confirmed_at from csc.team_member where application_id = $1 order by position',
    [application],
  )
  return rows
}

/** State and note of each member as the leader reads them. */
export async function memberStates(world: TeamWorld, team: Team) {
  return (await world.view(team)).members.map(({ stateLabel, note }) => [stateLabel, note])
}

/** What the leader was told. */
export async function leaderMessages(db: FreshDatabase, { leader }: Team) {
  const { rows } = await db.pool.query(
    'select title, body, link from csc.message where person_id = $1 order by created_at, id',
    [leader.person],
  )
  return rows
}

/** The pre-check of the team's draft. */
export function preCheck(world: TeamWorld, { leader, application }: Team) {
  return world.get(leader, ['applications', 'check'], { application })
}

/** Every link that cannot be used says this. */
export const endedLink = { code: 'NOT_FOUND', message: '邀请已失效，请让负责人重新发送' }

/** The answer to one who has joined. */
export const joined = ({ application }: Team) => ({ ok: true, data: { outcome: 'joined', application } })

/** An instant at which 晋中 2025 takes registrations. */
export const shanxiStarted = '2025-06-20T02:00:00.000Z'
