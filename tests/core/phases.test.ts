import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/core/edition'
import { type PhaseFacts, phaseAt } from '../../src/core/phases'
import { CHANGZHI_2026 } from '../../src/editions/changzhi-2026/edition'

const edition: Edition = CHANGZHI_2026
const phase = (instant: string, facts?: PhaseFacts) => phaseAt(edition, instant, facts).phase
const opening = (opensOn: string): Edition => ({
  ...edition,
  registration: { ...edition.registration, opensOn },
})

describe('the phase of 长治 2026 at an instant', () => {
  it.each([
    ['2026-06-01T00:00:00.000Z', 'open'],
    ['2026-07-09T15:59:59.999Z', 'open'],
    ['2026-07-09T16:00:00.000Z', 'last-day'],
    ['2026-07-10T15:59:59.999Z', 'last-day'],
    ['2026-07-10T16:00:00.000Z', 'screening'],
    ['2026-07-30T15:59:59.999Z', 'screening'],
    ['2026-07-30T16:00:00.000Z', 'recommending'],
    ['2026-08-05T15:59:59.999Z', 'recommending'],
    ['2026-08-05T16:00:00.000Z', 'after'],
  ])('%s → %s', (instant, expected) => expect(phase(instant)).toBe(expected))

  it('everything screened, the contest not begun: closed and waiting', () => {
    expect(phase('2026-07-15T00:00:00.000Z', { awaitingScreening: 0 })).toBe('closed')
    expect(phase('2026-07-15T00:00:00.000Z', { awaitingScreening: 1 })).toBe('screening')
  })

  it('what happened outranks the timetable', () => {
    const at = '2026-07-20T04:00:00.000Z'
    expect(phase(at, { competitionStartedAt: at })).toBe('competing')
    expect(phase(at, { competitionStartedAt: '2026-07-20T04:00:00.001Z' })).toBe('screening')
    expect(phase(at, { competitionStartedAt: at, resultsConfirmedAt: at })).toBe('recommending')
    expect(phase(at, { recommendedAt: at })).toBe('after')
    const late = '2026-08-10T00:00:00.000Z'
    expect(phase(late, { competitionStartedAt: at })).toBe('competing')
    expect(phase(late, { resultsConfirmedAt: at })).toBe('recommending')
  })

  it('acts before the deadline do not close registration', () => {
    expect(phase('2026-07-01T00:00:00.000Z', { competitionStartedAt: '2026-06-01T00:00:00.000Z' })).toBe(
      'open',
    )
  })

  it('has no beginning where the notice names none; one that is stated or recorded holds', () => {
    const instant = '2026-05-31T15:59:59.999Z'
    expect(phase('2020-01-01T00:00:00.000Z')).toBe('open')
    expect(phase(instant, { registrationOpenedAt: '2026-05-31T16:00:00.000Z' })).toBe('before-registration')
    expect(phaseAt(opening('2026-06-01'), instant).phase).toBe('before-registration')
    expect(phaseAt(opening('2026-06-01'), '2026-05-31T16:00:00.000Z').phase).toBe('open')
  })
})

describe('what the phase means for an applicant', () => {
  const allowed = (instant: string, facts?: PhaseFacts) => phaseAt(edition, instant, facts).allowed

  it('submits to the last millisecond and not after', () => {
    expect(allowed('2026-07-10T15:59:59.999Z')).toContain('submit')
    expect(allowed('2026-07-10T16:00:00.000Z')).not.toContain('submit')
    expect(allowed('2026-07-10T16:00:00.000Z')).not.toContain('resubmit')
  })

  it('amends after the deadline but not once the contest has begun (T-11)', () => {
    expect(allowed('2026-07-12T00:00:00.000Z')).toContain('amend')
    const begun = { competitionStartedAt: '2026-07-20T00:00:00.000Z' }
    expect(allowed('2026-07-20T00:00:00.000Z', begun)).not.toContain('amend')
    expect(allowed('2026-07-20T00:00:00.000Z', begun)).not.toContain('withdraw')
    expect(allowed('2026-07-20T00:00:00.000Z', begun)).toContain('give-official-number')
  })

  it('sees results only once they are confirmed', () => {
    expect(
      allowed('2026-07-29T00:00:00.000Z', { competitionStartedAt: '2026-07-29T00:00:00.000Z' }),
    ).not.toContain('see-results')
    expect(allowed('2026-07-31T00:00:00.000Z', { resultsConfirmedAt: '2026-07-30T00:00:00.000Z' })).toContain(
      'see-results',
    )
  })

  it('before registration only the self-check is open', () => {
    expect(phaseAt(opening('2026-06-01'), '2026-05-01T00:00:00.000Z').allowed).toEqual(['self-check'])
  })

  it('counts down to the millisecond, and to nothing afterwards', () => {
    expect(phaseAt(edition, '2026-07-10T15:59:59.000Z')).toMatchObject({
      remaining: 999,
      endsAt: '2026-07-10T15:59:59.999Z',
    })
    expect(phaseAt(edition, '2026-07-10T16:00:00.000Z')).toMatchObject({
      remaining: null,
      endsAt: '2026-07-30T15:59:59.999Z',
    })
    expect(phaseAt(edition, '2026-09-01T00:00:00.000Z').endsAt).toBeNull()
  })
})
