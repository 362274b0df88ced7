import type { SeatValue } from '../../src/contract/views/rounds-sessions'
import { pointsText, scoreText } from '../../src/core/score-text'
import type { Signature } from '../../src/core/signature'
import { beijingMinute } from '../shared/beijing-text'
import type { DrawPaper } from '../shared/documents/draw-sheet'
import type { ScorePaper } from '../shared/documents/score-sheets'
import type { SummaryPaper } from '../shared/documents/summary-sheet'
import { entropySource } from '../shared/draw-view'
import type { DrawRow } from '../shared/records/draws'
import type { Hall, HallSeat, HallTurn } from '../shared/records/sessions-hall'
import { scoreSentence } from '../shared/score-steps'
import { seatValues } from '../shared/seat-views'
import { sessionWords } from '../shared/session-words'
import { sheetCriteria } from './paper-sheet'
import { rankHall } from './rank-hall'
import { tieSentences } from './tie-sentences'

const absentWords = { recused: '回避', absent: '缺席' } as const
const droppedWords = { high: '最高不计', low: '最低不计' } as const
/** Why a project has no rank. */
const unrankedWords = {
  'not-presented': '未出场',
  'too-few-cards': '有效评分不足，不计成绩',
  'stage-score-missing': '缺早先一轮的成绩，未排名次',
  vetoed: '一票否决，不计名次',
} as const
const points = (value: number) => (value / 100).toFixed(2)

/** What the 评分表 of every judge says; revealed projects by running order. */
export function scorePapers(hall: Hall, hands: ReadonlyMap<number, Signature | null>): ScorePaper[] {
  return hall.seats.map(seat => ({
    criteria: sheetCriteria(hall, seat.number).map(({ name, max }) => ({ name, max: pointsText(max) })),
    ...{ seat: seat.number, name: seat.name, hand: hands.get(seat.number) ?? null },
    signedAt: seat.signedAt && beijingMinute(new Date(seat.signedAt)),
    rows: hall.turns.filter(turn => turn.stage === 'revealed').map(turn => scoreRow(hall, seat, turn)),
  }))
}

function scoreRow(hall: Hall, seat: HallSeat, turn: HallTurn): ScorePaper['rows'][number] {
  const value = seatValues(hall, turn).find(each => each.number === seat.number)!
  const card = hall.cards.find(
    each => each.application === turn.application && each.person === seat.person,
  )?.card
  const values = sheetCriteria(hall, seat.number).map(({ id }) => {
    const found = card?.criteria.find(([criterion]) => criterion === id)
    return found ? points(found[1]) : '—'
  })
  return {
    ...{
      position: String(turn.position ?? ''),
      project: turn.projectName,
      subject: turn.subjectName,
      values,
    },
    total: card ? points(card.total) : '—',
    note: noteOf(value),
  }
}

function noteOf(value: SeatValue): string {
  if (value.voided !== undefined) return '裁决作废，不计'
  if (value.absent) return absentWords[value.absent]
  return value.dropped ? droppedWords[value.dropped] : ''
}

/** What the 汇总表 says: every group by rank, each seat's total with what was dropped in words. */
export function summaryPaper(hall: Hall): SummaryPaper {
  const { session } = hall
  const rules = session.rules!
  const results = session.results ?? rankHall(hall)
  const groups = results.groups.map(({ group, rows, ties, unranked }) => ({
    name: sessionWords({ edition: session.edition, round: session.round, group }).groupName,
    seats: hall.seats.map(seat => seat.number),
    rows: [
      ...rows.map(row => {
        const rank = row.tied ? `${row.rank}\n并列` : String(row.rank)
        return summaryRow(
          hall,
          row.project,
          rank,
          scoreText(row),
          tieSentences({ rules, edition: session.edition }, ties, row.project).join(''),
        )
      }),
      ...unranked.map(({ project, reason }) => summaryRow(hall, project, '—', '—', unrankedWords[reason])),
    ],
  }))
  const scored = hall.turns.find(turn => turn.result)?.result
  const notes = [
    `计分：${scored ? scoreSentence(scored) : '—'}；回避、缺席不计入；保留${rules.decimals}位小数。`,
    ...(session.resultHash ? [`名次摘要：${session.resultHash}`] : ['名次尚未冻结，以冻结后的汇总表为准。']),
  ]
  const state = session.lockedAt ? `名次已冻结　${beijingMinute(new Date(session.lockedAt))}` : '名次未冻结'
  return { groups, notes, state }
}

function summaryRow(hall: Hall, project: string, rank: string, score: string, note: string) {
  const turn = hall.turns.find(each => each.application === project)!
  const values = seatValues(hall, turn)
  const totals = hall.seats.map(seat => {
    const value = values.find(each => each.number === seat.number)
    if (!value) return '—'
    const total = value.voided ?? value.total
    const words = value.voided !== undefined ? '作废' : noteOf(value)
    return total === null ? words || '—' : words ? `${points(total)}\n${words}` : points(total)
  })
  const { projectName, subjectName, position } = turn
  return {
    rank,
    position: String(position ?? ''),
    project: projectName,
    subject: subjectName,
    totals,
    score,
    note,
  }
}

/** What the 抽签表 says: the frozen list and seed, the digits drawn in the hall, the order that came out. */
export function drawPaper(hall: Hall, row: DrawRow): DrawPaper {
  const pool = row.pool as string[]
  const order = row.permutation as string[]
  return {
    facts: [
      { name: '第几次抽签', value: `第 ${row.attempt} 次` },
      { name: '名单', value: `${pool.length} 个项目，按固定序号排列` },
      { name: '名单摘要', value: row.poolHash },
      { name: '种子校验码', value: row.seedCommit },
      { name: '锁定时间', value: beijingMinute(row.committedAt) },
      { name: entropySource, value: row.entropy ?? '' },
      { name: '揭晓时间', value: row.revealedAt ? beijingMinute(row.revealedAt) : '' },
    ],
    order: order.map((application, index) => {
      const turn = hall.turns.find(each => each.application === application)
      return {
        position: String(index + 1),
        project: turn?.projectName ?? '',
        subject: turn?.subjectName ?? '',
        place: String(pool.indexOf(application) + 1),
      }
    }),
  }
}
