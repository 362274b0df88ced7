import { strToU8, zipSync } from 'fflate'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { type BundleAnchor, bundleFiles } from '../../src/core/bundle'
import { entryBody, genesis, type LedgerEntry } from '../../src/core/ledger'
import type { BundleLists, LedgerData, LedgerKind } from '../../src/core/ledger-data'
import type { Rubric } from '../../src/core/rubric'

/** An entry before it is chained. */
export interface Draft {
  kind: LedgerKind
  data: LedgerData[LedgerKind]
}

/** A whole bundle before anything is hashed. */
export interface Season {
  rubric: Rubric
  /** Chain name → its entries in order. */
  chains: Record<string, Draft[]>
  lists: BundleLists['lists'][number][]
  anchors: BundleAnchor[]
}

/** Chains drafts, one second apart. */
export function chainOf(session: string, drafts: readonly Draft[]): LedgerEntry[] {
  const chain: LedgerEntry[] = []
  for (const [i, { kind, data }] of drafts.entries()) {
    const prev = chain.at(-1)?.hash ?? genesis(nodeHashing, session)
    const at = new Date(Date.UTC(2026, 6, 28, 1, 0, i)).toISOString()
    const place = { session, seq: i + 1, prev, at, actor: 'per_demo', requestId: `req_${i}` }
    const body = entryBody({ ...place, kind, data })
    chain.push({ body, hash: nodeHashing.sha256(body) })
  }
  return chain
}

/** The bundle's files as text, honestly hashed. */
export function filesOf(season: Season): Record<string, string> {
  return bundleFiles(nodeHashing, {
    chains: Object.entries(season.chains).map(([session, drafts]) => chainOf(session, drafts)),
    rubrics: [season.rubric],
    lists: season.lists,
    anchors: season.anchors,
    directory: { prj_0: '演示项目' },
  })
}

/** A zip of files, deflated or stored. */
export function zipOf(files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Buffer {
  const bytes = Object.entries(files).map(([name, file]) => {
    return [name, typeof file === 'string' ? strToU8(file) : new Uint8Array(file)] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(bytes), { level }))
}

/** The printed head of one chain of a season, at its end or at `seq`. */
export function anchorOf(season: Season, session: string, seq = season.chains[session]!.length): string {
  return `CSC1:${session}:${seq}:${chainOf(session, season.chains[session]!)[seq - 1]!.hash}`
}
