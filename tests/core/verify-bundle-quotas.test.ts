import { describe, expect, it } from 'vitest'

type Entry = { kind: string; seq: number; actor: string; data: Record<string, unknown> }

const { checkQuotaPlans }: { checkQuotaPlans: (entries: Entry[]) => void } = await import(
  new URL('../../scripts/verify-bundle/quotas.mjs', import.meta.url).href
)
const hash = 'a'.repeat(64)

const chain = (): Entry[] =>
  [
    { kind: 'quota.plan', actor: 'per_1', data: { version: 1, planHash: 'b'.repeat(64) } },
    { kind: 'quota.plan', actor: 'per_1', data: { version: 2, planHash: hash } },
    { kind: 'quota.announce', actor: 'per_2', data: { version: 2, document: '8号' } },
    { kind: 'role.grant', actor: 'per_2', data: {} },
    { kind: 'quota.stage', actor: 'per_1', data: { version: 2 } },
    { kind: 'quota.lock', actor: 'per_2', data: { version: 2, planHash: hash } },
    { kind: 'quota.plan', actor: 'per_1', data: { version: 3, planHash: hash } },
  ].map((entry, i) => ({ ...entry, seq: i + 1 }))

const codeOf = (tamper: (entries: Entry[]) => void) => {
  const entries = chain()
  tamper(entries)
  try {
    checkQuotaPlans(entries)
    return 0
  } catch (error) {
    return (error as { code: number }).code
  }
}

const change = (at: number, over: Partial<Entry>) => (entries: Entry[]) => {
  entries[at] = { ...entries[at]!, ...over }
}

describe('a locked plan of places in a bundle', () => {
  it('stands as it was worked out, announced and locked by two people', () => {
    expect(codeOf(() => undefined)).toBe(0)
  })
  it.each<[string, (entries: Entry[]) => void]>([
    ['locked by who put it forward', change(5, { actor: 'per_1' })],
    ['another plan locked than was saved', change(5, { data: { version: 2, planHash: 'c'.repeat(64) } })],
    ['an older version locked', change(5, { data: { version: 1, planHash: hash } })],
    ['a step left out', entries => void entries.splice(2, 1)],
    ['a step taken twice', entries => void entries.splice(5, 0, entries[4]!)],
    ['a version left out', entries => void entries.splice(0, 1)],
    ['a step of no plan', entries => void entries.splice(0, 2)],
  ])('finds %s', (_, tamper) => {
    expect(codeOf(tamper)).toBe(40)
  })
})
