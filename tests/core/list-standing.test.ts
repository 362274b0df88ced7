import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listStanding, mayObject } from '../../src/core/list-standing'
import { consequencesOf, objectionKinds, objectionNumber } from '../../src/core/objection-kinds'
import { publicityEnd } from '../../src/core/publicity'

const facts = {
  publishedAt: '2026-07-28T02:00:00.000Z',
  endsOn: '2026-08-04',
  openObjections: 0,
  toCorrect: 0,
  finalisedAt: null,
}
const lastMillisecond = '2026-08-04T15:59:59.999Z'
const midnight = '2026-08-04T16:00:00.000Z'

describe('the standing of a list', () => {
  it('is open through the last millisecond of its last day and not one longer', () => {
    expect(listStanding(facts, '2026-07-28T01:59:59.999Z')).toBe('scheduled')
    expect(listStanding(facts, facts.publishedAt)).toBe('open')
    expect(listStanding(facts, lastMillisecond)).toBe('open')
    expect(listStanding(facts, midnight)).toBe('expired')
    expect(mayObject('list', facts, lastMillisecond)).toBe(true)
    expect(mayObject('list', facts, midnight)).toBe(false)
    expect(mayObject('procedure', facts, midnight)).toBe(false)
  })

  it('goes by the working days: 28 July ends on 4 August, 28 September on the make-up Saturday 10 October', () => {
    const terms = { days: 5, unit: 'working', firstDay: 'next-day' } as const
    expect(publicityEnd('2026-07-28', terms).lastDay).toBe('2026-08-04')
    const autumn = publicityEnd('2026-09-28', terms)
    expect(autumn.days.at(-1)).toMatchObject({ date: '2026-10-10', kind: 'makeup-workday', number: 5 })
    const after = { ...facts, publishedAt: '2026-09-28T02:00:00.000Z', endsOn: autumn.lastDay }
    expect(listStanding(after, '2026-10-10T15:59:59.999Z')).toBe('open')
    expect(listStanding(after, '2026-10-10T16:00:00.000Z')).toBe('expired')
  })

  it('takes copied work at any time, and anything where no period is set', () => {
    expect(mayObject('plagiarism', facts, '2026-12-01T00:00:00.000Z')).toBe(true)
    expect(mayObject('list', { endsOn: null }, '2026-12-01T00:00:00.000Z')).toBe(true)
    expect(mayObject('eligibility', null, '2026-06-01T00:00:00.000Z')).toBe(true)
    expect(listStanding({ ...facts, endsOn: null }, midnight)).toBe('unlimited')
  })

  it('is never final before its end, with an objection open or with a ruling not carried out', () => {
    const any = fc.record({
      publishedAt: fc.constant(facts.publishedAt),
      endsOn: fc.constantFrom(null, '2026-08-04', '2026-08-11'),
      openObjections: fc.nat(3),
      toCorrect: fc.nat(2),
      finalisedAt: fc.constantFrom(null, '2026-08-05T02:00:00.000Z'),
    })
    const around = fc.integer({ min: -3, max: 20 * 24 }).map(hours => {
      return new Date(Date.parse(facts.publishedAt) + hours * 3_600_000).toISOString()
    })
    fc.assert(
      fc.property(any, around, (row, now) => {
        const state = listStanding(row, now)
        if (state !== 'final' && state !== 'expired') return
        expect([row.openObjections, row.toCorrect]).toEqual([0, 0])
        expect(mayObject('list', row, now)).toBe(false)
      }),
    )
  })
})

describe('kinds of objection', () => {
  it('leaves scores to the committee: only a procedure goes to arbitration, and it changes no list by itself', () => {
    const withArbitration = Object.keys(objectionKinds).filter(kind =>
      consequencesOf(kind as keyof typeof objectionKinds).includes('arbitration'),
    )
    expect(withArbitration).toEqual(['procedure'])
    expect(consequencesOf('procedure')).not.toContain('correct-list')
  })
  it('numbers as people read them', () => {
    expect([1, 12, 12345].map(objectionNumber)).toEqual(['YY-0001', 'YY-0012', 'YY-12345'])
  })
})
