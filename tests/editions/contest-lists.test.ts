import { describe, expect, it } from 'vitest'
import { foldNoticeText } from '../../src/core/clause-text'
import { THEMATIC_CONTESTS_2024 } from '../../src/editions/contest-lists-2024'
import { REGIONAL_CONTESTS_2024 } from '../../src/editions/contest-lists-2024-regional'
import { FILING_FORM } from '../../src/editions/national-2024/filing-form'
import {
  CHANGZHI_COUNTIES,
  JINZHONG,
  JINZHONG_COUNTIES,
  RETIRED_REGIONS,
  SHANXI_CITIES,
  SHANXI_RECOMMENDING_UNITS,
  SHANXI_ZONE,
} from '../../src/editions/regions-shanxi'
import { clauseById, noticeOf } from '../../src/editions/registry'
import { CONTEST_LISTS, COUNTED_LISTS } from './contest-lists'

const noticeText = (slug: string) => foldNoticeText(noticeOf(slug) ?? '')

describe.each(COUNTED_LISTS)('$slug: $list.kind contests', ({ slug, count, list }) => {
  it(`are ${count}, each once`, () => {
    expect(list.contests).toHaveLength(count)
    expect(new Set(list.contests.map(contest => contest.name)).size).toBe(count)
    expect(clauseById(list.clause)?.document).toBe(slug)
  })

  it('stand in the notice cell by cell, numbered in this order', () => {
    const notice = noticeText(slug)
    list.contests.forEach((contest, i) => {
      const cells = [contest.name, contest.place, contest.host, contest.site ?? '']
      const row = foldNoticeText(`${count === 1 ? '' : i + 1}${cells.join('')}`)
      expect(notice, contest.name).toContain(row)
    })
  })
})

describe('the plan of 2024', () => {
  it('has 1 + 34 + 14 + 1 contests, as 二(一) counts them', () => {
    const text = foldNoticeText(clauseById('CN24-01')?.text ?? '')
    expect(text).toContain(`区域赛共${REGIONAL_CONTESTS_2024.contests.length}场`)
    expect(text).toContain(`专题赛共${THEMATIC_CONTESTS_2024.contests.length}场`)
    const ofPlan = CONTEST_LISTS.slice(0, 4).reduce((sum, list) => sum + list.contests.length, 0)
    expect(ofPlan).toBe(50)
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify([CONTEST_LISTS, FILING_FORM]))).toEqual([CONTEST_LISTS, FILING_FORM])
  })

  it('the filing form is the printed one, in order', () => {
    let rest = foldNoticeText(clauseById(FILING_FORM.clause)?.text ?? '')
    for (const { label, hint, oneOf, maxCharacters } of FILING_FORM.lines) {
      const printed = [label, ...(oneOf?.flatMap(one => [one.choice, one.asksFor ?? '']) ?? [])]
      if (maxCharacters !== undefined) printed.push(`(${maxCharacters}字以内,不另附页)`)
      for (const piece of [...printed, hint].map(foldNoticeText)) {
        expect(rest, label).toContain(piece)
        rest = rest.slice(rest.indexOf(piece) + piece.length)
      }
    }
    expect(rest).toBe('')
    expect(noticeText('national-2024')).toContain(foldNoticeText(FILING_FORM.title))
  })
})

describe('regions of 山西', () => {
  it('12 units recommend: 11 cities and 综改区, which has no code of a city', () => {
    expect(SHANXI_RECOMMENDING_UNITS).toHaveLength(12)
    expect(SHANXI_CITIES.every(({ code }) => /^14\d\d00$/.test(code))).toBe(true)
    expect(SHANXI_CITIES.map(({ code }) => code)).not.toContain(SHANXI_ZONE.code)
    expect(clauseById('SX26-01')?.text).toContain('各市工信局和综改区管委会')
  })

  it('长治 has 12 counties, 晋中 11, none of another city', () => {
    expect(CHANGZHI_COUNTIES).toHaveLength(12)
    expect(JINZHONG_COUNTIES).toHaveLength(11)
    expect(CHANGZHI_COUNTIES.every(({ code }) => code.startsWith('1404'))).toBe(true)
    expect(JINZHONG_COUNTIES.every(({ code }) => code.startsWith(JINZHONG.code.slice(0, 4)))).toBe(true)
    const notice = noticeText('jinzhong-2025')
    for (const name of ['榆次区', '太谷区']) {
      expect(JINZHONG_COUNTIES.map(county => county.name)).toContain(name)
      expect(notice).toContain(name)
    }
  })

  it('withdrawn codes lead to a county of today in the same city and are none themselves', () => {
    const today = [...CHANGZHI_COUNTIES, ...JINZHONG_COUNTIES].map(({ code }) => code)
    expect(RETIRED_REGIONS.map(({ code }) => code)).toContain('140402')
    for (const { code, successor } of RETIRED_REGIONS) {
      expect(today).toContain(successor)
      expect(today).not.toContain(code)
      expect(successor.slice(0, 4)).toBe(code.slice(0, 4))
    }
  })
})
