import type { ScreenView } from '../../src/contract/views/rounds-live'
import type { DrawView } from '../../src/contract/views/rounds-sessions'
import { shortCode } from '../../src/core/ledger'
import { scoreText } from '../../src/core/score-text'
import type { Hall, HallTurn } from '../shared/records/sessions-hall'
import { juryScores, scoreSentence } from '../shared/score-steps'
import { seatValues } from '../shared/seat-views'
import { sessionWords } from '../shared/session-words'
import { onStage } from './advance'
import { revealedScore } from './live'
import { panelState } from './panel-state'
import { rankHall } from './rank-hall'

/** The scene for a session as it stands; `draw` only before the opening. Nothing of a value before its reveal. */
export function sceneOf(hall: Hall, draw: DrawView | null): ScreenView {
  const { screenChoice, state } = hall.session
  if (screenChoice === 'pause' || screenChoice === 'standby') return still(hall, screenChoice)
  if (screenChoice === 'standings' || screenChoice === 'final' || state === 'locked') return standings(hall)
  if (draw) return drawing(hall, draw)
  const turn = onStage(hall) ?? hall.turns.find(each => each.application === hall.session.current)
  return turn ? stageScene(hall, turn) : still(hall, 'standby')
}

function titled(hall: Hall) {
  const { editionName, groupName, roundName } = sessionWords(hall.session)
  return {
    edition: editionName,
    session: hall.session.name,
    groupName: `${groupName}${roundName}`,
    feed: hall.feed,
    topic: `session:${hall.session.id}`,
  }
}

function stageOf(hall: Hall, turn: HallTurn) {
  const { position, projectName, subjectName } = turn
  return { position: position ?? 0, of: hall.turns.length, projectName, subjectName }
}

function still(hall: Hall, scene: 'pause' | 'standby'): ScreenView {
  if (scene === 'pause') return { scene, ...titled(hall) }
  const next = hall.session.state === 'open' ? hall.turns.find(turn => turn.stage === 'waiting') : null
  return { scene, ...titled(hall), next: next ? stageOf(hall, next) : null }
}

function drawing(hall: Hall, draw: DrawView): ScreenView {
  return {
    scene: 'draw',
    ...titled(hall),
    pool: draw.pool.map(({ projectName }) => projectName),
    short: draw.short,
    entropy: draw.entropy,
    order: draw.order?.map(({ position, projectName }) => ({ position, projectName })) ?? null,
  }
}

function stageScene(hall: Hall, turn: HallTurn): ScreenView {
  const base = { ...titled(hall), stage: stageOf(hall, turn) }
  const panel = panelState(hall, turn.application)
  const counts = {
    submitted: panel.submitted.length,
    expected: panel.submitted.length + panel.missing.length,
  }
  switch (turn.stage) {
    case 'pitching':
    case 'answering':
      return turn.timer
        ? { scene: turn.stage === 'pitching' ? 'pitch' : 'answer', ...base, timer: turn.timer }
        : { scene: 'called', ...base }
    case 'scoring':
      return { scene: 'scoring', ...base, ...counts, seats: seatDots(hall, turn) }
    case 'sealed':
      return { scene: 'sealed', ...base, ...counts, digest: shortCode(turn.digest ?? '0'.repeat(64)) }
    case 'revealed':
      return {
        scene: 'reveal',
        ...base,
        seats: seatValues(hall, turn),
        score: revealedScore(turn) ?? '—',
        juries: turn.result
          ? juryScores(hall.session.rules!, turn.result).map(({ name, weight, score }) => ({
              name,
              weight,
              score,
            }))
          : [],
        sentence: turn.result ? scoreSentence(turn.result) : '',
        short: shortCode(turn.revealHash ?? '0'.repeat(64)),
      }
    default:
      return { scene: 'called', ...base }
  }
}

function seatDots(hall: Hall, turn: HallTurn) {
  const panel = panelState(hall, turn.application)
  const has = (seats: typeof hall.seats, number: number) => seats.some(seat => seat.number === number)
  return hall.seats.map(({ number }) => ({
    number,
    state: has(panel.recused, number)
      ? ('recused' as const)
      : has(panel.absent, number)
        ? ('absent' as const)
        : has(panel.submitted, number)
          ? ('submitted' as const)
          : ('waiting' as const),
  }))
}

function standings(hall: Hall): ScreenView {
  const finished = hall.session.state === 'locked'
  const scene = finished ? 'final' : 'standings'
  const results = hall.session.results ?? (hall.session.rules ? rankHall(hall) : null)
  const rows = (results?.groups ?? []).flatMap(group =>
    group.rows.map(row => {
      const turn = hall.turns.find(each => each.application === row.project)
      return {
        rank: row.rank,
        position: turn?.position ?? 0,
        projectName: turn?.projectName ?? '',
        score: scoreText(row),
      }
    }),
  )
  return { scene, ...titled(hall), finished, rows }
}
