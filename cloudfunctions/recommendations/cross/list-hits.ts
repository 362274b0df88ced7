import { factsOf } from '../../../src/core/application-form/facts-of'
import type { Edition, Requirement } from '../../../src/core/edition'
import type { Finding } from '../../../src/core/eligibility/criterion'
import type { EligibilityFacts, JudgeContext } from '../../../src/core/eligibility/facts'
import { judgeRequirement } from '../../../src/core/eligibility/judge'
import type { Queries } from '../../shared/database/connect'
import { allClauses } from '../../shared/edition-catalog'
import { formEditionFor } from '../../shared/form-edition'
import { listedAmong } from '../../shared/listed-projects'
import type { CrossFound } from '../../shared/records/cross-cases'
import type { EnteredRow } from '../../shared/records/cross-projects'
import { registerQuestions } from '../../shared/register-reach'

/**
 * Projects from below that stand on a list of earlier years the notice excludes (SX26-37, SX26-38), or that say they go
 * to a thematic contest (T-13), each with both records side by side. A hint for people: many lists were entered late.
 */
export async function listHits(
  db: Queries,
  edition: Edition,
  rows: readonly EnteredRow[],
  now: Date,
): Promise<CrossFound[]> {
  const formEdition = formEditionFor(edition)
  const judged = rows.map(({ id, form }) => ({ id, facts: factsOf(form, formEdition) }))
  const registers = await listedAmong(
    db,
    edition,
    judged.map(({ facts }) => facts),
  )
  const asking = edition.requirements.filter(each => registerQuestions(each).length > 0)
  const context = { now: now.toISOString(), registers }
  return judged.flatMap(({ id, facts }) => [
    ...asking.flatMap(requirement => onList(id, requirement, facts, context)),
    ...thematic(id, facts),
  ])
}

function onList(
  first: string,
  requirement: Requirement,
  facts: EligibilityFacts,
  context: JudgeContext,
): CrossFound[] {
  const finding = judgeRequirement(requirement, allClauses(), facts, context)
  if (!finding || !isHit(finding)) return []
  const { sentence, compared } = finding
  const rows = compared.map(({ label, value, against }) => ({ label, value, against }))
  return [
    {
      ...{ first, second: null, subject: `register|${requirement.id}`, kinds: ['register'] },
      ...{ likeness: finding.outcome === 'fail' ? 100 : 50, evidence: { sentence, compared: rows } },
    },
  ]
}

const isHit = ({ outcome, compared }: Finding) =>
  (outcome === 'fail' || outcome === 'manual') && compared.length > 0

function thematic(first: string, { thematicContest, projectName }: EligibilityFacts): CrossFound[] {
  if (typeof thematicContest !== 'string') return []
  const against = `本次报名：${projectName ?? '未填写项目名称'}`
  return [
    {
      ...{ first, second: null, subject: 'thematic', kinds: ['thematic'], likeness: 50 },
      evidence: {
        sentence: '申报人填写了还要报专题赛，同一项目只能选一处。',
        compared: [{ label: '专题赛', value: thematicContest, against }],
      },
    },
  ]
}
