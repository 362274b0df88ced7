import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as services } from '../../../cloudfunctions/services/operations'
import type { Input } from '../../../src/contract/operations'
import { inventedCompanyCode } from '../../setup/applications'
import { freshDatabase } from '../../setup/database'
import { entrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

export const edition = 'changzhi-2026'
export const projectPhone = '13800000000'
export const institutionPhone = '13900000077'

/** 长治 2026 with officials, a project of 甲 and one of 乙; `register` and `verify` make institutions. */
export async function servicesWorld() {
  const db = await freshDatabase()
  const world = worldOf(db, [...services, ...judging, ...results])
  const operator = await signedIn(db, { name: '演示经办人', grants: [{ role: 'operator' }] })
  const stranger = await signedIn(db, { name: '演示路人' })
  const one = await entrant(db, { projectName: '项目甲' })
  const other = await entrant(db, { projectName: '项目乙' })
  for (const { id } of [one, other]) await handIn(db, id)
  return { db, world, operator, stranger, one, other }
}

/** What was handed in of an application: its form as it stands. */
async function handIn(db: Awaited<ReturnType<typeof freshDatabase>>, id: string): Promise<void> {
  await db.pool.query(
    `insert into csc.submission (application_id, number, form, findings, submitted_at)
     select id, 1, form, '[]', '2026-07-01' from csc.application where id = $1`,
    [id],
  )
  await db.pool.query('update csc.application set submission = 1 where id = $1', [id])
}

export type ServicesWorld = Awaited<ReturnType<typeof servicesWorld>>

type Typed = Input<'services', 'saveInstitution'>

/** What an institution types; `over` changes it. */
export function typed(over: Partial<Typed> = {}): Typed {
  return {
    ...{ edition, name: '演示创投有限公司', kind: 'investor', codeKind: 'company-code' },
    code: inventedCompanyCode(),
    intents: ['docking', 'needs'],
    contactName: '演示投资经理',
    contactPhone: institutionPhone,
    candidate: null,
    expectedVersion: 0,
    ...over,
  }
}

/** A person with a registered institution. */
export async function register(all: ServicesWorld, over: Partial<Typed> = {}) {
  const who = await signedIn(all.db, { name: '演示机构经办' })
  const { institution } = await all.world.get(who, ['services', 'saveInstitution'], typed(over))
  return { who, institution }
}

/** A person with a verified institution. */
export async function verified(all: ServicesWorld, over: Partial<Typed> = {}) {
  const made = await register(all, over)
  await decide(all, made.institution, 'verify', 1)
  return made
}

export const decide = (
  { world, operator }: ServicesWorld,
  institution: string,
  action: 'verify' | 'close',
  expectedVersion: number,
  who: TestPerson | null = operator,
) =>
  world.ask(who, ['services', 'decideInstitution'], {
    ...{ edition, institution, action, expectedVersion },
    reason: '证照已核对',
  })

/** A need of a project, shown to verified institutions unless `over` says otherwise. */
export function projectNeed(
  application: string,
  over: Partial<Input<'services', 'saveNeed'>> = {},
): Input<'services', 'saveNeed'> {
  return {
    need: null,
    owner: { side: 'project', application },
    kinds: ['financing', 'landing'],
    amount: { from: 300, to: 500 },
    text: '扩建产线，找投资和园区',
    visibility: 'counterparts',
    expectedVersion: 0,
    ...over,
  }
}

/** Gives an enterprise's project a need; answers its id. */
export async function publish(all: ServicesWorld, over: Partial<Input<'services', 'saveNeed'>> = {}) {
  const { need } = await all.world.get(all.one.owner, ['services', 'saveNeed'], projectNeed(all.one.id, over))
  return need
}

export const mineOf = ({ world }: ServicesWorld, who: TestPerson) =>
  world.get(who, ['services', 'mine'], { edition })

/** Whether a telephone is anywhere in what is stored in these tables in clear. */
export async function storedInClear({ db }: ServicesWorld, text: string): Promise<boolean> {
  const { rows } = await db.pool.query(
    `select (select coalesce(string_agg(i::text, ''), '') from csc.institution i)
       || (select coalesce(string_agg(l.body, ''), '') from csc.ledger l)
       || (select coalesce(string_agg(a::text, ''), '') from csc.audit a)
       || (select coalesce(string_agg(m::text, ''), '') from csc.message m) as everything`,
  )
  return String(rows[0].everything).includes(text)
}
