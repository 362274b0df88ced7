import { mine as input } from '../../src/contract/schemas/results'
import type {
  AwardsListBody,
  MyResultView,
  PublicityView,
  SeatScoreView,
} from '../../src/contract/views/results'
import { beijingDate, endOfDay, isPast } from '../../src/core/calendar'
import { isWeighed } from '../../src/core/rubric-weights'
import { scoreLine } from '../../src/core/score-line'
import { pointsText, scoreText } from '../../src/core/score-text'
import type { Database } from '../shared/database/connect'
import { droppedAs } from '../shared/dropped-as'
import { groupName, knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { isFinal } from '../shared/final-of-group'
import { defineOperation } from '../shared/operation'
import { printedOffice } from '../shared/printed-office'
import { awardsOf } from '../shared/records/awards'
import { type FrozenRanking, frozenRankings, ownEntrant } from '../shared/records/awards-rankings'
import { isUnderReview, lastRequest } from '../shared/records/certificate-requests'
import { listVersions, type PublishedListRow } from '../shared/records/published-lists'
import { lastDeclaration } from '../shared/records/reward-declarations'
import { type RevealedTurn, revealedTurn } from '../shared/records/seat-scores'
import { moneyText, publishVerb } from './award-words'
import { correctionTerms } from './correction-terms'
import { myCertificate } from './my-certificate'
import { declarationView } from './reward-terms'

type Own = NonNullable<Awaited<ReturnType<typeof ownEntrant>>>

/** The result of one's own application; nothing of it before the awards are published, nor while it is under review. */
export const mine = defineOperation(['results', 'mine'], {
  kind: 'read',
  summary: '我的比赛结果',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, now }) {
    const own = await ownEntrant(db, application, caller.person!)
    if (!own) throw new Failure('NOT_FOUND')
    const [list] = await listVersions(db, own.edition, 'awards')
    if (!list) return nothing(own, 'waiting', '公布后会通知您，现在不用做什么。')
    if (await isUnderReview(db, application))
      return { ...nothing(own, 'under-review', '结果复核中，有结论后会通知您。'), published: true }
    return afterPublication(db, own, list, now)
  },
})

function nothing(own: Own, state: MyResultView['state'], sentence: string): MyResultView {
  const edition = knownEdition(own.edition)
  return {
    ...{ application: own.id, edition: edition.slug },
    ...{ projectName: own.projectName, groupName: groupName(edition, own.group) },
    ...{ state, published: false, sentence, verb: publishVerb(edition) },
    ...{ round: null, rank: null, score: null, scoreLine: null, seats: [], level: null, moneyText: null },
    ...{ publishedOn: null, publicity: null, publicityState: null },
    ...{ certificate: null, correction: null, declaration: null },
    office: printedOffice(edition),
  }
}

async function afterPublication(
  db: Database,
  own: Own,
  list: PublishedListRow,
  now: Date,
): Promise<MyResultView> {
  const edition = knownEdition(own.edition)
  const body = list.body as AwardsListBody
  const award = (await awardsOf(db, own.edition)).find(each => each.applicationId === own.id)
  const final = (await frozenRankings(db, own.edition)).find(
    each => isFinal(edition, each.round, each.group) && holdsProject(each, own.id),
  )
  const row = final?.ranking.rows.find(({ project }) => project === own.id)
  const turn = final ? await revealedTurn(db, final.session, own.id) : null
  const sentence = award ? `您的项目获${award.level}。` : '感谢您参赛，这次没有获奖。'
  return {
    ...nothing(own, award ? 'awarded' : 'thanks', sentence),
    ...{ published: true, verb: body.verb },
    round: edition.stages.find(({ id }) => id === final?.round)?.name ?? null,
    rank: row?.rank ?? null,
    score: row ? scoreText(row) : null,
    scoreLine:
      turn &&
      scoreLine(turn.cards, turn.result, isWeighed(turn.rules.criteria), turn.rules.normalise !== undefined),
    seats: turn ? seatScores(turn) : [],
    level: award?.level ?? null,
    moneyText: typeof award?.money === 'number' ? moneyText(award.money) : null,
    publishedOn: beijingDate(list.publishedAt.toISOString()),
    publicity: body.publicity,
    publicityState: body.publicity && stateOf(body.publicity, now),
    ...(award ? await forAwarded(db, own, body, now) : {}),
  }
}

const holdsProject = ({ ranking }: FrozenRanking, id: string) =>
  [...ranking.rows, ...ranking.unranked].some(({ project }) => project === id)

function seatScores({ cards, result, rules }: RevealedTurn): SeatScoreView[] {
  return cards.map(({ seat, total }) => ({
    seat,
    total: pointsText(total),
    // which card a scaled review drops does not follow from the totals as given
    dropped: rules.normalise ? null : droppedAs(result, seat),
  }))
}

/** Where the publicity period stands: counted days that are not over, today included. */
function stateOf({ days, endsOn, unit }: PublicityView, now: Date): { open: boolean; text: string } {
  if (isPast(endOfDay(endsOn), now.toISOString())) return { open: false, text: '公示期已结束' }
  const today = beijingDate(now.toISOString())
  const left = days.filter(({ counts, on }) => counts && on >= today).length
  return { open: true, text: `还剩 ${left} 个${unit === 'working' ? '工作日' : '自然日'}` }
}

async function forAwarded(db: Database, own: Own, body: AwardsListBody, now: Date) {
  const edition = knownEdition(own.edition)
  const asked = await lastRequest(db, own.id)
  return {
    certificate: await myCertificate(db, own.id, body, now),
    correction: {
      ...correctionTerms(edition, body, now),
      ...{ asked: asked?.words ?? null, answer: asked?.answer ?? null },
    },
    declaration: declarationView(edition, await lastDeclaration(db, own.id)),
  }
}
