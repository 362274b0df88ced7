import { operations } from '../../../cloudfunctions/recommendations/operations'
import { enterProjects, type ProjectToEnter } from '../../../cloudfunctions/shared/enter-projects'
import type { FormValues } from '../../../src/core/application-form/field'
import { inventedIdentity } from '../../setup/applications'
import { freshDatabase } from '../../setup/database'
import { entrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'

export const edition = 'shanxi-2026'
export const city = 'changzhi-2026'
export const [changzhi, jinzhong] = ['140400', '140700']

/** A team of these people (numbers of invented identities). */
export const team = (...people: number[]): FormValues['members'] =>
  people.map(order => ({
    ...{ id: `m${order}`, name: `演示队员${order}`, role: '研发', core: true, onCertificate: true },
    identity: inventedIdentity(order),
  }))

/** Eight signs that no other unit's project of another number shares. */
const words = (source: string, number: string) =>
  Array.from({ length: 8 }, (_, i) =>
    String.fromCodePoint(
      0x4e00 +
        ((Number(source) * 31 +
          [...number].reduce((n, c) => n * 131 + c.codePointAt(0)!, 7) * 97 +
          i * 1009) %
          15_000),
    ),
  ).join('')

/** A team's project as a unit recommends it; `over` changes anything. */
export function project(
  source: string,
  number: string,
  over: Partial<Omit<ProjectToEnter, 'form'>> & { form?: FormValues } = {},
): ProjectToEnter {
  const projectName = over.projectName ?? words(source, number)
  return {
    ...{ source, externalNumber: number, fromApplication: null, owner: null, group: 'startup' },
    ...{ subtype: 'maker-team', county: null, projectName },
    ...{ subjectName: `团队${source}${number}`, companyCode: null, officialNumber: `CM${source}${number}` },
    ...over,
    form: {
      ...{ subject: 'university-team', group: 'startup', contactName: '演示联系人' },
      ...{ projectName, ...over.form },
    },
  }
}

/** The province with two officers in charge, the office of 长治, and nothing come up yet. */
export async function crossWorld() {
  const db = await freshDatabase()
  const world = worldOf(db, operations)
  world.now = '2026-08-06T02:00:00.000Z'
  const above = (role: 'operator' | 'approver' | 'committee' | 'supervisor', name: string) =>
    signedIn(db, { name, grants: [{ role, edition, unit: '' }] })
  const operator = await above('operator', '演示省经办')
  const approver = await above('approver', '演示省负责人')
  const second = await above('approver', '演示省负责人乙')
  const cityOperator = await signedIn(db, { name: '演示市经办', grants: [{ role: 'operator' }] })
  const enter = (projects: readonly ProjectToEnter[]) =>
    db.database.transaction(tx =>
      enterProjects(
        tx,
        world.host.keys,
        { edition, batch: 'lst_1', actor: 'officer', now: new Date(world.now) },
        projects,
      ),
    )
  const find = () => world.get(operator, ['recommendations', 'findCross'], { edition })
  const cases = async (part: 'open' | 'ruled' | 'dismissed' = 'open', who = operator) =>
    (await world.get(who, ['recommendations', 'crossCases'], { edition, part })).cases
  const asked = () => world.get(cityOperator, ['recommendations', 'crossAsked'], { edition: city })
  /** A registration of 长治 2026 that a project above was copied from. */
  const below = (projectName: string) => entrant(db, { projectName, group: 'startup' })
  return { db, world, operator, approver, second, cityOperator, enter, find, cases, asked, below, above }
}

export type CrossWorld = Awaited<ReturnType<typeof crossWorld>>

/** Two teams of different cities with a person in common, and the case that comes of it. */
export async function sharedPerson(all: CrossWorld) {
  const [ours, theirs] = await all.enter([
    project(changzhi, '1', { projectName: '井下巡检机器人', form: { members: team(1, 2) } }),
    project(jinzhong, '1', { projectName: '果园采摘平台', form: { members: team(2, 3) } }),
  ])
  await all.find()
  const [found] = await all.cases()
  return { ours: ours!, theirs: theirs!, case: found!.case, found: found! }
}
