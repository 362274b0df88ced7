import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import {
  commitDraw,
  type DrawCommit,
  drawnPlaces,
  drawProblem,
  revealDraw,
  runningOrder,
} from '../../src/core/draw'
import type { Hashing } from '../../src/core/hashing'

const pool = ['exp_01', 'exp_02', 'exp_03', 'exp_04', 'exp_05', 'exp_06', 'exp_07']
const serverSeed = 'aa'.repeat(32)
const terms = {
  drawId: 'drw_9',
  attempt: 1,
  purpose: 'panel' as const,
  pool,
  excluded: [{ id: 'exp_08', code: 'same-employer' }],
  want: 5,
  strata: [],
  serverSeed,
  entropySource: 'notary-digits',
}

describe('csc-draw-1', () => {
  it('reproduces the printed vector', () => {
    const keys: string[] = []
    const watched: Hashing = {
      ...nodeHashing,
      hmac: (key, data) => {
        keys.push(Buffer.from(key).toString('hex'))
        return nodeHashing.hmac(key, data)
      },
    }
    const commit = commitDraw(watched, { ...terms, pool: [...pool].reverse() })
    expect(commit.pool).toEqual(pool)
    expect(commit.poolHash).toMatch(/^91e35c6a.*7d49d3$/)
    expect(commit.seedCommit).toMatch(/^e0e77a50.*0c888e$/)
    expect(commit).not.toHaveProperty('serverSeed')
    const reveal = revealDraw(watched, commit, { serverSeed, entropy: '482913' })
    expect(keys[1]).toMatch(/^2e1e303f.*528951$/)
    expect(reveal.permutation).toEqual(['exp_05', 'exp_02', 'exp_03', 'exp_07', 'exp_01', 'exp_04', 'exp_06'])
    expect(drawProblem(nodeHashing, commit, reveal)).toBeNull()
  })

  it('throws away blocks that would bias the draw', () => {
    const blocks = [0xffff_ffff_ffff, 0xffff_ffff_fffe, 1]
    const scripted: Hashing = {
      sha256: nodeHashing.sha256,
      hmac: (_, data) => {
        if (typeof data === 'string') return new Uint8Array(32)
        const counter = new DataView(data.buffer).getUint32(4)
        const block = new Uint8Array(32)
        new DataView(block.buffer).setUint32(0, Math.floor(blocks[counter]! / 65_536))
        new DataView(block.buffer).setUint16(4, blocks[counter]! % 65_536)
        return block
      },
    }
    const commit = commitDraw(scripted, { ...terms, pool: ['a', 'b', 'c'], want: 1, excluded: [] })
    // 2^48 mod 3 = 1: only the highest block is thrown away; the second gives 2, the third 1.
    expect(revealDraw(scripted, commit, { serverSeed, entropy: '1' }).permutation).toEqual(['a', 'b', 'c'])
    blocks.splice(0, 3, 0xffff_ffff_ffff, 0, 0)
    expect(revealDraw(scripted, commit, { serverSeed, entropy: '1' }).permutation).toEqual(['b', 'c', 'a'])
  })

  it('places are uniform (χ² over 7 × 7 cells, p > 0.001)', () => {
    const draws = 3000
    const counts = pool.map(() => pool.map(() => 0))
    const commit = commitDraw(nodeHashing, terms)
    for (let i = 0; i < draws; i++) {
      const { permutation } = revealDraw(nodeHashing, commit, {
        serverSeed,
        entropy: String(i).padStart(6, '0'),
      })
      for (const [place, id] of permutation.entries()) counts[pool.indexOf(id)]![place]! += 1
    }
    const expected = draws / 7
    const chi2 = counts.flat().reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0) * (6 / 7)
    expect(chi2).toBeLessThan(67.99)
  })

  it('is a permutation of the pool that changes with every input', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), { minLength: 1 }),
        ids => {
          const commit = commitDraw(nodeHashing, { ...terms, pool: ids, want: 1, excluded: [] })
          const { permutation } = revealDraw(nodeHashing, commit, { serverSeed, entropy: '000000' })
          expect([...permutation].sort()).toEqual([...ids].sort())
        },
      ),
    )
    const first = commitDraw(nodeHashing, terms)
    const variants = [
      revealDraw(nodeHashing, first, { serverSeed, entropy: '482913' }),
      revealDraw(nodeHashing, first, { serverSeed, entropy: '482914' }),
      revealDraw(nodeHashing, first, { serverSeed: 'ab'.repeat(32), entropy: '482913' }),
      revealDraw(nodeHashing, { ...first, attempt: 2 }, { serverSeed, entropy: '482913' }),
      revealDraw(nodeHashing, { ...first, drawId: 'drw_8' }, { serverSeed, entropy: '482913' }),
    ]
    expect(new Set(variants.map(({ permutation }) => permutation.join())).size).toBe(5)
  })
})

