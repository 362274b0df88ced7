import { strToU8, zipSync } from 'fflate'
import { exportBundle as input } from '../../src/contract/schemas/rounds-sessions'
import { type BundleAnchor, bundleFiles } from '../../src/core/bundle'
import { anchorText, type LedgerEntry } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { nodeHashing } from '../shared/hashing'
import { defineOperation } from '../shared/operation'
import { lockedSessions } from '../shared/records/awards-rankings'
import { chainOf } from '../shared/records/bundle'
import type { Hall } from '../shared/records/sessions-hall'
import { sessionScope } from '../shared/session-scope'
import { hallOrFail } from './read-hall'
import { verifiers } from './roles'

/** The verification bundle of a frozen session as a zip; scripts/verify-bundle.mjs recomputes it (trust model §2.5). */
export const exportBundle = defineOperation(['rounds', 'exportBundle'], {
  kind: 'read',
  summary: '导出校验包',
  who: { may: verifiers, scope: sessionScope },
  input,
  async run({ session: id }, { db, now }) {
    const hall = await hallOrFail(db, id, now)
    const { lockedAt, rules, name } = hall.session
    if (!lockedAt || !rules)
      throw new Failure('STATE_REFUSED', { state: hall.session.state }, '名次冻结后才能导出校验包')
    const chain = await chainOf(db, id)
    const before = await earlierSessions(db, hall)
    const directory = directoryOf(hall)
    const files = bundleFiles(nodeHashing, {
      chains: [chain, ...before.map(each => each.chain)],
      rubrics: [rules, ...before.map(each => each.rules)],
      ...{ lists: [], anchors: anchorsOf(id, chain), directory },
    })
    const entries = Object.entries(files).map(([file, text]) => [file, strToU8(text)] as const)
    const zip = zipSync(Object.fromEntries(entries), { mtime: new Date(lockedAt) })
    const last = chain.at(-1)!
    return {
      fileName: `校验包-${name}-${last.hash.slice(0, 8)}.zip`,
      base64: Buffer.from(zip).toString('base64'),
      sha256: nodeHashing.sha256(zip),
      anchor: anchorText(id, chain.length, last.hash),
    }
  },
})

/** The sessions of earlier stages whose frozen scores this one rests on, so that they can be recomputed too. */
async function earlierSessions(db: Queries, hall: Hall): Promise<{ chain: LedgerEntry[]; rules: Rubric }[]> {
  const sources = hall.turns.flatMap(turn => turn.earlier ?? [])
  const named = new Set(sources.flatMap(source => ('session' in source ? [source.session] : [])))
  const locked = named.size > 0 ? await lockedSessions(db, hall.session.edition) : []
  const found = []
  for (const { id, rules } of locked.filter(each => named.has(each.id)))
    found.push({ chain: await chainOf(db, id), rules })
  return found
}

/** Heads that were shown on the big screen: the order, every reveal, the freeze (§2.4). */
function anchorsOf(session: string, chain: readonly LedgerEntry[]): BundleAnchor[] {
  return chain.flatMap(({ body, hash }, index) => {
    const { kind } = JSON.parse(body) as { kind: string }
    const shown = ['order.fix', 'reveal', 'session.lock'].includes(kind)
    return shown ? [{ session, seq: index + 1, hash, how: 'screen', ref: kind }] : []
  })
}

function directoryOf(hall: Hall): Record<string, string> {
  const judges = hall.seats.map(seat => [seat.person, seat.name] as const)
  const projects = hall.turns.map(turn => [turn.application, turn.projectName] as const)
  return Object.fromEntries([...judges, ...projects, [hall.session.id, hall.session.name]])
}
