import type { FreshDatabase } from './database'
import type { TestHall } from './hall'
import { signedIn, type TestPerson } from './people'

const edition = 'changzhi-2026'
export const rosterHead = '姓名,手机号,工作单位,职称,领域,回避单位,近三年评审次数'

/** One line of a roster. */
export interface RosterLine {
  name: string
  phone: string
  employer: string
  fields: string
  recusal?: string
}

/** A roster as the page sends it. */
export function roster(lines: readonly RosterLine[]): { name: string; base64: string } {
  const text = lines.map(
    ({ name, phone, employer, fields, recusal = '' }) =>
      `${name},${phone},${employer},教授,${fields},${recusal},2`,
  )
  return { name: '名册.csv', base64: Buffer.from([rosterHead, ...text].join('\n')).toString('base64') }
}

/** Expert n of the tests, with an employer of his own: 演示专家07, 139000000 07. */
export function line(n: number, fields = '人工智能', over: Partial<RosterLine> = {}): RosterLine {
  const two = String(n).padStart(2, '0')
  return { name: `演示专家${two}`, phone: `139000000${two}`, employer: `演示大学${two}`, fields, ...over }
}

/** Imports a roster as admitted experts, through preview and import. */
export async function admit(hall: TestHall, lines: readonly RosterLine[]): Promise<void> {
  const file = roster(lines)
  const { previewed } = await hall.world.get(hall.operator, ['rounds', 'previewExperts'], { edition, file })
  await hall.world.get(hall.operator, ['rounds', 'importExperts'], {
    ...{ edition, file, previewed, source: '演示名册', as: 'active' },
  })
}

/** Ids of the pool by name. */
export async function expertIds(db: FreshDatabase): Promise<Map<string, string>> {
  const { rows } = await db.pool.query<{ id: string; name: string }>(
    // of namesakes the one in the pool now, not one an earlier test left suspended
    `select id, name from csc.expert order by state = 'suspended' desc, created_at, id`,
  )
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** An expert who has signed in with the phone of the roster. */
export async function asExpert(db: FreshDatabase, n: number): Promise<TestPerson> {
  const { name, phone } = line(n)
  return signedIn(db, { name, phone })
}

/** Freezes a draw of one field by the operator. */
export async function freeze(
  hall: TestHall,
  over: { want?: number; alternates?: number; perEmployer?: number | null; field?: string } = {},
) {
  const { want = 3, alternates = 0, perEmployer = null, field = '人工智能' } = over
  return hall.world.ask(hall.operator, ['rounds', 'commitExpertDraw'], {
    ...{ session: hall.session, expectedVersion: await hall.version() },
    conditions: { fields: [{ field, want }], alternates, perEmployer },
  })
}

/** Freezes by the operator, reveals by `by` (the notary), answers the draw's id. */
export async function drawPanel(hall: TestHall, over: Parameters<typeof freeze>[1] = {}, entropy = '482913') {
  const committed = await freeze(hall, over)
  if (!committed.ok) throw new Error(JSON.stringify(committed.failure))
  const { draw } = committed.data
  await hall.world.get(hall.notary, ['rounds', 'revealExpertDraw'], { session: hall.session, draw, entropy })
  return draw
}

/** What the secretariat sees of the session's draws. */
export function drawsOf(hall: TestHall, who = hall.operator) {
  return hall.world.get(who, ['rounds', 'expertDraws'], { session: hall.session })
}

/** Removes what a test left in the pool, so that the next one starts anew. */
export async function emptyPool(db: FreshDatabase): Promise<void> {
  await db.pool.query(`update csc.expert set state = 'suspended', phone_hmac = id`)
}
