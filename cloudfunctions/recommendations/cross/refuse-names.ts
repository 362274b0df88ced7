import type { Queries } from '../../shared/database/connect'
import { fieldFailure } from '../../shared/failure'
import type { CrossCaseRow } from '../../shared/records/cross-cases'
import { caseSides } from '../../shared/records/duplicates-sides'
import { sidesOf } from './hold-cross'

/** Refuses words both units will read where they name the project, the company or a member of a side. */
export async function refuseNames(
  db: Queries,
  row: CrossCaseRow,
  field: string,
  text: string,
): Promise<void> {
  const sides = await caseSides(db, sidesOf(row))
  const names = [...sides.values()].flatMap(({ projectName, subjectName, members }) => [
    ...[projectName, subjectName],
    ...members.map(({ name }) => name),
  ])
  if (names.some(name => name.trim().length > 1 && text.includes(name.trim())))
    throw fieldFailure(field, '双方市都会看到，请写“某市项目”，不写名称和姓名')
}
