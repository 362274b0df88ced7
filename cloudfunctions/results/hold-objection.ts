import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import type { Keys } from '../shared/keys'
import type { WriteContext } from '../shared/operation'
import { lockObjection, type ObjectionRow, projectIn } from '../shared/records/objections'
import { readPerson } from '../shared/records/people'
import { holds } from '../shared/session-scope'

/** Who handles objections; deciding on a proposed ruling is the person in charge's alone. */
export const handlers = ['operator', 'approver'] as const
/** Who reads the board of objections. */
export const caseReaders = [...handlers, 'supervisor'] as const

/**
 * Holds an objection for an officer's act. NOT_FOUND for one of another edition, OWN_APPLICATION where he objected
 * himself or it is about his own project, VERSION_CONFLICT when somebody was faster.
 */
export async function holdObjection(
  { db, caller }: WriteContext,
  asked: { edition: string; objection: string; expectedVersion: number },
): Promise<ObjectionRow> {
  const row = await lockObjection(db, asked.edition, asked.objection)
  if (!row) throw new Failure('NOT_FOUND')
  if (await concerns(db, row, caller))
    throw new Failure('OWN_APPLICATION', undefined, '这件与您本人有关，请换一位同事办理')
  if (row.version !== asked.expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
  return row
}

/** Whether an officer objected himself, or the objection is about his own project. */
export async function concerns(db: Queries, row: ObjectionRow, { person }: Caller): Promise<boolean> {
  if (row.personId === person) return true
  const project = row.applicationId ? await projectIn(db, row.edition, row.applicationId) : null
  return project !== null && project.ownerId === person
}

/** Whether this officer may know who objected: its handler and the supervisor, unless it concerns themselves. */
export async function mayKnowObjector(db: Queries, row: ObjectionRow, caller: Caller): Promise<boolean> {
  const watches = holds(caller, ['supervisor'], { edition: row.edition })
  return (row.handlerId === caller.actor || watches) && !(await concerns(db, row, caller))
}

/**
 * Who objected, opened. Only for the handler, the supervisor, and checks that keep it out of what others read. Of an ended
 * case whose objector had his account deleted nothing is left to open.
 */
export function objectorOf(keys: Keys, row: ObjectionRow): { name: string; contact: string } {
  if (row.nameSealed === '') return { name: '已注销', contact: '' }
  return {
    name: keys.open(row.nameSealed, `objection|name|${row.id}`),
    contact: keys.open(row.contactSealed, `objection|contact|${row.id}`),
  }
}

/** Refuses a text for the other side that names who objected: real name, telephone, or the name of the account. */
export async function refuseIdentity(
  { db, host }: WriteContext,
  row: ObjectionRow,
  path: string,
  text: string,
): Promise<void> {
  const { name, contact } = objectorOf(host.keys, row)
  const account = await readPerson(db, row.personId)
  const phone = account?.phoneSealed ? host.keys.open(account.phoneSealed, `person|phone|${account.id}`) : ''
  const bare = text.replace(/[\s-]/g, '')
  const given = [name, contact, phone, account?.name ?? ''].map(each => each.replace(/[\s-]/g, ''))
  if (given.some(each => [...each].length >= 2 && bare.includes(each)))
    throw fieldFailure(path, '里面有提出人的姓名或电话，对方会看到，请删去')
}
