import { strToU8, zipSync } from 'fflate'
import { exportBundle as input } from '../../src/contract/schemas/rounds-sessions'
import { type BundleAnchor, bundleFiles } from '../../src/core/bundle'
import { anchorText, type LedgerEntry } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import { chainLight } from '../shared/chain-light'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { nodeHashing } from '../shared/hashing'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { lockedSessions } from '../shared/records/awards-rankings'
import { chainOf } from '../shared/records/bundle'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { sessionScope } from '../shared/session-scope'
import { verifiers } from './roles'

/**
 * The verification bundle of a frozen session as a zip; scripts/verify-bundle.mjs recomputes it (trust model §2.5). The
 * chain is checked anew first: a broken one is still handed out, named as such. Every export is on record.
 */
export const exportBundle = defineOperation(['rounds', 'exportBundle'], {
  kind: 'direct',
  summary: '导出校验包',
  who: { may: verifiers, scope: sessionScope },
  input,
  async run({ session: id }, { db, caller, now }) {
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
    const check = chainLight(id, chain)
    const short = last.hash.slice(0, 8)
    const detail = { file: '核验包', short, whole: check.state === 'whole' }
    const note = { at: now, actor: caller.actor, edition: hall.session.edition, session: id, detail }
    await noteInSession(db, { ...note, operation: 'rounds.exportBundle' })
    return {
      fileName: `${check.state === 'whole' ? '核验包' : '核验未通过'}-${name}-${short}.zip`,
      base64: Buffer.from(zip).toString('base64'),
      sha256: nodeHashing.sha256(zip),
      anchor: anchorText(id, chain.length, last.hash),
      check,
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

/** Heads that were shown on the big screen (the order, every reveal, the freeze), and those held outside (§2.4). */
function anchorsOf(session: string, chain: readonly LedgerEntry[]): BundleAnchor[] {
  return chain.flatMap(({ body, hash }, index) => {
    const { kind, data } = JSON.parse(body) as { kind: string; data: Record<string, unknown> }
    if (kind === 'witness.sign' || kind === 'anchor') return [heldOutside(session, kind, data)]
    const shown = ['order.fix', 'reveal', 'session.lock'].includes(kind)
    return shown ? [{ session, seq: index + 1, hash, how: 'screen', ref: kind }] : []
  })
}

function heldOutside(session: string, kind: string, data: Record<string, unknown>): BundleAnchor {
  const head = { session, seq: Number(data.headSeq), hash: String(data.headHash) }
  return kind === 'anchor'
    ? { ...head, how: String(data.how), ref: String(data.ref) }
    : { ...head, how: 'witness', ref: String(data.certNo) }
}

function directoryOf(hall: Hall): Record<string, string> {
  const judges = hall.seats.map(seat => [seat.person, seat.name] as const)
  const projects = hall.turns.map(turn => [turn.application, turn.projectName] as const)
  return Object.fromEntries([...judges, ...projects, [hall.session.id, hall.session.name]])
}
