import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { chainHead } from '../../shared/records/bundle'
import { insertRecovery } from '../../shared/records/incidents'
import { organisers } from '../roles'
import { type HallAct, officials } from './act'

interface Recovery {
  backup: string
  lostAnchors: string[]
}

/**
 * The database was restored from a backup: two officials say from which, and which printed heads it no longer reaches.
 * From then on phones may hand back the cards they have receipts for (trust model §3.3).
 */
export const recover: HallAct<Recovery> = {
  propose: organisers,
  confirm: officials,
  async look({ session }, { backup, lostAnchors }) {
    if (lostAnchors.some(text => anchorOf(text).session !== session.id))
      throw new Failure('INPUT_INVALID', {
        fields: [{ path: 'proposal.lostAnchors', message: '有一条锚点不是本场的，请核对纸面' }],
      })
    return { expected: {}, says: `数据已从备份“${backup}”恢复，允许各手机交回已有回执的评分表` }
  },
  async run({ db, session, caller, now, requestId }, { backup, lostAnchors }, { proposer, second }) {
    const head = await chainHead(db, session.id)
    const act = { session: session.id, actor: caller.actor, requestId, now }
    const entry = await appendToHall(db, act, 'recovery.resume', {
      ...{ fromBackup: backup, lastSeq: head.seq, lastHash: head.hash, approvedBy: [proposer, second] },
      lostAnchors: lostAnchors.map(anchorOf).map(({ seq, hash }) => ({ seq, hash })),
    })
    await insertRecovery(db, {
      id: `rcv_${entry.hash.slice(0, 16)}`,
      sessionId: session.id,
      seq: entry.seq,
      at: now,
    })
    return '已恢复，评委手机联网后会自动交回评分表'
  },
}

function anchorOf(text: string) {
  const [, session = '', seq, hash = ''] = text.split(':')
  return { session, seq: Number(seq), hash }
}
