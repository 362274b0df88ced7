// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OutboxItem, reduceOutbox, retryDelay, sendable } from '../../src/platform/outbox-state'

const item = (n: number, more: Partial<OutboxItem> = {}): OutboxItem => ({
  key: `ob:p:${n}`,
  n,
  resource: 'r',
  requestId: `id-${n}`,
  functionName: 'judging',
  operation: 'seal',
  input: { score: n, expectedVersion: 0 },
  versionField: 'expectedVersion',
  createdAt: 0,
  attempts: 0,
  notBefore: 0,
  state: 'queued',
  ...more,
})
const sent = (n: number, more: Partial<OutboxItem> = {}) => item(n, { attempts: 1, ...more })
const keys = (items: OutboxItem[]) => items.map(each => each.n)

describe('the outbox', () => {
  test('a newer wish replaces an unsent older one of the same resource only', () => {
    const items = [item(1), item(2, { resource: 'other' }), sent(3)]
    expect(keys(reduceOutbox(items, { type: 'added', item: item(4) }))).toEqual([2, 3, 4])
  })
  test('one after the other within a resource, side by side across', () => {
    const items = [sent(1, { state: 'sending' }), item(2), item(3, { resource: 'other' })]
    expect(keys(sendable(items, 0))).toEqual([3])
    expect(keys(sendable([item(2), item(1)], 0))).toEqual([1])
  })
  test('a refusal stops its resource until it was seen', () => {
    const refusal = { code: 'VERSION_CONFLICT', message: '', traceId: '' }
    const items = reduceOutbox([sent(1, { state: 'sending' }), item(2)], {
      type: 'refused',
      key: 'ob:p:1',
      refusal,
    })
    expect(sendable(items, 0)).toEqual([])
    expect(keys(sendable(reduceOutbox(items, { type: 'resumed', resource: 'r' }), 0))).toEqual([2])
  })
  test('an answer hands its version to what waits unsent behind it, never to what was sent', () => {
    const answered = { type: 'acked' as const, key: 'ob:p:1', receipt: { version: 7 }, version: 7 }
    const next = reduceOutbox([sent(1, { state: 'sending' }), item(2)], answered)
    expect(next.find(each => each.n === 2)?.input).toEqual({ score: 2, expectedVersion: 7 })
    const already = reduceOutbox([sent(1, { state: 'sending' }), sent(2)], answered)
    expect(already.find(each => each.n === 2)?.input).toEqual({ score: 2, expectedVersion: 0 })
    const own = reduceOutbox([sent(1, { state: 'sending' }), item(2, { versionField: undefined })], answered)
    expect(own.find(each => each.n === 2)?.input).toEqual({ score: 2, expectedVersion: 0 })
  })
  test('a newer receipt of a resource takes the place of the older', () => {
    const items = [
      sent(1, { state: 'acked' }),
      sent(2, { state: 'sending' }),
      sent(3, { resource: 'o', state: 'acked' }),
    ]
    expect(keys(reduceOutbox(items, { type: 'acked', key: 'ob:p:2', receipt: {}, version: null }))).toEqual([
      2, 3,
    ])
  })
  test('after a restart an attempt under way is asked again at once, and of unsent ones the newest counts', () => {
    const items = reduceOutbox([], {
      type: 'loaded',
      items: [item(3), sent(1, { state: 'sending', notBefore: 99 }), item(2)],
    })
    expect(items.map(each => [each.n, each.state, each.notBefore])).toEqual([
      [3, 'queued', 0],
      [1, 'queued', 0],
      [2, 'superseded', 0],
    ])
  })
  test('waiting is over when the network comes back', () => {
    const items = [sent(1, { notBefore: 5_000 })]
    expect(sendable(items, 4_999)).toEqual([])
    expect(keys(sendable(items, 5_000))).toEqual([1])
    expect(keys(sendable(reduceOutbox(items, { type: 'hurried' }), 0))).toEqual([1])
  })
  test('forgetting a locked resource keeps what waits', () => {
    const items = [sent(1, { state: 'acked' }), item(2)]
    expect(keys(reduceOutbox(items, { type: 'forgotten', resource: 'r' }))).toEqual([2])
  })
  test('delays double from half a second to half a minute, with full jitter', () => {
    expect([1, 2, 3, 6, 7, 40].map(attempts => retryDelay(attempts, 1))).toEqual([
      500, 1000, 2000, 16000, 30000, 30000,
    ])
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const delay = retryDelay(attempts, random)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(30_000)
      }),
    )
  })
})
