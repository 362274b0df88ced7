import { asMembers } from '../../../src/core/application-form/field-problem'
import type { Edition } from '../../../src/core/edition'
import type { Transaction } from '../../shared/database/connect'
import { enterProjects, type ProjectToEnter, rowsOf } from '../../shared/enter-projects'
import { Failure } from '../../shared/failure'
import { openForm } from '../../shared/form-secrets'
import type { Keys } from '../../shared/keys'
import { readEvents } from '../../shared/records/applications-events'
import type { ArrivalRow } from '../../shared/records/arrivals'
import {
  type EnteredBefore,
  enteredFrom,
  freeNumbers,
  type RegistrationBelow,
  registrationsBelow,
  replaceEntered,
  withdrawEntered,
} from '../../shared/records/entered-replaced'
import { standsInSession } from '../../shared/records/screening-acts'
import { identityPlace } from '../../shared/records/team'
import { openRows } from './sealed-rows'

/** How an accepted list changed what its unit has in the edition. */
export interface Entered {
  entered: number
  kept: number
  withdrawn: number
}

/**
 * Makes registrations of an accepted list's projects. Over an earlier list of the unit: what is on both stays the same
 * registration with the newer content, what is gone is withdrawn with the reason, what is new is entered.
 */
export async function enterList(
  tx: Transaction,
  keys: Keys,
  edition: Edition,
  arrival: ArrivalRow,
  { actor, now }: { actor: string; now: Date },
): Promise<Entered> {
  const entry = { edition: edition.slug, batch: arrival.id, actor, now }
  const projects = await projectsOf(tx, keys, arrival)
  const before = await enteredFrom(tx, edition.slug, arrival.unit)
  const pairs = projects.map(project => ({ project, earlier: earlierOf(before, project) }))
  const kept = pairs.flatMap(({ project, earlier }) => (earlier ? [{ project, earlier }] : []))
  const fresh = pairs.flatMap(({ project, earlier }) => (earlier ? [] : [project]))
  const stays = new Set(kept.map(({ earlier }) => earlier.application))
  const gone = before.filter(each => each.state === 'accepted' && !stays.has(each.application))
  const reason = `推荐单位第${arrival.number}次报送的名单不再推荐这个项目`
  for (const each of gone) {
    await refuseOnStage(tx, each)
    await withdrawEntered(tx, each, { actor, now, reason, batch: arrival.id })
  }
  await freeNumbers(tx, [...stays])
  for (const { project, earlier } of kept) {
    await refuseLeft(tx, earlier)
    await replaceEntered(tx, rowsOf(project, earlier.owner, keys, entry, earlier.application), earlier)
  }
  await enterProjects(tx, keys, entry, fresh)
  return { entered: fresh.length, kept: kept.length, withdrawn: gone.length }
}

/** The same project of an earlier list: by the unit's own number, else by the official number. */
function earlierOf(before: readonly EnteredBefore[], project: ProjectToEnter): EnteredBefore | undefined {
  return (
    before.find(({ externalNumber }) => externalNumber === project.externalNumber) ??
    before.find(({ officialNumber }) => officialNumber !== null && officialNumber === project.officialNumber)
  )
}

async function refuseOnStage(tx: Transaction, { application, projectName }: EnteredBefore): Promise<void> {
  if (await standsInSession(tx, application))
    throw new Failure(
      'ALREADY_COMPETING',
      undefined,
      `“${projectName.slice(0, 12)}”已进入比赛场次，不能从名单撤下，请先退回`,
    )
}

/** Who was disqualified or left of his own will does not come back because his unit lists him again. */
async function refuseLeft(
  tx: Transaction,
  { application, projectName, state }: EnteredBefore,
): Promise<void> {
  const name = `“${projectName.slice(0, 12)}”`
  if (state === 'disqualified')
    throw new Failure('STATE_REFUSED', undefined, `${name}已取消参赛资格，不能再接收，请退回名单`)
  if (state === 'withdrawn' && (await readEvents(tx, application)).at(-1)?.kind !== 'unlist')
    throw new Failure('STATE_REFUSED', undefined, `${name}的申报人已退赛，不能再接收，请退回名单`)
}

async function projectsOf(tx: Transaction, keys: Keys, arrival: ArrivalRow): Promise<ProjectToEnter[]> {
  const rows = openRows(keys, arrival)
  const numbers = arrival.lines.map(({ number }) => number)
  const below = arrival.via === 'system' ? await registrationsBelow(tx, numbers) : new Map()
  return arrival.lines.map(({ number, group, projectName, subjectName, companyCode, officialNumber }) => {
    const here = below.get(number)
    const registration = here ? opened(keys, here) : rows.get(number)?.registration
    return {
      ...{ source: arrival.unit, externalNumber: number, fromApplication: here ? number : null },
      ...{ owner: here ? here.row.ownerId : null, group: group!, projectName, subjectName },
      ...{ companyCode, officialNumber },
      ...{ subtype: registration?.subtype ?? null, county: registration?.county ?? null },
      form: { ...registration?.form, group: group! },
    }
  })
}

/** A registration below with everything in clear, to be sealed again in its new place. */
export function opened(keys: Keys, { row, members }: RegistrationBelow) {
  const form = openForm(keys, row.id, row.form)
  const team = asMembers(form.members).map((member, position) => {
    const sealed = members.find(each => each.position === position)?.identitySealed
    return sealed ? { ...member, identity: keys.open(sealed, identityPlace(row.id, position)) } : member
  })
  const whole = form.members === undefined ? form : { ...form, members: team }
  return { subtype: row.subtype, county: row.county, form: whole }
}
