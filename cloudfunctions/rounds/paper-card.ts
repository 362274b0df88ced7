import { randomBytes } from 'node:crypto'
import { commitment } from '../../src/core/ledger'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import { changeSheet, dropEntries, type SheetRow } from '../shared/records/paper'
import { insertCard, newestCard } from '../shared/records/scorecards-own'
import { sealCard } from '../shared/sealing'
import type { Scene } from './acts/act'
import type { PaperValues } from './paper-values'
import { openSessionKey } from './paper-values'

/**
 * Takes a sheet's values as the judge's card (trust model §3.4): the next version of it, sealed like any other, entered
 * into the chain as a commitment with the sheet's number and the people. SCORING_CLOSED, SEAT_RECUSED, SEAT_ABSENT.
 */
export async function takePaperCard(
  scene: Scene,
  sheet: SheetRow,
  card: PaperValues,
  people: { enteredBy: string[]; verifiedBy: string },
): Promise<void> {
  const { db, host, session, caller, now, requestId } = scene
  const place = { session: session.id, application: sheet.applicationId, person: sheet.personId }
  requireOpenSeat(scene, sheet)
  const before = await newestCard(db, place)
  const version = (before?.version ?? 0) + 1
  const nonce = randomBytes(32).toString('hex')
  const { session: id, application: project, person: judge } = place
  const commit = commitment(nodeHashing, { session: id, project, judge, version, card, nonce })
  const entry = await appendToHall(db, { session: id, actor: caller.actor, requestId, now }, 'score.seal', {
    ...{ judge, project, version, commit, supersedes: before?.commitment ?? null, via: 'paper' },
    sheet: { sheetNo: sheet.sheetNo, ...people, photoHash: sheet.photoHash },
  })
  await insertCard(db, {
    ...{ sessionId: id, applicationId: project, personId: judge, version, commitment: commit, via: 'paper' },
    sealedCard: sealCard(openSessionKey(host, session), { ...place, version }, { card, nonce }),
    ...{ ledgerSeq: entry.seq, ledgerHash: entry.hash, at: new Date(entry.at) },
  })
  await dropEntries(db, sheet.sheetNo)
  await changeSheet(db, sheet.sheetNo, { state: 'sealed', ...people, closedAt: now })
}

function requireOpenSeat({ hall }: Scene, sheet: SheetRow): void {
  const turn = hall.turns.find(each => each.application === sheet.applicationId)
  if (turn?.stage === 'revealed') throw new Failure('ALREADY_REVEALED')
  if (turn?.stage !== 'scoring') throw new Failure('SCORING_CLOSED')
  const aside = hall.recusals.find(
    each => each.application === sheet.applicationId && each.person === sheet.personId,
  )
  if (aside) throw new Failure(aside.kind === 'absent' ? 'SEAT_ABSENT' : 'SEAT_RECUSED')
}
