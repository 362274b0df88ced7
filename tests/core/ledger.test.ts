import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import {
  anchorText,
  canonical,
  commitment,
  type EntryParts,
  entryBody,
  entryHash,
  entryPieces,
  genesis,
  type LedgerEntry,
  shortCode,
} from '../../src/core/ledger'
import { verifyChain } from '../../src/core/verify-chain'

const sealed = {
  session: 'ses_fin_a',
  project: 'prj_0012',
  judge: 'jdg_07',
  version: 1,
  card: {
    criteria: [
      ['innovation', 2650],
      ['team', 1800],
      ['market', 2400],
      ['finance', 900],
    ] as [string, number][],
    total: 7750,
  },
  nonce: Array.from({ length: 32 }, (_, i) => i.toString(16).padStart(2, '0')).join(''),
}
const COMMIT = '7bf34d8b62671acd66865d4b081553950b90105ea03b9abc1752899a4d419e26'
const GENESIS = '0c4bdc0c92be6388f1bbd477942d656d31d5aac65580270dbe81b8fe257a1cba'
const FIRST: EntryParts = {
  session: 'ses_fin_a',
  seq: 1,
  prev: GENESIS,
  at: '2026-07-28T01:02:03.004Z',
  actor: 'jdg_07',
  requestId: '01981d3c-7b2a-7c11-8f00-0123456789ab',
  kind: 'score.seal',
  data: { project: 'prj_0012', judge: 'jdg_07', version: 1, commit: COMMIT, supersedes: null },
}

describe('the printed test vectors', () => {
  it('canonical JSON', () => {
    expect(
      nodeHashing.sha256(canonical({ b: '山西', a: [1, true, null], A: { z: 8750, y: '' }, ä: 'é"\n' })),
    ).toBe('a2d08a4e8317aac5b7d1ce609dd1cadad0de0345d980d18aeef07635455d7560')
  })

  it('commitment, genesis, first entry and its short code', () => {
    expect(commitment(nodeHashing, sealed)).toBe(COMMIT)
    expect(genesis(nodeHashing, 'ses_fin_a')).toBe(GENESIS)
    const body = entryBody(FIRST)
    expect(body).toBe(
      `{"actor":"jdg_07","at":"2026-07-28T01:02:03.004Z","data":{"commit":"${COMMIT}","judge":"jdg_07",` +
        `"project":"prj_0012","supersedes":null,"version":1},"kind":"score.seal","prev":"${GENESIS}",` +
        `"requestId":"01981d3c-7b2a-7c11-8f00-0123456789ab","seq":1,"session":"ses_fin_a","v":1}`,
    )
    const hash = entryHash(nodeHashing, body)
    expect(hash).toBe('d64d1b5ff5ae84690a77bd7e5f65822bac59314375290891c7d3faf15a421fae')
    expect(shortCode(hash)).toBe('TS6H-PQZN')
    expect(anchorText('ses_fin_a', 1, hash)).toBe(`CSC1:ses_fin_a:1:${hash}`)
  })
})

describe('an entry', () => {
  it('is what SQL puts together from the pieces', () => {
    const p = entryPieces(FIRST)
    const assembled =
      `{"actor":${p.actor},"at":"${FIRST.at}","data":${p.data},"kind":${p.kind},"prev":"${GENESIS}",` +
      `"requestId":${p.requestId},"seq":1,"session":${p.session},"v":1}`
    expect(assembled).toBe(entryBody(FIRST))
    expect(assembled).toBe(canonical({ v: 1, ...FIRST }))
  })

  it('holds 64 KB of UTF-8 and not a byte more', () => {
    const room = 65_536 - entryBody({ ...FIRST, data: '' }).length
    expect(entryBody({ ...FIRST, data: 'a'.repeat(room) })).toHaveLength(65_536)
    expect(() => entryBody({ ...FIRST, data: 'a'.repeat(room + 1) })).toThrow(RangeError)
    const chinese = '评'.repeat(Math.floor(room / 3))
    expect(Buffer.byteLength(entryBody({ ...FIRST, data: chinese }))).toBeLessThanOrEqual(65_536)
    expect(() => entryBody({ ...FIRST, data: `${chinese}评` })).toThrow(RangeError)
  })

  it.each([
    ['seq 0', { seq: 0 }],
    ['a short prev', { prev: 'ab' }],
    ['an upper-case prev', { prev: GENESIS.toUpperCase() }],
    ['a local time', { at: '2026-07-28T09:02:03.004+08:00' }],
    ['seconds only', { at: '2026-07-28T01:02:03Z' }],
    ['a date that is none', { at: '2026-13-28T01:02:03.004Z' }],
  ])('refuses %s', (_, change) => {
    expect(() => entryBody({ ...FIRST, ...change })).toThrow(RangeError)
  })

  it('a commitment needs 32 bytes of nonce and changes with each part', () => {
    expect(() => commitment(nodeHashing, { ...sealed, nonce: sealed.nonce.slice(2) })).toThrow(RangeError)
    const others = [
      { ...sealed, version: 2 },
      { ...sealed, judge: 'jdg_08' },
      { ...sealed, project: 'prj_0013' },
      { ...sealed, session: 'ses_fin_b' },
      { ...sealed, nonce: `ff${sealed.nonce.slice(2)}` },
      { ...sealed, card: { ...sealed.card, total: 7751 } },
    ]
    expect(new Set([COMMIT, ...others.map(other => commitment(nodeHashing, other))]).size).toBe(7)
  })
})

