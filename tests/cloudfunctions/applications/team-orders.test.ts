import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import {
  leaderMessages,
  preCheck,
  resident,
  type Team,
  type TeamWorld,
  teamWorld,
  unnamedMembers,
} from './team-world'

let db: FreshDatabase
let world: TeamWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = teamWorld(db)
})
afterAll(() => db.drop())

const teams = 3
const people = 2
const step = fc.record({
  what: fc.constantFrom('invite', 'accept', 'accept', 'accept', 'decline', 'leave', 'rename', 'revoke'),
  team: fc.nat(teams - 1),
  member: fc.nat(1),
  person: fc.nat(people - 1),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
let serial = 400

/** Teams, people and the numbers they carry, of one run. */
async function start() {
  serial += people
  const made: Team[] = []
  for (let i = 0; i < teams; i++) {
    const own = { projectName: `演示秘密项目${serial}${i}`, teamName: `演示秘密队${serial}${i}` }
    made.push(await world.team({ form: { ...makerForm([]), ...own, members: unnamedMembers(2) } }))
  }
  const who = await Promise.all(Array.from({ length: people }, () => world.person()))
  return {
    made,
    who,
    numbers: [inventedIdentity(serial), inventedIdentity(serial + 1)],
    links: new Map<string, string>(),
  }
}

async function act(run: Awaited<ReturnType<typeof start>>, { what, team, member, person }: Step) {
  const place = run.made[team]!
  const name = `m${member + 1}`
  const { application, leader } = place
  const token = run.links.get(`${team}${name}`)
  world.later(2)
  if (what === 'invite') {
    await world.ask(leader, ['applications', 'invite'], { application, member: name })
    const open = (await world.view(place)).members.find(each => each.member === name)?.invitation
    if (open) run.links.set(`${team}${name}`, open.token)
  } else if (what === 'revoke') {
    await world.ask(leader, ['applications', 'revokeInvitation'], { application, member: name })
  } else if (what === 'leave') {
    await world.ask(run.who[person]!, ['applications', 'leaveTeam'], { application })
  } else if (what === 'rename') {
    const { form, fieldVersions } = await world.get(leader, ['applications', 'read'], { application })
    const members = (form.members as { id: string; core: boolean }[]).map(each =>
      each.id === name ? { ...each, core: !each.core } : each,
    )
    await world.get(leader, ['applications', 'save'], {
      application,
      patches: [{ field: 'members', value: members as never, baseVersion: fieldVersions.members!.version }],
    })
  } else if (token) {
    await world.answer(run.who[person]!, token, {
      ...{ accept: what === 'accept', name: `演示成员${member + 1}` },
      identity: resident(run.numbers[person]!),
    })
  }
}

/** Numbers that are core somewhere in these teams. */
async function coreNumbers(made: readonly Team[]): Promise<string[]> {
  const { rows } = await db.pool.query(
    'select identity_hmac from csc.team_member where core and identity_hmac is not null and application_id = any($1)',
    [made.map(({ application }) => application)],
  )
  return rows.map(row => row.identity_hmac)
}

/** Everything the product shows the leader of a team. */
async function seenByLeader(team: Team): Promise<string> {
  return JSON.stringify([await world.view(team), await preCheck(world, team), await leaderMessages(db, team)])
}

describe('whatever the order of inviting, joining, refusing and leaving', () => {
  test('no number is core in two 创客团队 of an edition, and no leader learns of another team', async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async steps => {
      const run = await start()
      const invited = [0, 1].flatMap(member => run.made.map((_, team) => ({ team, member })))
      for (const place of invited) await act(run, { what: 'invite', person: 0, ...place })
      for (const each of steps) await act(run, each)
      const numbers = await coreNumbers(run.made)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const own of run.made) {
        const seen = await seenByLeader(own)
        for (const other of run.made.filter(each => each !== own))
          expect(seen).not.toContain(other.application)
        const names = new Set(seen.match(/演示秘密(项目|队)\d+/g)?.map(name => name.at(-1)))
        expect([...names]).toEqual([String(run.made.indexOf(own))])
      }
    })
    await fc.assert(property, { numRuns: 15 })
  }, 120_000)
})
