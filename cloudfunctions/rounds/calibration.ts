import { calibration as input } from '../../src/contract/schemas/reviews'
import type { CalibrationView, DiscussionAnswer } from '../../src/contract/views/reviews'
import { judgeSpreads, type ProjectSpread, projectSpreads } from '../../src/core/calibration'
import { normaliseSentence } from '../../src/core/normalise'
import { countedResults, countedTotal } from '../shared/counted-results'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { type AnswerRow, answersOf, discussionsOf, replacedCards } from '../shared/records/discussions'
import type { Hall } from '../shared/records/sessions-hall'
import { holds, sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { calibrationProblem } from './finish-calibration'
import { marksOf } from './review-marks'

/** How the opened marks of a review lie: each judge's mean, deviation and severity, each project's spread (§1.4). */
export const calibration = defineOperation(['rounds', 'calibration'], {
  kind: 'read',
  summary: '网评：评分校准',
  who: { may: ['committee', 'supervisor'], scope: sessionScope },
  input,
  async run({ session }, { db, now, caller }): Promise<CalibrationView> {
    const hall = await hallOrFail(db, session, now)
    if (hall.session.mode !== 'online')
      throw new Failure('STATE_REFUSED', undefined, '现场场次当场亮分，不用校准')
    const marks = marksOf(hall)
    const limit = hall.session.rules?.rediscuss?.spread ?? null
    const spreads = projectSpreads(marks, limit)
    const opened = await discussionsOf(db, session)
    const answers = await answersOf(db, session)
    const replaced = await replacedCards(db, session)
    const mine = holds(caller, ['committee'], { edition: hall.session.edition, session })
    const working = hall.session.state === 'open' && marks.length > 0 && !hall.session.calibratedAt
    const left = spreads.some(
      ({ project, beyond }) => beyond && !opened.some(each => each.applicationId === project),
    )
    const problem = calibrationProblem(hall, opened, answers)
    return {
      session: summaryOf(hall),
      limit,
      normalise: hall.session.rules?.normalise ? `网评中${normaliseSentence}` : null,
      judges: judgeSpreads(marks).map(({ seat, ...figures }) => ({
        ...{ number: seat, name: hall.seats.find(each => each.number === seat)?.name ?? '', ...figures },
      })),
      projects: spreads.map(spread => {
        const before = (person: string) =>
          replaced.find(row => row.application === spread.project && row.person === person)?.card.total ??
          null
        const asked = opened.find(row => row.applicationId === spread.project)
        const own = answers.filter(row => row.applicationId === spread.project)
        return {
          ...{ application: spread.project, lowest: spread.lowest, highest: spread.highest },
          projectName: hall.turns.find(turn => turn.application === spread.project)?.projectName ?? '',
          ...{ spread: spread.spread, beyond: spread.beyond },
          marks: markViews(hall, spread, marks, before),
          discussion: asked
            ? {
                ...{ openedAt: asked.openedAt.toISOString(), answered: own.length, asked: spread.cards },
                answers: own.map(row => answerView(hall, row, spread.project, marks, before)),
              }
            : null,
        }
      }),
      calibratedAt: hall.session.calibratedAt,
      problem,
      may: { discuss: mine && working && left, finish: mine && working },
    }
  },
})

type Marks = ReturnType<typeof marksOf>
const personOf = (hall: Hall, number: number) => hall.seats.find(seat => seat.number === number)?.person ?? ''

function markViews(
  hall: Hall,
  { project, far }: ProjectSpread,
  marks: Marks,
  before: (person: string) => number | null,
) {
  return marks
    .filter(mark => mark.project === project)
    .sort((a, b) => a.seat - b.seat)
    .map(({ seat, total }) => ({
      ...{ number: seat, total, before: before(personOf(hall, seat)), far: far.includes(seat) },
      counts: countsAs(hall, project, seat),
    }))
}

/** What a mark counts once scaled, in hundredths; null where the rules scale nothing. */
function countsAs(hall: Hall, project: string, seat: number): number | null {
  const { rules } = hall.session
  if (!rules?.normalise) return null
  const card = countedResults(hall)
    .get(project)
    ?.cards.find(each => each.seat === seat)
  return card ? countedTotal(rules, card) : null
}

function answerView(
  hall: Hall,
  row: AnswerRow,
  project: string,
  marks: Marks,
  before: (person: string) => number | null,
): DiscussionAnswer {
  const number = hall.seats.find(seat => seat.person === row.personId)?.number ?? 0
  const after = marks.find(mark => mark.project === project && mark.seat === number)?.total ?? 0
  const { decision, reason } = row
  return { number, decision, before: before(row.personId) ?? after, after, reason, at: row.at.toISOString() }
}
