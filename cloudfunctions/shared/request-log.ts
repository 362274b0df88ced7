import type { Answer } from './answer'
import type { Caller } from './caller'
import type { Transaction } from './database/connect'
import { Failure } from './failure'
import { claimRequest, readRequest, storeReply } from './records/requests'

/**
 * Runs `effect` once for this caller and request id (trust model §3.1). A replay gets the first answer,
 * refusals included: the id is burnt. The same id with another input is refused and leaves no trace.
 */
export async function once(
  tx: Transaction,
  request: { caller: Caller; id: string; operation: string; fingerprint: string; now: Date },
  effect: () => Promise<Answer['reply']>,
): Promise<{ reply: Answer['reply']; replayed: boolean }> {
  const { caller, id, operation, fingerprint, now } = request
  const claimed = await claimRequest(tx, { actor: caller.actor, id, operation, fingerprint, at: now })
  if (!claimed) {
    const first = await readRequest(tx, caller.actor, id)
    if (!first || first.fingerprint !== fingerprint) throw new Failure('REQUEST_ID_REUSED')
    if (!first.reply) throw new Failure('BUSY')
    return { reply: first.reply as Answer['reply'], replayed: true }
  }
  const reply = await effect()
  await storeReply(tx, caller.actor, id, reply)
  return { reply, replayed: false }
}
