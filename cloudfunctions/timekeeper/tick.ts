import { tick as input } from '../../src/contract/schemas/timekeeper'
import { allEditions } from '../shared/edition-catalog'
import { defineOperation } from '../shared/operation'
import { recordRegistrationClosed } from '../shared/phase-closed'
import { editionsRunHere } from '../shared/records/grants'
import { clearExpired } from '../shared/records/timekeeper'
import { carryOutDeletions } from './carry-out-deletions'
import { clearFiles } from './clear-files'
import { clearSealed } from './clear-sealed'
import { produceDeadlineReminders } from './produce-deadline-reminders'
import { produceProgressReminders } from './produce-progress-reminders'
import { reportUnrevealedDraws } from './report-unrevealed-draws'
import { sendDue } from './send-due'

/** The timer's minute: closes what is over, queues reminders that are due, deletes accounts that are due, sends, clears what has expired. */
export const tick = defineOperation(['timekeeper', 'tick'], {
  kind: 'direct',
  summary: '定时任务：截止提醒、发送、清理',
  who: { may: 'timer' },
  input,
  async run(_, { db, host, caller, now }) {
    const closed: string[] = []
    let produced = 0
    const runHere = await editionsRunHere(db)
    for (const edition of allEditions()) {
      const first =
        runHere.has(edition.slug) &&
        (await db.transaction(tx => recordRegistrationClosed(tx, edition, caller.actor, now)))
      if (first) closed.push(edition.slug)
      produced += await produceDeadlineReminders(db, edition, now)
      produced += await produceProgressReminders(db, edition, now)
    }
    const accountsDeleted = await carryOutDeletions(db, now)
    produced += await reportUnrevealedDraws(db, now)
    const sending = await sendDue(host, db, now)
    const cleared = await clearExpired(db, now)
    const filesCleared = (await clearFiles(host, db, now)) + (await clearSealed(host, db, now))
    return { closed, produced, ...sending, codesCleared: cleared.codes, accountsDeleted, filesCleared }
  },
})
