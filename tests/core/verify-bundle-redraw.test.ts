import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { commitDraw, revealDraw, runningOrder } from '../../src/core/draw'
import type { LedgerData } from '../../src/core/ledger-data'
import type { Season } from './bundle-fixture'
import { draft, HALL } from './hall-fixture'
import { demoSeason } from './season-fixture'
import { change, type Tamper } from './tampering-fixture'
import { verifySeason } from './verifier-fixture'

const drawId = 'drw_order'

/** The season whose running order was drawn a second time before the opening. */
function season(tamper: Tamper = () => undefined): Season {
  const made = structuredClone(demoSeason())
  const chain = made.chains[HALL]!
  const first = chain.findIndex(({ kind }) => kind === 'order.fix')
  const { pool } = chain.find(({ kind }) => kind === 'draw.commit')!.data as LedgerData['draw.commit']
  const commit = commitDraw(nodeHashing, {
    ...{ drawId, attempt: 2, purpose: 'running-order' as const, pool, excluded: [], want: pool.length },
    ...{ strata: [], entropySource: 'notary-digits', serverSeed: 'bb'.repeat(32) },
  })
  const reveal = revealDraw(nodeHashing, commit, { serverSeed: 'bb'.repeat(32), entropy: '777777' })
  const again = [
    draft('draw.commit', { ...commit, reason: '摇号机故障', approvedBy: ['per_1', 'per_2'] }),
    draft('draw.reveal', reveal),
    draft('order.fix', { order: runningOrder(commit, reveal.permutation), draw: { drawId, attempt: 2 } }),
  ]
  chain.splice(first + 1, 0, ...structuredClone(again))
  tamper(made)
  return made
}
const codeOf = (tamper: Tamper) => verifySeason(season(tamper)).code

describe('a running order drawn again', () => {
  it('is accepted with two people and a reason; both attempts are recomputed', () => {
    const report = verifySeason(season())
    expect(report.findings).toEqual([])
  })

  it.each<[string, Tamper]>([
    ['no reason', change('draw.commit', 1, data => void Object.assign(data, { reason: '' }))],
    [
      'one person twice',
      change('draw.commit', 1, data => void Object.assign(data, { approvedBy: ['per_1', 'per_1'] })),
    ],
    ['an attempt left out', change('draw.commit', 1, data => void Object.assign(data, { attempt: 3 }))],
    [
      'the order of the attempt before',
      change('order.fix', 1, data => void Object.assign(data, { draw: { drawId, attempt: 1 } })),
    ],
    [
      'an opening before the new digits were drawn',
      made => {
        const chain = made.chains[HALL]!
        const at = chain.map(({ kind }) => kind).lastIndexOf('order.fix')
        chain.splice(at - 1, 2)
      },
    ],
  ])('is refused with %s', (_, tamper) => {
    expect(codeOf(tamper)).toBe(50)
  })
})
