import { ranking as input } from '../../src/contract/schemas/rounds-sessions'
import type { RankedRow, RankingView, SeatValue } from '../../src/contract/views/rounds-sessions'
import { anchorText, shortCode } from '../../src/core/ledger'
import { normaliseSentence } from '../../src/core/normalise'
import { type EarlierScore, openTies, type SessionResults } from '../../src/core/ranking'
import type { Rubric } from '../../src/core/rubric'
import { percentText } from '../../src/core/rubric-weights'
import { scoreText } from '../../src/core/score-text'
import type { Caller } from '../shared/caller'
import { type CountedResult, countedResults, countedTotal } from '../shared/counted-results'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { arbitrationsOf } from '../shared/records/arbitrations'
import { chainHead } from '../shared/records/bundle'
import type { Hall } from '../shared/records/sessions-hall'
import { rulesOfTotals } from '../shared/rules-of-totals'
import { scoreSteps } from '../shared/score-steps'
import { revealedTotals, seatValues } from '../shared/seat-views'
import { holds, sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { roundsOf } from '../shared/session-words'
import { freezeProblem } from './freeze-problem'
import { rankHall } from './rank-hall'
import { hosts, organisers, verifiers } from './roles'
import { openTieSentence, tieSentences } from './tie-sentences'
import { vetoView } from './veto-view'

/** Ranks of what has been revealed, each with its calculation and how ties were separated (M6). */
export const ranking = defineOperation(['rounds', 'ranking'], {
  kind: 'read',
  summary: '名次与计算过程',
  who: { may: [...hosts, ...verifiers], scope: sessionScope },
  input,
  async run({ session }, { db, now, caller }): Promise<RankingView> {
    const hall = await hallOrFail(db, session, now)
    refuseEarly(hall, caller)
    const results = hall.session.results ?? (hall.session.rules ? rankHall(hall) : null)
    const problem = freezeProblem(hall, results)
    const organise = holds(caller, organisers, { edition: hall.session.edition, session })
    return {
      session: summaryOf(hall),
      complete: hall.turns.every(turn => turn.stage === 'revealed' || turn.stage === 'skipped'),
      rows: results ? rowsOf(hall, results) : [],
      skipped: hall.turns
        .filter(turn => turn.stage === 'skipped')
        .map(({ application, projectName }) => ({ application, projectName })),
      openTies: results
        ? openTies(results).map(({ projects, needs }) => ({
            applications: [...projects],
            step: needs,
            sentence: openTieSentence(needs),
          }))
        : [],
      unsigned: hall.seats.filter(seat => !seat.signedAt).map(({ number, name }) => ({ number, name })),
      veto: vetoView(hall, results, organise && hall.session.state === 'open' ? caller.actor : null),
      frozen: await frozenView(db, hall),
      arbitrations: await arbitrationCount(db, session),
      mayFreeze: organise && hall.session.state === 'open' && problem === null,
      problem: hall.session.state === 'locked' ? null : problem,
    }
  },
})

/** Marks of an online review are the committee's alone until it has finished its calibration (trust model §1.4). */
function refuseEarly({ session }: Hall, caller: Caller): void {
  if (session.mode !== 'online' || session.calibratedAt) return
  if (holds(caller, ['committee', 'supervisor'], { edition: session.edition, session: session.id })) return
  throw new Failure('STATE_REFUSED', undefined, '网评分数由专家委员会校准，完成后才能看名次')
}

function rowsOf(hall: Hall, results: SessionResults): RankedRow[] {
  const rules = hall.session.rules!
  return results.groups.flatMap(group =>
    group.rows.flatMap(row => {
      const turn = hall.turns.find(each => each.application === row.project)
      if (!turn) return []
      const cards = seatValues(hall, turn)
      const counted = countedResults(hall).get(row.project)
      return {
        ...{ rank: row.rank, application: row.project, position: turn.position, tied: row.tied, cards },
        ...{ projectName: turn.projectName, subjectName: turn.subjectName },
        score: scoreText(row),
        parts: partsOf(hall, row.parts ?? []),
        steps: counted ? stepsOf(rules, cards, counted) : [],
        tie: tieSentences({ rules, edition: hall.session.edition }, group.ties, row.project),
      }
    }),
  )
}

/** The calculation in steps; where totals were scaled first, of the scaled ones. */
function stepsOf(rules: Rubric, values: readonly SeatValue[], { cards, result }: CountedResult): string[] {
  if (!rules.normalise) return scoreSteps(rules, revealedTotals(values), result)
  const totals = revealedTotals(values).map(each => ({
    ...each,
    total: countedTotal(rules, cards.find(({ seat }) => seat === each.seat)!),
  }))
  const { roundingPoints, ...scaled } = rulesOfTotals(rules)
  const left = roundingPoints.filter(point => point !== 'card-total')
  return [`网评中${normaliseSentence}`, ...scoreSteps({ ...scaled, roundingPoints: left }, totals, result)]
}

async function arbitrationCount(db: Queries, session: string): Promise<RankingView['arbitrations']> {
  const rows = await arbitrationsOf(db, session)
  const open = rows.filter(({ state }) => state !== 'applied' && state !== 'upheld').length
  return { open, all: rows.length }
}

function partsOf({ session }: Hall, parts: readonly EarlierScore[]): RankedRow['parts'] {
  return parts.map(part => {
    const weight = session.terms?.weights?.find(({ stage }) => stage === part.stage)
    return {
      stageName: roundsOf(session.edition).find(({ id }) => id === part.stage)?.name ?? part.stage,
      weight: weight ? percentText(weight) : '',
      score: scoreText(part),
    }
  })
}

async function frozenView(db: Queries, hall: Hall): Promise<RankingView['frozen']> {
  const { id, lockedAt, resultHash } = hall.session
  if (!lockedAt || !resultHash) return null
  const head = await chainHead(db, id)
  return { lockedAt, resultHash, short: shortCode(head.hash), anchor: anchorText(id, head.seq, head.hash) }
}
