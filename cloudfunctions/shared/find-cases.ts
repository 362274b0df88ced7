import type { FormValues } from '../../src/core/application-form/field'
import { similarTo } from '../../src/core/similarity'
import type { Transaction } from './database/connect'
import { comparedProject } from './duplicate-registers'
import type { ApplicationRow } from './records/applications'
import { insertCases } from './records/duplicates'
import { neighboursOf } from './records/duplicates-projects'
import { membersOf } from './records/team'

/**
 * Keeps suspected cases of an application with those of the same company or a core member, as it is handed in. The rest
 * of the edition is compared when an officer asks for it, so that nobody waits for it at the deadline.
 */
export async function findCasesOf(
  tx: Transaction,
  row: ApplicationRow,
  form: FormValues,
  now: Date,
): Promise<void> {
  const project = comparedProject(row.id, form, await membersOf(tx, row.id))
  const neighbours = await neighboursOf(tx, { ...project, edition: row.edition, identities: project.members })
  await insertCases(tx, row.edition, similarTo(project, neighbours), now)
}
