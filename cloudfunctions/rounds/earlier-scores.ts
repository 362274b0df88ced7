import type { CheckItem, OpeningView } from '../../src/contract/views/rounds-sessions'
import type { EarlierSource } from '../../src/core/ledger-data'
import { scoreText } from '../../src/core/score-text'
import { type SessionTerms, sessionTerms, stagesNeeded } from '../../src/core/session-terms'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { decidedStageScores, frozenStageScores } from '../shared/records/earlier-scores'
import type { Hall } from '../shared/records/sessions-hall'
import { roundsOf } from '../shared/session-words'

/** What earlier stages a session rests on before it opens, and each project's score in them. */
export interface EarlierScores {
  terms: SessionTerms
  stages: readonly string[]
  /** By project; a stage it has no score of is not there. */
  of: ReadonlyMap<string, readonly EarlierSource[]>
}

/** Reads the scores of earlier stages: frozen ones first, then what the committee decided in writing. */
export async function earlierScores(db: Queries, { session, turns }: Hall): Promise<EarlierScores> {
  const terms = sessionTerms(knownEdition(session.edition), session.round)
  const stages = stagesNeeded(terms, session.rubric?.body.ties ?? [], session.round)
  const frozen = await frozenStageScores(db, session.edition, stages)
  const decided = stages.length > 0 ? await decidedStageScores(db, session.id) : new Map()
  const scoreOf = (application: string, stage: string): EarlierSource[] => {
    const sources: EarlierSource[] = [...(frozen.get(application) ?? []), ...(decided.get(application) ?? [])]
    return sources.filter(source => source.stage === stage).slice(0, 1)
  }
  const of = turns.map(
    ({ application }) => [application, stages.flatMap(stage => scoreOf(application, stage))] as const,
  )
  return { terms, stages, of: new Map(of) }
}

/** What weighed stages ask for before the opening: every score there, and a place where the sum is rounded. */
export function earlierItems({ session, turns }: Hall, { terms, stages, of }: EarlierScores): CheckItem[] {
  if (stages.length === 0) return []
  const weighed = (terms.weights ?? []).map(({ stage }) => stage).filter(stage => stages.includes(stage))
  const rules = session.rubric?.body
  const unrounded =
    weighed.length > 0 && rules?.compare === 'rounded' && !rules.roundingPoints.includes('sum')
  const lacking = weighed.flatMap(stage =>
    turns
      .filter(turn => !of.get(turn.application)?.some(each => each.stage === stage))
      .map(turn => ({ turn, stage })),
  )
  const problem = unrounded
    ? '按公布分比较名次，评分标准却没有写加权合计处舍入，请换一版评分标准'
    : lacking.length > 0
      ? `“${lacking[0]!.turn.projectName}”没有${stageName(session.edition, lacking[0]!.stage)}成绩，怎样计算请登记组委会的决定`
      : null
  const names = stages.map(stage => stageName(session.edition, stage)).join('、')
  const missing = turns.filter(turn => (of.get(turn.application)?.length ?? 0) < stages.length).length
  const found = missing > 0 ? `${missing}个项目没有${names}成绩，并列时不比这一步` : `${names}成绩已取到`
  return [
    {
      ...{ id: 'earlier', title: '早先一轮的成绩', hard: weighed.length > 0 },
      ...{ ok: problem === null, note: problem ?? found },
    },
  ]
}

/** What the page shows of them: per project and stage the score, where it comes from, or that it is missing. */
export function earlierView({ session, turns }: Hall, { stages, of }: EarlierScores): OpeningView['earlier'] {
  return turns.flatMap(({ application, projectName }) =>
    stages.map(stage => {
      const found = of.get(application)?.find(each => each.stage === stage)
      return {
        ...{ application, projectName, stage, stageName: stageName(session.edition, stage) },
        score: found ? scoreText(found) : null,
        record: found && 'ref' in found ? found.ref : null,
      }
    }),
  )
}

function stageName(edition: string, stage: string): string {
  return roundsOf(edition).find(({ id }) => id === stage)?.name ?? stage
}
