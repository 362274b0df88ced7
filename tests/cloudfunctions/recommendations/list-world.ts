import { operations } from '../../../cloudfunctions/recommendations/operations'
import type { FormValues } from '../../../src/core/application-form/field'
import { freshDatabase } from '../../setup/database'
import { entrant, frozenSession, ranked, type TestEntrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'

export const edition = 'changzhi-2026'

/** How a maker's form differs from an enterprise's. */
export const makerForm: FormValues = {
  subject: 'team',
  specialised: undefined,
  legalRepresentative: undefined,
  leader: '演示负责人',
}

/** 长治 2026 with both finals frozen: `enterprises` of 企业组 and `startups` of 创业组, ranked 1, 2, 3 … each. */
export async function listWorld(enterprises = 4, startups = 2) {
  const db = await freshDatabase()
  const world = worldOf(db, operations)
  world.now = '2026-08-03T02:00:00.000Z'
  const operator = await signedIn(db, { name: '演示经办人', grants: [{ role: 'operator' }] })
  const approver = await signedIn(db, { name: '演示负责人', grants: [{ role: 'approver' }] })
  const make = async (count: number, group: string, word: string, form: FormValues) => {
    const made: TestEntrant[] = []
    for (let i = 1; i <= count; i++)
      made.push(await entrant(db, { projectName: `${word}${i}号项目`, group, form }))
    await frozenSession(db, group, ranked(made.map((each, i) => [each, i + 1])))
    return made
  }
  const companies = await make(enterprises, 'enterprise', '企业', {})
  const makers = await make(startups, 'startup', '创业', makerForm)
  return { db, world, operator, approver, companies, makers }
}

export type ListWorld = Awaited<ReturnType<typeof listWorld>>

const items = (chosen: readonly TestEntrant[]) => chosen.map(({ id }) => ({ application: id }))

/** Records a quota over whatever is recorded. */
export async function giveQuota({ world, operator }: ListWorld, seats: number) {
  const { version } = await world.get(operator, ['recommendations', 'quota'], { edition })
  const basis = '晋工信企业函〔2026〕8号'
  return world.get(operator, ['recommendations', 'setQuota'], {
    edition,
    seats,
    basis,
    expectedVersion: version,
  })
}

/** Saves these projects in this order over whatever is saved. */
export async function choose(
  { world, operator }: ListWorld,
  chosen: readonly TestEntrant[],
  reason?: string,
) {
  const { list } = await world.get(operator, ['recommendations', 'candidates'], { edition })
  const chosenItems = items(chosen).map(item => (reason === undefined ? item : { ...item, reason }))
  return world.get(operator, ['recommendations', 'save'], {
    edition,
    items: chosenItems,
    expectedVersion: list.version,
  })
}

/** The check of a selection that need not be saved. */
export function check({ world, operator }: ListWorld, chosen: readonly TestEntrant[]) {
  return world.get(operator, ['recommendations', 'check'], { edition, items: items(chosen) })
}

/** Submits the saved list as the approver. */
export async function submit({ world, approver }: ListWorld, over: { expectedVersion?: number } = {}) {
  const { list } = await world.get(approver, ['recommendations', 'candidates'], { edition })
  return world.ask(approver, ['recommendations', 'submit'], {
    ...{ edition, documentNumber: '长工信〔2026〕140号', expectedVersion: list.version },
    ...over,
  })
}