describe('verifyChain', () => {
  it('accepts an untouched chain and the empty one', () => {
    const chain = chainOf(5)
    expect(verifyChain(nodeHashing, 'ses_a', chain)).toMatchObject({
      ok: true,
      head: { seq: 5, hash: chain[4]!.hash },
    })
    expect(verifyChain(nodeHashing, 'ses_a', [])).toMatchObject({
      ok: true,
      head: { seq: 0, hash: genesis(nodeHashing, 'ses_a') },
    })
  })

  it('names the place and the kind of each break', () => {
    const chain = chainOf(4)
    const entry = (i: number) => JSON.parse(chain[i]!.body) as EntryParts
    const rehashed = (parts: object): LedgerEntry => {
      const body = canonical(parts)
      return { body, hash: nodeHashing.sha256(body) }
    }
    const cases: [LedgerEntry[], number, string][] = [
      [[chain[0]!, { ...chain[1]!, hash: chain[2]!.hash }], 2, 'hash'],
      [[chain[0]!, chain[2]!], 2, 'seq'],
      [[chain[1]!], 1, 'seq'],
      [[chain[0]!, chain[1]!, rehashed({ ...entry(2), prev: chain[0]!.hash })], 3, 'prev'],
      [[chain[0]!, rehashed({ ...entry(1), at: entry(0).at })], 2, 'time'],
      [[rehashed({ ...entry(0), session: 'ses_b' })], 1, 'session'],
      [[rehashed({ ...entry(0), v: 2 })], 1, 'canonical'],
      [[rehashed({ ...entry(0), extra: 1 })], 1, 'canonical'],
      [[{ ...chain[0]!, body: ` ${chain[0]!.body}` }], 1, 'canonical'],
      [[{ ...chain[0]!, body: 'null' }], 1, 'canonical'],
    ]
    for (const [stored, seq, problem] of cases) {
      expect(verifyChain(nodeHashing, 'ses_a', stored)).toEqual({ ok: false, seq, problem })
    }
  })

  it('finds every flipped byte, deletion, swap and duplicate', () => {
    const chain = chainOf(6)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.nat(), fc.integer({ min: 1, max: 127 }), (i, at, by) => {
        const place = at % chain[i]!.body.length
        const flipped = chain[i]!.body.charCodeAt(place) ^ by
        const body =
          chain[i]!.body.slice(0, place) + String.fromCharCode(flipped) + chain[i]!.body.slice(place + 1)
        const before = chain.slice(0, i)
        const after = chain.slice(i + 2)
        const [one, two] = [chain[i]!, chain[i + 1]!]
        for (const middle of [[{ ...one, body }, two], [two], [one, one, two], [two, one]]) {
          expect(verifyChain(nodeHashing, 'ses_a', [...before, ...middle, ...after]).ok).toBe(false)
        }
      }),
    )
  })
})

function chainOf(length: number): LedgerEntry[] {
  const chain: LedgerEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const prev = chain.at(-1)?.hash ?? genesis(nodeHashing, 'ses_a')
    const at = new Date(Date.UTC(2026, 6, 28, 1, 0, seq)).toISOString()
    const body = entryBody({
      session: 'ses_a',
      seq,
      prev,
      at,
      actor: 'x',
      requestId: 'r',
      kind: 'k',
      data: { n: seq },
    })
    chain.push({ body, hash: nodeHashing.sha256(body) })
  }
  return chain
}
