import { operations } from '../../../cloudfunctions/recommendations/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { Input } from '../../../src/contract/operations'
import { SHANXI_RECOMMENDING_UNITS } from '../../../src/editions/regions-shanxi'
import { freshDatabase } from '../../setup/database'
import { worldOf } from '../../setup/host'
import { signedIn, type TestGrant, type TestPerson } from '../../setup/people'
import { proved } from '../../setup/two-people'

export const edition = 'shanxi-2026'
export const city = 'changzhi-2026'
/** 667 registrations over the twelve units, as 山西 counted in 2024; 长治 is counted by this system. */
export const typedCounts = [121, 74, 41, 0, 48, 33, 77, 69, 52, 58, 39, 29]

/** 山西 2026 with officers of the province and of 长治; 长治 has `accepted` registrations at the deadline. */
export async function quotaWorld(accepted = 26) {
  const db = await freshDatabase()
  const world = worldOf(db, operations)
  world.now = '2026-07-20T02:00:00.000Z'
  const grant = (role: TestGrant['role']): TestGrant => ({ role, edition, unit: '' })
  const operator = await signedIn(db, { name: '演示省经办', grants: [grant('operator')] })
  const approver = await signedIn(db, { name: '演示省负责人', grants: [grant('approver')] })
  const second = await signedIn(db, { name: '演示第二负责人', grants: [grant('approver')] })
  const cityOfficer = await signedIn(db, { name: '演示市经办', grants: [{ role: 'operator' }] })
  for (let i = 0; i < accepted; i++) await registration(db, '2026-07-10T15:59:59.999Z')
  await proved(db, second, '2026-07-20T01:55:00.000Z')
  return { db, world, operator, approver, second, cityOfficer }
}

export type QuotaWorld = Awaited<ReturnType<typeof quotaWorld>>

/** A registration of 长治 accepted at an instant; `later`: what became of it and when. */
export async function registration(
  db: QuotaWorld['db'],
  acceptedAt: string,
  later: { state: string; at: string } | null = null,
): Promise<void> {
  const owner = await signedIn(db)
  const id = newId('app')
  const state = later?.state ?? 'accepted'
  await db.pool.query(
    `insert into csc.application (id, edition, owner_id, state, group_id, form, field_versions, version, created_at,
       updated_at, submitted_at, accepted_at)
     values ($1, $2, $3, $4, 'enterprise', '{}', '{}', 1, '2026-07-01', '2026-07-01', '2026-07-01', $5)`,
    [id, city, owner.person, state, acceptedAt],
  )
  for (const [to, at] of [['accepted', acceptedAt], ...(later ? [[later.state, later.at]] : [])])
    await db.pool.query(
      `insert into csc.application_event (id, application_id, at, actor_id, kind, to_state) values ($1, $2, $3, 'x', 'x', $4)`,
      [newId('evt'), id, at, to],
    )
}

/** A trial over 180 places in which every unit but 长治 is typed by hand. */
export function trial(
  over: Partial<Input<'recommendations', 'computeQuotas'>> = {},
): Input<'recommendations', 'computeQuotas'> {
  return {
    ...{ edition, seats: 180, method: 'largest-remainder', denominator: 'accepted' },
    ...{ countedOn: '2026-07-10', caps: 'none' },
    units: SHANXI_RECOMMENDING_UNITS.map(({ code }, i) => ({
      ...{ unit: code, floor: 0, cap: null },
      typed: code === '140400' ? null : { count: typedCounts[i]!, qualified: null, basis: '市报函' },
    })),
    ...over,
  }
}

/** Saves, announces and puts forward a version; answers it with its hash. */
export async function staged({ world, operator, approver }: QuotaWorld, over = {}) {
  const { versions } = await world.get(operator, ['recommendations', 'quotaPlan'], {
    edition,
    countedOn: null,
  })
  const saved = { ...trial(over), note: '按6月底口径', expectedVersion: versions[0]?.version ?? 0 }
  const { version } = await world.get(operator, ['recommendations', 'saveQuotaPlan'], saved)
  const document = '晋工信企业函〔2026〕8号'
  await world.get(approver, ['recommendations', 'announceQuotas'], { edition, version, document })
  await world.get(approver, ['recommendations', 'proposeQuotaLock'], { edition, version })
  const plan = await world.get(operator, ['recommendations', 'quotaPlan'], { edition, countedOn: null })
  return { version, hash: plan.versions[0]!.hash }
}

/** Locks a version put forward. */
export function lock({ world }: QuotaWorld, who: TestPerson, of: { version: number; hash: string }) {
  return world.ask(who, ['recommendations', 'lockQuotas'], { edition, ...of })
}
