import { printSheets as input } from '../../src/contract/schemas/rounds-sessions'
import { anchorText, shortCode } from '../../src/core/ledger'
import { beijingMinute } from '../shared/beijing-text'
import { drawSheet } from '../shared/documents/draw-sheet'
import type { SheetHead } from '../shared/documents/paper'
import { scoreSheets } from '../shared/documents/score-sheets'
import { summarySheet } from '../shared/documents/summary-sheet'
import { Failure } from '../shared/failure'
import { type DirectContext, defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { chainHead } from '../shared/records/bundle'
import { newestDraw } from '../shared/records/draws'
import { seatsOf } from '../shared/records/seats'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { sessionScope } from '../shared/session-scope'
import { sessionWords } from '../shared/session-words'
import { openSignature } from '../shared/signature-seal'
import { drawPaper, scorePapers, summaryPaper } from './paper-contents'
import { verifiers } from './roles'

const titles = { scores: '评分表', summary: '汇总表', draw: '抽签表' } as const
type Kind = keyof typeof titles

/**
 * 评分表, 汇总表 or 抽签表 of a session as PDF, each page with the head of the chain as code and QR, so that the paper
 * beside the judges' signatures holds what the database must still hold (trust model §2.4). Every print is on record.
 */
export const printSheets = defineOperation(['rounds', 'printSheets'], {
  kind: 'direct',
  summary: '打印评审用表',
  who: { may: verifiers, scope: sessionScope },
  input,
  async run({ session, kind }, context) {
    const { db, caller, now } = context
    const hall = await hallOrFail(db, session, now)
    const head = await headOf(context, hall, kind)
    const pdf = await sheetOf(context, hall, kind, head)
    const detail = { file: titles[kind], headSeq: head.seq }
    const note = { at: now, actor: caller.actor, edition: hall.session.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'rounds.printSheets' })
    return {
      fileName: `${titles[kind]}-${hall.session.name}-${head.short}.pdf`,
      base64: pdf.toString('base64'),
      anchor: head.anchor,
    }
  },
})

async function headOf({ db, host, now }: DirectContext, hall: Hall, kind: Kind): Promise<SheetHead> {
  const { id, name, venue, edition, round, group } = hall.session
  const { seq, hash } = await chainHead(db, id)
  const words = sessionWords({ edition, round, group })
  return {
    ...{ title: titles[kind], contest: words.editionName, session: `${words.roundName} · ${name}` },
    ...{ venue, group: words.groupName, printedAt: beijingMinute(now), demo: host.demo !== null },
    ...{ seq, short: shortCode(hash), anchor: anchorText(id, seq, hash), at: now },
  }
}

async function sheetOf(
  { db, host }: DirectContext,
  hall: Hall,
  kind: Kind,
  head: SheetHead,
): Promise<Buffer> {
  if (kind === 'draw') {
    const row = await newestDraw(db, hall.session.id, 'running-order')
    if (!row?.permutation) throw new Failure('STATE_REFUSED', undefined, '出场顺序还没有抽定，抽签后再打印')
    return drawSheet(head, drawPaper(hall, row))
  }
  const left = hall.turns.filter(turn => turn.stage !== 'revealed' && turn.stage !== 'skipped').length
  if (!hall.session.rules || left > 0)
    throw new Failure('STATE_REFUSED', undefined, `还有${left}个项目没有亮分，全部亮分后再打印`)
  if (kind === 'summary') return summarySheet(head, summaryPaper(hall))
  const seats = await seatsOf(db, hall.session.id)
  const signatures = new Map(seats.map(seat => [seat.number, openSignature(host.keys, seat)] as const))
  return scoreSheets(head, scorePapers(hall, signatures))
}