describe('what a draw refuses', () => {
  it.each<[string, Partial<typeof terms> | { strata: DrawCommit['strata'] }]>([
    ['an id twice', { pool: [...pool, 'exp_01'] }],
    ['an excluded id in the pool', { pool: [...pool, 'exp_08'] }],
    ['more places than people', { want: 8 }],
    ['no places', { want: 0 }],
    ['attempt 0', { attempt: 0 }],
    ['a | in the id', { drawId: 'a|b' }],
    ['strata that leave someone out', { strata: [{ id: 's', want: 5, members: pool.slice(1) }] }],
    ['strata that want another number', { strata: [{ id: 's', want: 4, members: pool }] }],
    ['a stratum too small', { strata: [stratum('a', 3, 0, 2), stratum('b', 2, 2, 7)] }],
    ['a short seed', { serverSeed: 'aa' }],
  ])('%s', (_, change) => {
    expect(() => commitDraw(nodeHashing, { ...terms, ...change })).toThrow(RangeError)
  })

  it.each([
    ['pool-hash', { pool: pool.slice(0, 6) }, {}],
    ['seed', {}, { serverSeed: 'ab'.repeat(32) }],
    ['permutation', {}, { permutation: [...pool] }],
    ['permutation', {}, { entropy: '482914' }],
    ['terms', {}, { attempt: 2 }],
    ['terms', { pool: [...pool].reverse() }, {}],
  ])('finds a changed %s', (problem, inCommit, inReveal) => {
    const commit = commitDraw(nodeHashing, terms)
    const reveal = revealDraw(nodeHashing, commit, { serverSeed, entropy: '482913' })
    expect(drawProblem(nodeHashing, { ...commit, ...inCommit }, { ...reveal, ...inReveal })).toBe(problem)
  })
})

describe('places', () => {
  it('the first of each stratum serve, the rest are alternates in order', () => {
    const commit = commitDraw(nodeHashing, {
      ...terms,
      strata: [stratum('tech', 2, 0, 3), stratum('finance', 3, 3, 7)],
    })
    const { permutation } = revealDraw(nodeHashing, commit, { serverSeed, entropy: '482913' })
    expect(drawnPlaces(commit, permutation)).toEqual([
      { stratum: 'tech', serving: ['exp_02', 'exp_03'], alternates: ['exp_01'] },
      { stratum: 'finance', serving: ['exp_05', 'exp_07', 'exp_04'], alternates: ['exp_06'] },
    ])
    expect(runningOrder(commit, permutation)).toEqual([
      'exp_02',
      'exp_03',
      'exp_01',
      'exp_05',
      'exp_07',
      'exp_04',
      'exp_06',
    ])
    const whole = commitDraw(nodeHashing, terms)
    expect(drawnPlaces(whole, permutation)).toEqual([
      { stratum: null, serving: permutation.slice(0, 5), alternates: permutation.slice(5) },
    ])
  })
})

function stratum(id: string, want: number, from: number, to: number) {
  return { id, want, members: pool.slice(from, to) }
}
