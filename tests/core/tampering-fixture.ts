import { expect } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { canonical } from '../../src/core/ledger'
import type {
  AwardListBody,
  LedgerData,
  LedgerKind,
  RecommendationListBody,
} from '../../src/core/ledger-data'
import type { Draft, Season } from './bundle-fixture'
import { draft, HALL } from './hall-fixture'
import { demoSeason, EDITION } from './season-fixture'
import { verifySeason } from './verifier-fixture'

/** The same data, open to tampering. */
export type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> }
/** Changes a season in place. */
export type Tamper = (season: Season) => void

/** Changes the data of the nth entry of a kind; everything is hashed anew afterwards, as an insider would. */
export function change<K extends LedgerKind>(
  kind: K,
  nth: number,
  edit: (data: Writable<LedgerData[K]>) => void,
): Tamper {
  return season => {
    const entry = season.chains[HALL]!.filter(found => found.kind === kind)[nth]!
    edit(entry.data as Writable<LedgerData[K]>)
  }
}

/** Puts entries before (or in place of) the nth entry of a kind. */
export function splice(kind: LedgerKind, nth: number, remove: number, ...drafts: Draft[]): Tamper {
  return season => {
    const chain = season.chains[HALL]!
    const at = chain.map((found, i) => (found.kind === kind ? i : -1)).filter(i => i >= 0)[nth]!
    chain.splice(at, remove, ...drafts)
  }
}

/** Adds entries at the end of the hall's chain. */
export const append =
  (...drafts: Draft[]): Tamper =>
  season =>
    void season.chains[HALL]!.push(...drafts)

/** Changes the published award list and publishes the changed one. */
export function awardList(edit: (list: Writable<AwardListBody>) => void): Tamper {
  return season => republish(season, 0, list => edit(list as Writable<AwardListBody>))
}

/** Changes the published recommendation list and publishes the changed one. */
export function recommendationList(edit: (list: Writable<RecommendationListBody>) => void): Tamper {
  return season => republish(season, 1, list => edit(list as Writable<RecommendationListBody>))
}

function republish(season: Season, index: number, edit: (list: Season['lists'][number]) => void): void {
  const list = season.lists[index]!
  edit(list)
  const listHash = nodeHashing.sha256(canonical(list))
  season.chains[EDITION]![index] = draft('list.publish', { listHash, version: list.version })
}

/** The season is tampered with, hashed anew, and the first finding has this code and a Chinese sentence. */
export function expectFound(code: number, tamper: Tamper): void {
  const season = structuredClone(demoSeason())
  tamper(season)
  const report = verifySeason(season)
  expect([report.code, report.findings[0]?.message]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)])
}
