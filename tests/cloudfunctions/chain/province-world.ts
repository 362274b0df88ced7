import { operations as catalog } from '../../../cloudfunctions/catalog/operations'
import { operations as recommendations } from '../../../cloudfunctions/recommendations/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { identityPlace } from '../../../cloudfunctions/shared/records/team'
import type { Reply } from '../../../src/contract/reply'
import { inventedIdentity } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant, frozenSession, ranked, type TestEntrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { testKeys } from '../../setup/test-host'
import { proved } from '../../setup/two-people'
import { makerForm } from '../recommendations/list-world'
import { registration } from '../recommendations/quota-world'
import { cityRankings, type UnitRankings } from './rankings'

export const province = 'shanxi-2026'
export const city = 'changzhi-2026'
export const [taiyuan, datong, yangquan, changzhi] = ['140100', '140200', '140300', '140400']
export const [jinzhong, yuncheng, xinzhou] = ['140700', '140800', '140900']
/** Somebody who stands in a team of 长治 and in one of 晋中. */
export const sharedPerson = 77

/** 山西 2026 with its officers, the rankings of the twelve units, and 长治 as the edition of this database. */
export async function provinceWorld(seed: number) {
  const db = await freshDatabase()
  const world = worldOf(db, [...recommendations, ...results, ...rounds, ...catalog])
  world.now = '2026-07-20T02:00:00.000Z'
  const above = (role: 'operator' | 'approver', name: string) =>
    signedIn(db, { name, grants: [{ role, edition: province, unit: '' }] })
  const units = cityRankings(seed)
  const own = units.find(({ unit }) => unit === changzhi)!
  return {
    ...{ db, world, units },
    operator: await above('operator', '演示省经办'),
    approver: await above('approver', '演示省负责人'),
    second: await above('approver', '演示省负责人乙'),
    cityOperator: await signedIn(db, { name: '演示市经办', grants: [{ role: 'operator' }] }),
    cityApprover: await signedIn(db, { name: '演示市负责人', grants: [{ role: 'approver' }] }),
    ...(await ownFinals(db, own)),
    /** Seats of each unit once they are locked. */
    seats: new Map<string, number>(),
  }
}

export type Chain = Awaited<ReturnType<typeof provinceWorld>>

/** 长治's finals frozen, a member of its best team known by an identity number, and registrations to count. */
async function ownFinals(db: FreshDatabase, { accepted, enterprise, startup }: UnitRankings) {
  for (let i = 0; i < accepted; i++) await registration(db, '2026-07-10T15:59:59.999Z')
  const make = async (projects: UnitRankings['enterprise'], over: Parameters<typeof entrant>[1]) => {
    const made: TestEntrant[] = []
    for (const { projectName, group, subjectName, companyCode, officialNumber } of projects) {
      const form = { ...over.form, ...(group === 'enterprise' ? { companyCode } : {}) }
      made.push(await entrant(db, { ...over, projectName, group, subjectName, officialNumber, form }))
    }
    await frozenSession(db, projects[0]!.group, ranked(made.map((each, i) => [each, i + 1])))
    return made
  }
  const companies = await make(enterprise, { projectName: '' })
  const member = { id: 'm1', name: '演示队员甲', role: '', core: true, onCertificate: true }
  const makers = await make(startup, {
    ...{ projectName: '', subtype: 'maker-team', form: { ...makerForm, members: [member] } },
  })
  await memberOf(db, makers[0]!.id)
  return { companies, makers }
}

async function memberOf(db: FreshDatabase, id: string): Promise<void> {
  const identity = inventedIdentity(sharedPerson)
  await db.pool.query(
    `insert into csc.team_member (application_id, position, name, core, on_certificate, identity_sealed, identity_hmac,
       identity_last4) values ($1, 0, '演示队员甲', true, true, $2, $3, $4)`,
    [
      id,
      testKeys.seal(identity, identityPlace(id, 0)),
      testKeys.hmac('identity', identity),
      identity.slice(-4),
    ],
  )
}

/** 'ok' or the code of the refusal. */
export const code = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.failure.code)

/** The rankings of a unit. */
export const unitOf = ({ units }: Chain, unit: string) => units.find(each => each.unit === unit)!

/** The person proved who he is just now. */
export const fresh = (chain: Chain, who: TestPerson) => proved(chain.db, who, chain.world.now)

/** The entered projects of a group with their unit, in the order they are known in. */
export async function enteredOf({ db }: Chain, group: string) {
  const { rows } = await db.pool.query(
    `select a.id, a.project_name as name, e.source, e.external_number as number from csc.entered_project e
     join csc.application a on a.id = e.application_id where a.edition = $1 and a.group_id = $2 order by a.project_name`,
    [province, group],
  )
  return rows as { id: string; name: string; source: string; number: string }[]
}
