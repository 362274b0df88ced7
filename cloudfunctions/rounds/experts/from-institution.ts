import { institutionStates } from '../../../src/core/institution-states'
import { nextState } from '../../../src/core/lifecycle'
import type { Transaction } from '../../shared/database/connect'
import { Failure, fieldFailure } from '../../shared/failure'
import { openCandidate } from '../../shared/institution-secrets'
import type { Keys } from '../../shared/keys'
import { type ExpertRow, expertsOfInstitutions } from '../../shared/records/experts'
import { lockInstitution } from '../../shared/records/services-institutions'

interface Asked {
  edition: string
  institution: string
  name: string
  recusalUnits: readonly string[]
}

/**
 * What marks an entry as one an institution put forward: the institution, and its name among the units he stands aside
 * for. NOT_FOUND for an institution that is not verified here or names nobody; refused twice and under another name.
 */
export async function fromInstitution(
  db: Transaction,
  keys: Keys,
  unit: string,
  { edition, institution: id, name, recusalUnits }: Asked,
): Promise<Pick<ExpertRow, 'institutionId' | 'recusalUnits' | 'source'>> {
  const row = await lockInstitution(db, edition, id)
  const candidate = row && openCandidate(keys, row)
  if (!row || !candidate || nextState(institutionStates, row.state, 'act') === null)
    throw new Failure('NOT_FOUND')
  if (candidate.name !== name)
    throw fieldFailure('name', `机构推荐的是“${candidate.name}”，请按推荐的姓名登记`)
  const known = await expertsOfInstitutions(db, unit)
  if (known.some(each => each.institutionId === id && each.name === name))
    throw new Failure('STATE_REFUSED', undefined, '这位候选已经登记过，请在专家库里查看')
  const units = withUnit(recusalUnits, row.name)
  return { institutionId: id, recusalUnits: units, source: `来自服务机构：${row.name}` }
}

/** The units an expert stands aside for, the institution that put him forward always among them. */
export function withUnit(units: readonly string[], institution: string): string[] {
  return units.includes(institution) ? [...units] : [institution, ...units]
}
