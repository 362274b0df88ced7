import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { newId } from '../../shared/identifiers'
import {
  changeSheet,
  dropEntries,
  entriesOf,
  insertSheets,
  lockSheet,
  sheetsOf,
} from '../../shared/records/paper'
import { moveCards } from '../../shared/records/scorecards'
import { newestCard } from '../../shared/records/scorecards-own'
import { takePaperCard } from '../paper-card'
import { openEntry, openSessionKey } from '../paper-values'
import { hosts } from '../roles'
import {
  cardOf,
  type HallAct,
  officials,
  requireUnsealed,
  type Scene,
  seatIn,
  stands,
  turnIn,
  turnName,
} from './act'

interface Wanted {
  application: string | null
  number: number | null
}

/** Starts paper (trust model §3.4): a numbered sheet for every seat and project asked for that has no card yet. */
export const paper: HallAct<Wanted> = {
  propose: hosts,
  confirm: officials,
  async look(scene, wanted) {
    const places = await placesFor(scene, wanted)
    if (places.length === 0)
      throw new Failure('STATE_REFUSED', undefined, '没有需要纸质评分的席位：都已提交、回避或已有纸质表')
    const what = wanted.application ? turnName(turnIn(scene.hall, wanted.application)) : '其余全部项目'
    const who = wanted.number ? `${wanted.number}号席` : '各席'
    return { expected: {}, says: `${what}${who}改用纸质评分，打印${places.length}张编号表` }
  },
  async run(scene, wanted) {
    const places = await placesFor(scene, wanted)
    const rows = places.map(({ turn, seat }) => ({
      ...{ sheetNo: newSheetNo(), sessionId: scene.session.id, applicationId: turn.application },
      ...{ personId: seat.person, number: seat.number, state: 'open', createdAt: scene.now },
    }))
    if (rows.length > 0) await insertSheets(scene.db, rows)
    return `已生成${rows.length}张纸质评分表，请到“纸质评分”打印`
  },
}

/** The judge's phone and a sheet both hold a card: two people decide which one counts. */
export const paperDuplicate: HallAct<{ sheetNo: string; keep: 'device' | 'paper' }> = {
  propose: hosts,
  confirm: officials,
  async look(scene, { sheetNo, keep }) {
    const { sheet, turn, card } = await duplicate(scene, sheetNo)
    requireUnsealed(turn, '改换评分表')
    const kept = keep === 'device' ? '手机那份为准，纸质表作废' : '纸质表为准，手机那份作废留痕'
    return { expected: { card: card?.version ?? 0 }, says: `${sheet.number}号席对${turnName(turn)}：${kept}` }
  },
  async run(scene, { sheetNo, keep }, { proposer, second, reason }) {
    const { db, host, session, caller, now, requestId } = scene
    const { sheet, card } = await duplicate(scene, sheetNo)
    if (keep === 'device') {
      await dropEntries(db, sheetNo)
      await changeSheet(db, sheetNo, { state: 'void', closedAt: now })
      return '以手机那份为准，纸质表已作废'
    }
    const place = { session: session.id, application: sheet.applicationId, person: sheet.personId }
    if (card) {
      await moveCards(db, place, 'submitted', 'voided')
      await appendToHall(db, { session: session.id, actor: caller.actor, requestId, now }, 'score.reopen', {
        ...{ judge: sheet.personId, project: sheet.applicationId, version: card.version, reason },
        approvedBy: [proposer, second],
      })
    }
    const [entry] = await entriesOf(db, sheetNo, sheet.attempt)
    const values = openEntry(openSessionKey(host, session), entry!)
    await takePaperCard(scene, sheet, values, { enteredBy: sheet.enteredBy, verifiedBy: second })
    return '以纸质表为准，已入库'
  },
}

/** The seats and projects that still need a card and have no sheet in use. */
async function placesFor({ db, session, hall }: Scene, { application, number }: Wanted) {
  const sheets = (await sheetsOf(db, session.id))
    .map(({ sheet }) => sheet)
    .filter(each => each.state !== 'void')
  const turns = application ? [turnIn(hall, application)] : hall.turns
  const seats = number ? [seatIn(hall, number)] : hall.seats
  return turns
    .filter(turn => !['sealed', 'revealed', 'skipped'].includes(turn.stage))
    .flatMap(turn => seats.map(seat => ({ turn, seat })))
    .filter(({ turn, seat }) => {
      const at = { application: turn.application, person: seat.person }
      const aside = hall.recusals.some(
        each => each.application === at.application && each.person === at.person,
      )
      const sheet = sheets.some(each => each.applicationId === at.application && each.personId === at.person)
      return !aside && !sheet && !stands(cardOf(hall, turn, seat)?.state)
    })
}

async function duplicate({ db, session, hall }: Scene, sheetNo: string) {
  const sheet = await lockSheet(db, session.id, sheetNo)
  if (!sheet) throw new Failure('NOT_FOUND')
  if (sheet.state !== 'duplicate')
    throw new Failure('STATE_REFUSED', undefined, '这张表没有与手机重复，请刷新后再看')
  const place = { session: session.id, application: sheet.applicationId, person: sheet.personId }
  const newest = await newestCard(db, place)
  const card = newest?.state === 'submitted' ? newest : null
  return { sheet, turn: turnIn(hall, sheet.applicationId), card }
}

/** Eight signs to be read off paper, without I, L, O and U: K7QM-29DT. */
function newSheetNo(): string {
  const text = newId('sheet').slice(-8).toUpperCase()
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
