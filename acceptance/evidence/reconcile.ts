import type { Phone } from '../hall/phone'
import { type Exported, revealedCards, verifyAsPublished } from './bundle'
import { canonical } from './canonical'

/** What a bundle says about the receipts phones hold. */
export interface Reconciled {
  /** Receipts whose card is not what was counted. */
  lost: number
  /** Seals of one judge for one project beyond the first. */
  duplicated: number
  /** Seals in the chain that no phone has a receipt for. */
  unacknowledged: number
  /** 1 when the published verifier refuses the bundle. */
  unverified: number
}

/** Compares every receipt with the exported chain and what the reveals counted. */
export function reconcile(phones: readonly Phone[], exported: Exported): Reconciled {
  const counted = revealedCards(exported.entries)
  const seals = exported.entries.filter(({ body }) => body.kind === 'score.seal')
  const places = seals.map(({ body }) => `${body.data.project}|${body.data.judge}`)
  const held = new Set(seals.map(({ body, hash }) => `${body.seq}|${hash}`))
  let [lost, acked] = [0, 0]
  for (const phone of phones)
    for (const { project, card, receipt } of phone.acked()) {
      acked += 1
      const found = counted.get(`${project}|${phone.judge.person}`)
      const kept = held.has(`${receipt!.seq}|${receipt!.hash}`)
      if (!found || canonical(found.card) !== canonical(card) || !kept) lost += 1
    }
  return {
    lost,
    duplicated: places.length - new Set(places).size,
    unacknowledged: Math.max(0, seals.length - acked),
    unverified: verifyAsPublished(exported.zip, [exported.anchor]) === 0 ? 0 : 1,
  }
}
