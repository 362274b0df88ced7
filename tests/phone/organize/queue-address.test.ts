import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QueueFilter } from '../../../src/contract/views/screening'
import { filterFromAddress, queueAddress } from '../../../src/organize/shared/queue-address'

const id = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const on = fc.constant(true as const)
const filters: fc.Arbitrary<QueueFilter> = fc.record(
  {
    states: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    counties: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    group: id,
    sources: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    open: on,
    ready: on,
    manualReview: on,
    officialNumber: fc.constantFrom('given', 'missing'),
    toSync: on,
    specialised: on,
    search: fc.string({ minLength: 1, maxLength: 12 }),
  },
  { requiredKeys: [] },
)

describe('filters in the address', () => {
  test('every filter comes back from its address', () => {
    fc.assert(
      fc.property(
        filters.filter(({ states }) => !states?.includes('any')),
        filter => {
          expect(filterFromAddress(queueAddress(filter))).toEqual(filter)
        },
      ),
    )
  })
  test('an address that asks for nothing means what waits; of every state has to be said', () => {
    expect(filterFromAddress({})).toEqual({ states: ['submitted'] })
    expect(filterFromAddress({ edition: 'changzhi-2026' })).toEqual({ states: ['submitted'] })
    expect(queueAddress({}).states).toBe('any')
    expect(filterFromAddress({ states: 'any' })).toEqual({})
  })
  test('a part asked for alone is not narrowed to what waits', () => {
    expect(filterFromAddress({ flags: 'ready' })).toEqual({ ready: true })
    expect(filterFromAddress({ number: 'missing' })).toEqual({ officialNumber: 'missing' })
  })
  test('what the address does not know is ignored', () => {
    expect(filterFromAddress({ flags: 'open,sql', number: 'all', states: 'any' })).toEqual({ open: true })
  })
})
