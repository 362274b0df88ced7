import { operations as results } from '../../../cloudfunctions/results/operations'
import { noDecisions } from '../../../src/core/advance-list'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant, frozenSession, ranked, type TestEntrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { crossWorld, jinzhong, project, edition as province } from '../recommendations/cross-world'

/** A list on its way, and three officers who try things with it: 经办人, 负责人, another 负责人. */
export interface Course {
  /** True where the act was done. */
  take(act: 'save' | 'stage' | 'lock' | 'publish', who: number, n: number, reason: boolean): Promise<boolean>
  /** Every published version as the database holds it, oldest first. */
  published(): Promise<{ version: number }[]>
  drop(): Promise<void>
}

const publishedOf = async ({ pool }: FreshDatabase) =>
  (await pool.query('select * from csc.published_list order by version')).rows

/** 晋级名单 of 长治 2026: five ranked projects, of whom the best `n` go on. */
export async function drawnAdvance(): Promise<Course> {
  const db = await freshDatabase()
  const world = worldOf(db, results)
  world.now = '2026-07-20T02:00:00.000Z'
  const people = [
    await signedIn(db, { grants: [{ role: 'operator' }] }),
    await signedIn(db, { grants: [{ role: 'approver' }] }),
    await signedIn(db, { grants: [{ role: 'approver' }] }),
  ]
  const projects: TestEntrant[] = []
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    projects.push(await entrant(db, { projectName: `项目${name}` }))
  const rows = ranked(projects.map((each, i) => [each, i + 1]))
  await frozenSession(db, 'enterprise', rows, { round: 'preliminary', name: '初赛' })
  const place = { edition: 'changzhi-2026', stage: 'preliminary', group: 'enterprise' }
  return {
    async take(act, who, n, reason) {
      const { groups } = await world.get(people[0]!, ['results', 'advance'], {
        edition: place.edition,
        stage: place.stage,
      })
      const { version } = groups.find(({ group }) => group === place.group)!
      const at = { ...place, expectedVersion: version }
      const decided = { ...noDecisions, places: { places: n, ref: '演示纪要' } } as never
      const officer = people[who]!
      if (act === 'save') return (await world.ask(officer, ['results', 'saveAdvance'], { ...at, decided })).ok
      if (act === 'stage') return (await world.ask(officer, ['results', 'stageAdvance'], at)).ok
      if (act === 'lock') return (await world.ask(officer, ['results', 'lockAdvance'], at)).ok
      const why = { ...at, reason: reason ? '演示更正' : null }
      return (await world.ask(officer, ['results', 'publishAdvance'], why)).ok
    },
    published: () => publishedOf(db),
    drop: () => db.drop(),
  }
}

/** 汇总名单 of 山西 2026: five projects that came up, `n` of them taken off by hand. */
export async function drawnMerged(): Promise<Course> {
  const { db, world, operator, approver, second, enter } = await crossWorld()
  const people = [operator, approver, second]
  const ids = await enter(
    [1, 2, 3, 4, 5].map(i => project(jinzhong!, String(i), { group: 'enterprise', subtype: null })),
  )
  const place = { edition: province, group: 'enterprise' }
  return {
    async take(act, who, n, reason) {
      const { groups } = await world.get(operator, ['recommendations', 'merged'], { edition: province })
      const { version } = groups.find(({ group }) => group === place.group)!
      const at = { ...place, expectedVersion: version }
      const removed = ids.slice(0, n).map(id => ({ project: id, reason: '演示来函' }))
      const officer = people[who]!
      if (act === 'save')
        return (await world.ask(officer, ['recommendations', 'saveMerged'], { ...at, removed })).ok
      if (act === 'stage') return (await world.ask(officer, ['recommendations', 'stageMerged'], at)).ok
      if (act === 'lock') return (await world.ask(officer, ['recommendations', 'lockMerged'], at)).ok
      const why = { ...at, reason: reason ? '演示更正' : null }
      return (await world.ask(officer, ['recommendations', 'publishMerged'], why)).ok
    },
    published: () => publishedOf(db),
    drop: () => db.drop(),
  }
}
