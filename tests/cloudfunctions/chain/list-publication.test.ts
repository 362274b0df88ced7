import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Course, drawnAdvance, drawnMerged } from './list-course'

/** What somebody tries next: `who` of the three officers, `n` what is decided, whether a reason is given. */
const act = fc.record({
  act: fc.constantFrom('save', 'stage', 'lock', 'publish'),
  who: fc.nat(2),
  n: fc.integer({ min: 1, max: 4 }),
  reason: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Nearly the right order, with anything thrown in between: so that lists are often published and corrected. */
const course = fc
  .array(fc.tuple(fc.array(act, { maxLength: 2 }), fc.nat(2), fc.integer({ min: 1, max: 4 })), {
    ...{ minLength: 2, maxLength: 4 },
  })
  .map(rounds =>
    rounds.flatMap(([thrownIn, who, n]): Act[] => [
      { act: 'save', who: 0, n, reason: false },
      { act: 'stage', who, n, reason: false },
      ...thrownIn,
      { act: 'lock', who: who === 1 ? 2 : 1, n, reason: false },
      { act: 'publish', who: 1, n, reason: true },
    ]),
  )

/** Who may: nobody locks what he put forward himself, and the first of the three locks and publishes nothing. */
function may(name: string, who: number, stagedBy: number | null): boolean {
  if (name === 'save' || name === 'stage') return true
  return who > 0 && stagedBy !== null && (name === 'publish' || stagedBy !== who)
}

/** Plays the acts and holds every answer against what may be; answers how many versions came out. */
async function play(lists: Course, acts: readonly Act[]): Promise<number> {
  let before = await lists.published()
  let stagedBy: number | null = null
  for (const { act: name, who, n, reason } of acts) {
    const ok = await lists.take(name, who, n, reason)
    const after = await lists.published()
    // what was published stays, byte for byte, and a version is one more than the last
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.map(({ version }) => version)).toEqual(after.map((_, i) => i + 1))
    expect(after.length - before.length).toBe(name === 'publish' && ok ? 1 : 0)
    if (ok) expect(may(name, who, stagedBy)).toBe(true)
    if (ok && name === 'save') stagedBy = null
    if (ok && name === 'stage') stagedBy = who
    before = after
  }
  return before.length
}

describe.each([
  ['晋级名单', drawnAdvance],
  ['汇总名单', drawnMerged],
] as const)('%s under any sequence of acts', (_, begin) => {
  it('keeps every published version, counts up by one, and lets nobody confirm what he put forward', async () => {
    let published = 0
    await fc.assert(
      fc.asyncProperty(course, async acts => {
        const lists = await begin()
        try {
          published += await play(lists, acts)
        } finally {
          await lists.drop()
        }
      }),
      { numRuns: 8, seed: 2026, endOnFailure: true },
    )
    expect(published).toBeGreaterThan(5)
  }, 60_000)
})
