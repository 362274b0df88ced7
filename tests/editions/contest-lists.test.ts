import { describe, expect, it } from 'vitest'
import { foldNoticeText } from '../../src/core/clause-text'
import { contestListsOf, contestsCounted } from '../../src/core/contest-lists'
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
import { clauseById, EDITIONS, editionBySlug, noticeOf } from '../../src/editions/registry'
import { COUNTED_LISTS } from './contest-lists'

const noticeText = (slug: string) => foldNoticeText(noticeOf(slug) ?? '')

describe.each(COUNTED_LISTS)('$slug: $list.kind contests', ({ slug, count, list }) => {
  it(`are ${count}, each once`, () => {
    expect(list.contests).toHaveLength(count)
    expect(new Set(list.contests.map(contest => contest.name)).size).toBe(count)
    expect(clauseById(list.clause)?.document).toBe(slug)
  })

  it('stand in the notice cell by cell, numbered in this order', () => {
    const notice = noticeText(slug)
    expect(notice).toContain(foldNoticeText(`、${list.title}`))
    list.contests.forEach((contest, i) => {
      const cells = [contest.name, contest.place, contest.host, contest.site ?? '']
      const row = foldNoticeText(`${count === 1 ? '' : i + 1}${cells.join('')}`)
      expect(notice, contest.name).toContain(row)
    })
  })
})

const inForce = (slug: string) => {
  const above = editionBySlug(slug)?.parent?.slug
  const parent = above === undefined ? undefined : editionBySlug(above)
  return contestListsOf(editionBySlug(slug)!, parent ? [parent] : [])
}

describe('the lists that hold in an edition', () => {
  it('no list of a notice is left out: these editions print lists, the others none', () => {
    const printing = EDITIONS.filter(({ contests }) => contests.length > 0)
    expect(printing.map(({ slug }) => slug)).toEqual(['national-2024', 'shanxi-2026'])
    expect(printing.flatMap(({ contests }) => contests)).toHaveLength(COUNTED_LISTS.length)
  })

  it('CZ26 prints none: the 17 of SX26 hold, as taken from above; where there is no parent nothing does', () => {
    const [list, ...others] = inForce('changzhi-2026')
    expect(list).toEqual({ ...editionBySlug('shanxi-2026')?.contests[0], inherited: true })
    expect(others).toEqual([])
    expect(inForce('shanxi-2026').map(({ inherited }) => inherited)).toEqual([false])
    expect(inForce('changzhi-2023')).toEqual([])
  })

  it('a list of its own stands before the one of its kind above; the nearest notice speaks first', () => {
    const [own, near, far] = ['own', 'near', 'far'].map(title => ({
      thematic: { kind: 'thematic' as const, title, clause: title, contests: [] },
      regional: { kind: 'regional' as const, title, clause: title, contests: [] },
    }))
    const lists = contestListsOf({ contests: [own!.thematic] }, [
      { contests: [near!.thematic, near!.regional] },
      { contests: [far!.regional] },
    ])
    expect(lists.map(({ kind, title, inherited }) => [kind, title, inherited])).toEqual([
      ['thematic', 'own', false],
      ['regional', 'near', true],
    ])
  })

  it('a single list needs no sum, no list no words', () => {
    expect(contestsCounted(inForce('shanxi-2026'))).toBe('专题赛17场')
    expect(contestsCounted([])).toBe('')
  })
})

describe('the plan of 2024', () => {
  it('has 1 + 34 + 14 + 1 contests, as 二(一) counts them', () => {
    const text = foldNoticeText(clauseById('CN24-01')?.text ?? '')
    const lists = inForce('national-2024')
    for (const { title, contests } of lists.slice(1, 3))
      expect(text).toContain(`${title}共${contests.length}场`)
    expect(contestsCounted(lists)).toBe('共50场：总决赛1场、区域赛34场、专题赛14场、境外区域赛决赛1场')
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify([COUNTED_LISTS, FILING_FORM]))).toEqual([COUNTED_LISTS, FILING_FORM])
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
