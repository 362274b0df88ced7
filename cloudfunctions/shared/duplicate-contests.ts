import type { FormValues } from '../../src/core/application-form/field'
import type { Edition } from '../../src/core/edition'
import { paramsAmong } from '../../src/core/eligibility/check-parts'
import type { SimilarEntry } from '../../src/core/eligibility/facts'
import { comparableName } from '../../src/core/eligibility/names'
import { similarTo } from '../../src/core/similarity'
import type { Queries } from './database/connect'
import { comparedProject } from './duplicate-registers'
import { allEditions } from './edition-catalog'
import type { ApplicationRow } from './records/applications'
import { companyElsewhere } from './records/duplicates-projects'

/** In place of a name that the applicant does not know already: the officers of that contest know it. */
const UNNAMED = '另一份报名（名称只有该赛事的审核人能看到）'

/**
 * The same company's same or similar projects in other contests of the year, each with the name of its contest; none
 * where the edition's notice does not ask for them (CN24-33). Nobody has ruled on them: that is left to this edition's
 * officers, on the requirement itself.
 */
export async function similarInOtherContests(
  db: Queries,
  edition: Edition,
  row: ApplicationRow,
  form: FormValues,
): Promise<SimilarEntry[]> {
  const project = comparedProject(row.id, form, [])
  const { companyCode } = project
  const contests = contestsBeside(edition)
  if (companyCode === null || contests.size === 0) return []
  const others = await companyElsewhere(db, { editions: [...contests.keys()], companyCode })
  return others
    .filter(other => similarTo(project, [other]).length > 0)
    .map(other => ({
      otherProject:
        other.ownerId === row.ownerId || comparableName(other.name) === comparableName(project.name)
          ? other.name
          : UNNAMED,
      contest: contests.get(other.edition)!,
      state: 'suspected',
    }))
}

/** Names of the other editions of the same year on this installation, by slug; empty where nobody asks. */
function contestsBeside({ slug, year, requirements }: Edition): Map<string, string> {
  const asked = paramsAmong(requirements, 'similar-project').some(({ scope }) => scope === 'across-contests')
  const others = asked ? allEditions().filter(other => other.year === year && other.slug !== slug) : []
  return new Map(others.map(other => [other.slug, other.name]))
}
