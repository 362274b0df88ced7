import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { noDecisions } from '../../../src/core/advance-list'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { frozenSession, ranked } from '../../setup/frozen-final'
import { signedIn } from '../../setup/people'
import { edition, type NationWorld, nationWorld } from './nation-world'

let db: FreshDatabase
let world: NationWorld
const pools: Record<string, string[]> = {}

/** Approved nominations of every contest, 11 + 2, as they stand after the review. */
async function fillPool(): Promise<void> {
  const owner = await signedIn(db, { name: '演示·参赛人' })
  const channels = (await world.get(world.officer, ['recommendations', 'nominationBoard'], { edition }))
    .channels
  const rows = channels.flatMap(({ channel }) =>
    ['enterprise', 'maker'].flatMap(group =>
      Array.from({ length: group === 'enterprise' ? 11 : 2 }, (_, i) => ({
        ...{ id: newId('app'), nomination: newId('nom'), channel, group, rank: i + 1 },
      })),
    ),
  )
  await db.pool.query(
    `insert into csc.application (id, edition, owner_id, state, group_id, project_name, subject_name, official_number,
       form, field_versions, version, created_at, updated_at)
     select id, $2, $3, 'accepted', "group", '演示项目' || id, '演示单位', id, '{}', '{}', 1, '2024-07-01', '2024-07-01'
     from jsonb_to_recordset($1::jsonb) as x(id text, "group" text)`,
    [JSON.stringify(rows), edition, owner.person],
  )
  await db.pool.query(
    `insert into csc.nomination (id, edition, channel, application_id, group_id, rank, final_winner, reason, late, state,
       version, nominated_by, nominated_at)
     select nomination, $2, channel, id, "group", rank, true, '', false, 'approved', 1, $3, '2024-09-20'
     from jsonb_to_recordset($1::jsonb) as x(id text, nomination text, channel text, "group" text, rank int)`,
    [JSON.stringify(rows), edition, owner.person],
  )
  for (const group of ['enterprise', 'maker'])
    pools[group] = rows.filter(row => row.group === group).map(({ id }) => id)
}

const freeze = (round: string, group: string, projects: readonly string[]) =>
  frozenSession(db, group, ranked(projects.map((id, i) => [{ id }, i + 1])), {
    edition,
    round,
    name: `演示${round}`,
  })

beforeAll(async () => {
  db = await freshDatabase()
  world = await nationWorld(db, results)
  await fillPool()
  world.now = '2024-10-21T02:00:00.000Z'
})
afterAll(() => db.drop())

/** Put forward by one, locked by another, published by the first approver. */
async function publish(stage: string, group: string) {
  const place = { edition, stage, group }
  const decided = noDecisions as never
  await world.get(world.officer, ['results', 'saveAdvance'], { ...place, expectedVersion: 0, decided })
  await world.get(world.officer, ['results', 'stageAdvance'], { ...place, expectedVersion: 1 })
  await world.get(world.second, ['results', 'lockAdvance'], { ...place, expectedVersion: 2 })
  return world.get(world.approver, ['results', 'publishAdvance'], {
    ...place,
    expectedVersion: 3,
    reason: null,
  })
}
const lists = async () =>
  (await world.get(world.officer, ['recommendations', 'nominationBoard'], { edition })).lists
const finalise = (list: string, at: string, who = world.second) =>
  world.ask(who, ['results', 'finaliseList'], { edition, list }, { at })

describe('N3 500/100 与 50/10', () => {
  it('draws 500 and, where there are only 98, 98 honestly; each list with its own period (CN24-19, 25)', async () => {
    await freeze('top-500', 'enterprise', pools.enterprise!)
    await freeze('top-500', 'maker', pools.maker!)
    const enterprise = await publish('top-500', 'enterprise')
    world.now = '2024-10-23T02:00:00.000Z'
    const maker = await publish('top-500', 'maker')
    const [first, second] = await lists()
    expect([first!.list, second!.list]).toEqual([enterprise.list, maker.list])
    expect([first!.count, second!.count]).toEqual([500, 98])
    expect(first!.publicity).toMatchObject({ startsOn: '2024-10-22', endsOn: '2024-10-28', length: 5 })
    expect(second!.publicity).toMatchObject({ startsOn: '2024-10-24', endsOn: '2024-10-30' })
    expect([first!.state, second!.state]).toEqual(['open', 'open'])
  })

  it('is not final before five working days are over, to the last millisecond; one list without the other', async () => {
    const [first, second] = await lists()
    const lastMoment = '2024-10-28T15:59:59.999Z'
    expect(await finalise(first!.list, lastMoment)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await finalise(first!.list, '2024-10-28T16:00:00.000Z', world.approver)).toMatchObject({
      failure: { code: 'SECOND_PERSON' },
    })
    expect((await finalise(first!.list, '2024-10-28T16:00:00.000Z')).ok).toBe(true)
    expect(await finalise(second!.list, '2024-10-28T16:00:00.000Z')).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })

  it('50 and 10 follow from the lists, and a project struck out leaves its place empty (T-18)', async () => {
    world.now = '2024-11-04T02:00:00.000Z'
    await freeze('top-50', 'enterprise', pools.enterprise!.slice(0, 500))
    await freeze('top-50', 'maker', pools.maker!)
    await publish('top-50', 'enterprise')
    await publish('top-50', 'maker')
    const later = (await lists()).filter(({ kind }) => kind.startsWith('advance-top-50-'))
    expect(later.map(({ count, groupName }) => [groupName, count])).toEqual([
      ['企业组', 50],
      ['创客组', 10],
    ])
    expect(later.every(({ publicity }) => publicity?.endsOn === '2024-11-11')).toBe(true)
    await db.pool.query(`update csc.application set state = 'disqualified' where id = $1`, [pools.maker![3]])
    const view = await world.get(world.officer, ['results', 'advance'], { edition, stage: 'top-50' })
    const makers = view.groups.find(({ group }) => group === 'maker')!
    expect(makers.problems.map(({ message }) => message).join()).toContain('已取消资格')
    expect(makers.rows.filter(({ status }) => status === 'goes-on')).toHaveLength(10)
    expect((await lists()).find(({ kind }) => kind === 'advance-top-50-maker')!.state).not.toBe('final')
  })

  it('a list of a city, whose notice knows no such period, is published without one', async () => {
    const { rows } = await db.pool.query(`select kind from csc.published_list where publicity is null`)
    expect(rows).toEqual([])
  })
})
