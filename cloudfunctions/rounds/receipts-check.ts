import { receiptsCheck as input } from '../../src/contract/schemas/rounds-sessions'
import { shortCode } from '../../src/core/ledger'
import type { LedgerData } from '../../src/core/ledger-data'
import { verifyChain } from '../../src/core/verify-chain'
import { nodeHashing } from '../shared/hashing'
import { defineOperation } from '../shared/operation'
import { cardPlaces, chainHead, chainOf } from '../shared/records/bundle'
import { seatsOf } from '../shared/records/seats'
import { sessionScope } from '../shared/session-scope'
import { hosts, verifiers } from './roles'

/** Whether the chain holds and every received card stands in it with its own commitment (trust model §3.3). */
export const receiptsCheck = defineOperation(['rounds', 'receiptsCheck'], {
  kind: 'read',
  summary: '核对收到的评分表与存证',
  who: { may: [...hosts, ...verifiers], scope: sessionScope },
  input,
  async run({ session }, { db }) {
    const head = await chainHead(db, session)
    const cards = await cardPlaces(db, session)
    const chain = verifyChain(nodeHashing, session, await chainOf(db, session))
    const numbers = new Map((await seatsOf(db, session)).map(seat => [seat.personId, seat.number]))
    const entries = chain.ok ? chain.entries : []
    const missing = cards.filter(card => {
      const entry = entries[card.seq - 1]
      return (
        entry?.kind !== 'score.seal' || (entry.data as LedgerData['score.seal']).commit !== card.commitment
      )
    })
    return {
      chain: chain.ok ? ('ok' as const) : ('broken' as const),
      head: { ...head, short: shortCode(head.hash) },
      cards: cards.length,
      seals: entries.filter(entry => entry.kind === 'score.seal').length,
      missing: missing.map(({ application, person, version }) => ({
        ...{ application, version },
        number: numbers.get(person) ?? 0,
      })),
    }
  },
})
