import { describe, expect, it } from 'vitest'
import { compareWithParent } from '../../src/core/edition-compare'
import { editionBySlug, SHIPPED } from '../../src/editions/registry'
import { BOOKS, citations } from './books'

const document = (slug: string) => {
  const found = SHIPPED.find(({ edition }) => edition.slug === slug)
  if (found === undefined) throw new Error(`${slug} does not ship`)
  return found
}
const requirement = (slug: string, id: string) => editionBySlug(slug)?.requirements.find(row => row.id === id)
const lastDay = (slug: string, id: string) =>
  editionBySlug(slug)?.timetable.find(entry => entry.id === id)?.by ?? ''

describe.each(BOOKS)('$slug', ({ prefix, edition }) => {
  it('quotes its own notice or, marked as inherited, the one above', () => {
    const { certificateNames, recommendation, scoring } = edition
    const share = recommendation === 'not-stated' ? 'not-stated' : recommendation.maxShare
    const marked = [
      ...edition.requirements,
      ...scoring.obligations,
      ...(share === 'not-stated' ? [] : [share]),
    ]
    for (const row of marked) {
      expect(row.clause.startsWith(prefix), row.clause).toBe(row.inheritance !== 'inherited')
    }
    expect(certificateNames === 'not-stated' || certificateNames.clause.startsWith(prefix)).toBe(true)
  })

  it('cites only itself and its parent; without a parent everything is its own', () => {
    const above = BOOKS.find(book => book.slug === edition.parent?.slug)?.prefix
    const books = new Set(citations(edition).map(id => id.slice(0, 4)))
    expect([...books].sort()).toEqual([prefix, ...(above === undefined ? [] : [above])].sort())
    if (edition.parent !== null) return
    expect(edition.requirements.every(row => row.inheritance === 'own')).toBe(true)
  })

  it('the marks are those a comparison with the notice above finds', () => {
    const parent = edition.parent === null ? null : document(edition.parent.slug)
    const rows = compareWithParent(document(edition.slug), parent)
    expect(rows.filter(row => row.mark === 'loosened')).toEqual([])
    for (const { title, clause, inheritance } of edition.requirements) {
      const row = rows.find(one => one.topic === title && one.clause === clause)
      expect(row?.mark, title).toBe(inheritance)
    }
  })
})

describe('长治 2026 under 山西 2026', () => {
  const city = editionBySlug('changzhi-2026')

  it('inherits the hard exclusions it is silent about (T-17), the live reveal and the share of 创业组', () => {
    const inherited = city?.requirements.filter(row => row.inheritance === 'inherited')
    expect(inherited?.map(row => row.clause)).toEqual(['SX26-37', 'SX26-36'])
    expect(city?.scoring.obligations[0]).toMatchObject({ id: 'live-reveal', clause: 'SX26-08' })
    expect(city?.recommendation).toMatchObject({
      maxShare: { group: 'startup', num: 1, den: 5, clause: 'SX26-17', inheritance: 'inherited' },
    })
  })

  it('is stricter on place, names on certificates and dishonesty, and marks it', () => {
    const tightened = city?.requirements.filter(row => row.inheritance === 'tightened').map(row => row.id)
    expect(tightened).toEqual([
      'enterprise-place',
      'startup-place',
      'maker-certificate-names',
      'startup-credit',
    ])
    const both = (id: string) => ['changzhi-2026', 'shanxi-2026'].map(slug => requirement(slug, id))
    expect(both('enterprise-place').map(row => row?.check.params)).toMatchObject([
      { scope: 'city', regionCode: '140400' },
      { scope: 'province', regionCode: '140000' },
    ])
    expect(both('maker-certificate-names').map(row => row?.hard)).toEqual([true, false])
    expect(both('startup-credit').map(row => row?.check.params)).toMatchObject([
      { standard: 'any' },
      { standard: 'serious' },
    ])
  })

  it('is silent about thematic contests: the list above holds and is marked so; 山西 itself says it', () => {
    const topic = (rows: ReturnType<typeof compareWithParent>) => rows.find(row => row.topic === '赛事名录')
    const [city, province] = [document('changzhi-2026'), document('shanxi-2026')]
    const said = { here: '专题赛17场', clause: 'SX26-42' }
    expect(topic(compareWithParent(city, province))).toMatchObject({ ...said, mark: 'inherited' })
    expect(topic(compareWithParent(province, null))).toMatchObject({ ...said, mark: 'own' })
    expect(topic(compareWithParent(city, null))).toMatchObject({ here: null, mark: 'not-stated' })
  })

  it('ends its contest on 30 July, tighter than the 5 August of the province; both recommend by 5 August', () => {
    expect(lastDay('changzhi-2026', 'final')).toBe('2026-07-30')
    expect(lastDay('shanxi-2026', 'city-rounds')).toBe('2026-08-05')
    expect(lastDay('changzhi-2026', 'recommendation')).toBe(lastDay('shanxi-2026', 'recommendation'))
    const rows = compareWithParent(document('changzhi-2026'), document('shanxi-2026'))
    const dates = rows.filter(row => row.here?.startsWith('2026-07-30'))
    expect(dates).toContainEqual(
      expect.objectContaining({
        above: expect.stringContaining('2026-08-05'),
        mark: 'tightened',
        clause: 'CZ26-04',
      }),
    )
  })
})
