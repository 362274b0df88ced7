import { reportReceipts as input } from '../../src/contract/schemas/judging-card'
import { defineOperation } from '../shared/operation'
import { isOwnReceipt } from '../shared/own-receipt'
import { lastRecovery, noteLost } from '../shared/records/incidents'
import { newestCard } from '../shared/records/scorecards-own'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { ownHall } from './own-hall'

/**
 * A phone found receipts the server no longer has a card for, as after a restored backup: the host's desk is alarmed.
 * Only receipts the server once gave count. Says whether cards may be handed back now.
 */
export const reportReceipts = defineOperation(['judging', 'reportReceipts'], {
  kind: 'write',
  summary: '报告服务器缺失的回执',
  who: { may: 'signed-in' },
  input,
  async run({ session, receipts }, { db, host, caller, now }) {
    await lockSession(db, session)
    const { hall } = await ownHall(db, session, caller, now)
    const lost = []
    for (const receipt of receipts) {
      const { application, version } = receipt
      if (receipt.session !== session || !isOwnReceipt(host.keys, caller.actor, receipt)) continue
      if (!hall.turns.some(turn => turn.application === application)) continue
      const card = await newestCard(db, { session, application, person: caller.actor })
      if ((card?.version ?? 0) >= version) continue
      lost.push({
        ...{ sessionId: session, applicationId: application, personId: caller.actor, version },
        ...{ commitment: receipt.commitment, seq: receipt.seq, hash: receipt.hash, reportedAt: now },
      })
    }
    if (await noteLost(db, lost)) {
      await noteInSession(db, {
        ...{ at: now, actor: caller.actor, operation: 'judging.reportReceipts', session },
        ...{ edition: hall.session.edition, detail: { lost: lost.map(({ seq, hash }) => ({ seq, hash })) } },
      })
      await bumpSession(db, session)
    }
    const recovered = await lastRecovery(db, session)
    return { lost: lost.length, mayRestore: lost.length > 0 && recovered !== null }
  },
})
