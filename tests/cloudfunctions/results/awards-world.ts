import { operations } from '../../../cloudfunctions/results/operations'
import { freshDatabase } from '../../setup/database'
import { entrant, frozenSession, ranked, type TestEntrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'

export const edition = 'changzhi-2026'

/** 一等奖 1, 二等奖 2, 三等奖 0, 优胜奖 0; money for the first two. */
export const levels = [
  { name: '一等奖', count: 1, money: 20_000 },
  { name: '二等奖', count: 2, money: 12_500 },
  { name: '三等奖', count: 0, money: null },
  { name: '优胜奖', count: 0, money: null },
]
/** A group that gives no prizes needs no ranking. */
export const none = levels.map(level => ({ ...level, count: 0, money: null }))

/** 长治 2026 after its final: officials, and five projects of 企业组 ranked 1 to 5. */
export async function awardsWorld() {
  const db = await freshDatabase()
  const world = worldOf(db, operations)
  world.now = '2026-07-29T02:00:00.000Z'
  const operator = await signedIn(db, { name: '演示经办人', grants: [{ role: 'operator' }] })
  const approver = await signedIn(db, { name: '演示负责人', grants: [{ role: 'approver' }] })
  const projects: TestEntrant[] = []
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    projects.push(await entrant(db, { projectName: `项目${name}` }))
  return { db, world, operator, approver, projects }
}

export type AwardsWorld = Awaited<ReturnType<typeof awardsWorld>>

/** The final of 企业组 frozen with these ranks. */
export async function freeze(
  { db, projects }: AwardsWorld,
  ranks = [1, 2, 3, 4, 5],
  options?: Parameters<typeof frozenSession>[3],
) {
  return frozenSession(
    db,
    'enterprise',
    ranked(projects.slice(0, ranks.length).map((project, i) => [project, ranks[i]!])),
    options,
  )
}

/** Decides the table of a group as the operator. */
export async function decide(
  { world, operator }: AwardsWorld,
  group: string,
  table = levels,
  over: { vacancies?: 'keep-empty' | 'next-in-rank'; expectedVersion?: number } = {},
) {
  return world.ask(operator, ['results', 'setAwardTable'], {
    edition,
    group,
    levels: table,
    vacancies: over.vacancies ?? 'keep-empty',
    basis: '组委会会议纪要〔2026〕5号',
    expectedVersion: over.expectedVersion ?? 0,
  })
}

/** Both groups decided and published: the usual way to a first version. */
export async function publish(all: AwardsWorld) {
  await freeze(all)
  await decide(all, 'enterprise')
  await decide(all, 'startup', none)
  const { world, approver } = all
  const { fingerprint } = await world.get(approver, ['results', 'previewAwards'], { edition })
  return world.get(approver, ['results', 'publishAwards'], { edition, fingerprint })
}
