import { describe, expect, it } from 'vitest'
import { previewOf } from '../../../cloudfunctions/results/award-preview'
import { listTitle } from '../../../cloudfunctions/results/award-words'
import { publicityView } from '../../../cloudfunctions/results/publicity-view'
import type { Edition } from '../../../src/core/edition'
import { CHANGZHI_2026 } from '../../../src/editions/changzhi-2026/edition'

const fiveDays: Edition = {
  ...CHANGZHI_2026,
  publicity: { days: 5, unit: 'working', firstDay: 'next-day', clause: 'CZ26-27' },
}
const facts = { frozen: [], tables: [], entrants: new Map(), duplicates: new Map() }
const nothing = { facts, awards: [], arbitrations: [], publishedVersion: 0, duplicates: [] }
const at = (text: string) => new Date(text)

describe('the publicity period', () => {
  it('is nothing, and its word appears nowhere, where the edition sets none', () => {
    expect(publicityView(CHANGZHI_2026, at('2026-07-28T02:00:00Z'))).toEqual({ view: null, problem: null })
    const preview = previewOf(CHANGZHI_2026, nothing, at('2026-07-28T02:00:00Z'))
    expect(JSON.stringify([preview, listTitle(CHANGZHI_2026)])).not.toContain('公示')
  })

  it('lists every day from publication: 28 July 2026 and five working days end on 4 August', () => {
    const { view } = publicityView(fiveDays, at('2026-07-28T02:00:00Z'))
    expect(view).toMatchObject({ startsOn: '2026-07-29', endsOn: '2026-08-04' })
    expect(view!.sentence).toBe('公示期 7月29日—8月4日（5个工作日）')
    expect(view!.days.map(day => [day.on.slice(5), day.counts])).toEqual([
      ['07-28', false],
      ['07-29', true],
      ['07-30', true],
      ['07-31', true],
      ['08-01', false],
      ['08-02', false],
      ['08-03', true],
      ['08-04', true],
    ])
    expect(view!.days[0]!.label).toBe('工作日，发布当日不计')
  })

  it('counts make-up days and skips the holiday: 28 September 2026 ends on 10 October', () => {
    const { view } = publicityView(fiveDays, at('2026-09-28T02:00:00Z'))
    expect(view!.endsOn).toBe('2026-10-10')
    expect(view!.days.at(-1)!.label).toBe('调休上班，第5个工作日')
  })

  it('counts calendar days where the notice does, beyond the years whose holidays are known', () => {
    const terms = { days: 7, unit: 'calendar', firstDay: 'same-day', clause: 'CZ26-27' } as const
    const edition: Edition = { ...CHANGZHI_2026, publicity: terms }
    const { view, problem } = publicityView(edition, at('2026-12-29T02:00:00Z'))
    expect(problem).toBeNull()
    expect(view).toMatchObject({ startsOn: '2026-12-29', endsOn: '2027-01-04', length: 7, unit: 'calendar' })
    expect(view!.sentence).toBe('公示期 12月29日—1月4日（7个自然日）')
    expect([view!.days[0]!.label, view!.days.at(-1)!.label]).toEqual(['工作日，第1个自然日', '第7个自然日'])
  })

  it('goes by the date in Beijing, not in London', () => {
    expect(publicityView(fiveDays, at('2026-07-27T16:00:00Z')).view!.startsOn).toBe('2026-07-29')
    expect(publicityView(fiveDays, at('2026-07-27T15:59:59Z')).view!.startsOn).toBe('2026-07-28')
  })

  it('asks people where the holidays of the year are not known, and stops the publication', () => {
    const now = at('2026-12-29T02:00:00Z')
    expect(publicityView(fiveDays, now).problem).toContain('2027')
    expect(previewOf(fiveDays, nothing, now).problems.map(problem => problem.code)).toContain(
      'CALENDAR_UNKNOWN',
    )
  })
})
