import { describe, expect, it } from 'vitest'
import { foldNoticeText } from '../../src/core/clause-text'
import type { Check } from '../../src/core/eligibility/check-parameters'
import { chineseDate } from '../../src/core/eligibility/wording'
import { CHANGZHI_COUNTIES, SHANXI_CITIES } from '../../src/editions/regions-shanxi'
import { clauseById, EDITIONS, editionBySlug } from '../../src/editions/registry'

const quoted = (id: string) => foldNoticeText(clauseById(id)?.text ?? '')
const monthAndDay = (date: string) => foldNoticeText(chineseDate(date)).slice(5)

/** What of a check's parameters must be readable in the clause. */
function valuesToFind(check: Check): readonly string[] {
  switch (check.name) {
    case 'founded-since':
      return [chineseDate(check.params.since), `不满${check.params.underYears}年`]
    case 'certificate-names':
      return [`${check.params.max}人`]
    case 'national-list':
      return check.params.named
    case 'past-winner':
      return ['近三年']
    case 'submitted-in-time':
      return [chineseDate(check.params.deadline)]
    default:
      return []
  }
}

describe.each(EDITIONS.map(edition => [edition.slug, edition] as const))('%s', (_slug, edition) => {
  it('is plain data: JSON keeps all of it', () => {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition)
  })

  it('every date of the timetable stands in the clause it cites', () => {
    for (const entry of edition.timetable) {
      if (entry.by !== null) expect(quoted(entry.clause), entry.id).toContain(monthAndDay(entry.by))
    }
    expect(quoted(edition.registration.clause)).toContain(
      foldNoticeText(chineseDate(edition.registration.deadline)),
    )
  })

  it('every number stands in the clause it cites', () => {
    expect(quoted(edition.certificateNames.clause)).toContain(`${edition.certificateNames.max}人`)
    expect(quoted(edition.recommendation.maxStartupShare.clause)).toContain('五分之一')
    const printed = edition.requirements.flatMap(({ check, clause }) =>
      valuesToFind(check).map(value => ({ clause, value })),
    )
    expect(printed.length).toBeGreaterThan(5)
    for (const { clause, value } of printed) expect(quoted(clause)).toContain(value)
  })

  it('the headings of 附件4 are the printed ones, in order, and its note is the printed note', () => {
    const { form } = edition.recommendation
    expect(foldNoticeText(`${form.unitLabel}：${form.columns.join('')}`)).toBe(quoted(form.clause))
    expect(form.columns).toHaveLength(7)
    expect(foldNoticeText(form.note)).toBe(quoted(form.noteClause))
  })

  it('prizes and honours are named as printed, numbers and money are not stated', () => {
    for (const group of edition.awards.groups) {
      expect(group.prizes.map(prize => prize.name)).toEqual(['一等奖', '二等奖', '三等奖', '优胜奖'])
      expect(group.prizes.every(prize => prize.count === 'not-stated' && prize.money === 'not-stated')).toBe(
        true,
      )
      for (const prize of group.prizes) expect(quoted(edition.awards.clause)).toContain(prize.name)
    }
    for (const honour of edition.awards.unitHonours) expect(quoted(honour.clause)).toContain(honour.name)
  })

  it('says plainly what the notice is silent about', () => {
    expect(edition.publicity).toBe('not-stated')
    expect(edition.scoring.rubric).toBe('not-stated')
    expect(edition.notStated.length).toBeGreaterThan(5)
    for (const row of edition.notStated) expect(row.sentence).toMatch(/^本届通知未规定.+。$/)
    expect(edition.notStated.map(row => row.topic)).toEqual(
      expect.arrayContaining(['评分规则', '公示', '推荐名额']),
    )
  })

  it('ids are unique and groups exist', () => {
    const unique = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length)
    unique(edition.requirements.map(row => row.id))
    unique(edition.timetable.map(row => row.id))
    const groups = edition.groups.map(group => group.id)
    const subtypes = edition.groups.flatMap(group => group.subtypes.map(subtype => subtype.id))
    unique(groups)
    unique(subtypes)
    for (const row of edition.requirements) {
      expect(groups, row.id).toEqual(expect.arrayContaining([...row.groups]))
      expect(subtypes, row.id).toEqual(expect.arrayContaining([...(row.subtypes ?? [])]))
    }
  })
})

describe('长治 2026', () => {
  const edition = editionBySlug('changzhi-2026')

  it('has the 12 counties of 长治 and none of another city', () => {
    expect(edition?.counties).toHaveLength(12)
    expect(CHANGZHI_COUNTIES.every(county => county.code.startsWith('1404'))).toBe(true)
    expect(SHANXI_CITIES).toHaveLength(11)
  })

  it('asks for the live reveal of the province’s notice', () => {
    expect(edition?.scoring.obligations[0]).toMatchObject({
      id: 'live-reveal',
      clause: 'SX26-08',
      inheritance: 'inherited',
    })
  })

  it('holds certificates to 7 names without exception, where the province says 原则上', () => {
    const hard = (slug: string) =>
      editionBySlug(slug)?.requirements.find(row => row.check.name === 'certificate-names')?.hard
    expect(hard('changzhi-2026')).toBe(true)
    expect(hard('shanxi-2026')).toBe(false)
  })
})
