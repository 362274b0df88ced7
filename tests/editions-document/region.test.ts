import { describe, expect, test } from 'vitest'
import type { EditionDocument } from '../../src/core/edition-document'
import { SHIPPED } from '../../src/editions/registry'
import { changed, errorsOf, noticesOf, problemsOf } from './mutate'

const shipped = (slug: string) => SHIPPED.find(one => one.edition.slug === slug)!
const nation = shipped('national-2024')
const city2026 = shipped('changzhi-2026')
const under = (document: EditionDocument, parent: object) =>
  changed(document, 'edition.parent', parent) as EditionDocument
/** 山西 as one of the 34 regional contests, and 长治 below it. */
const province = under(shipped('shanxi-2026'), { slug: 'national-2024', clause: 'CN24-15' })

const nth = (document: EditionDocument, id: string) =>
  document.edition.requirements.findIndex(requirement => requirement.id === id)
const place = (document: EditionDocument, field: string, value: unknown) =>
  changed(
    document,
    `edition.requirements.${nth(document, 'enterprise-place')}.${field}`,
    value,
  ) as EditionDocument
const said = (sentences: string[]) => sentences.filter(each => /所辖区域|外地企业也能报名/.test(each))
const errors = (document: EditionDocument, parents: EditionDocument[]) => said(errorsOf(document, parents))
const notices = (document: EditionDocument, parents: EditionDocument[] = []) =>
  said(noticesOf(document, parents))
const at = (scope: string, regionCode: string) => ({
  name: 'registered-place',
  params: { scope, regionCode, regionName: '演示地区' },
})
const onMarket = { name: 'declaration', params: { declaration: 'on-market' } }

describe('CN24-15: companies of a regional contest are registered in its region', () => {
  test('a regional contest that holds its companies to its own region may be published, another may not', () => {
    expect(errors(province, [nation])).toEqual([])
    const open = place(province, 'check.params', {
      scope: 'country',
      regionCode: '100000',
      regionName: '中国',
    })
    expect(errors(open, [nation])).toEqual([
      '组别 › 第1项“企业组”：上级条款“CN24-15”规定“区域赛”的企业注册在所辖区域（山西省），本届的“企业组”没有这样的硬性注册地条件，请补上；本届不是“区域赛”的，请在“上级届次 › 所属赛事类别”写明。',
    ])
    expect(problemsOf(open, [nation]).find(({ message }) => message.includes('所辖区域'))?.path).toBe(
      'edition.groups.0',
    )
  })

  test.each<[string, string, unknown, 'held' | 'open']>([
    ['one city of it', 'check', at('city', '140400'), 'held'],
    ['one county of it', 'check', at('city', '140403'), 'held'],
    ['another province', 'check', at('province', '130000'), 'open'],
    ['a city of another province', 'check', at('city', '130400'), 'open'],
    ['no matter in what country', 'check', onMarket, 'open'],
    ['only in principle', 'hard', false, 'open'],
    ['for another group', 'groups', ['startup'], 'open'],
    ['under a condition', 'when', onMarket, 'open'],
    [
      'and something else',
      'check',
      { name: 'all-of', params: { of: [onMarket, at('province', '140000')] } },
      'held',
    ],
    [
      'or something else',
      'check',
      { name: 'any-of', params: { of: [onMarket, at('province', '140000')] } },
      'open',
    ],
    [
      'one of two cities of it',
      'check',
      { name: 'any-of', params: { of: [at('city', '140400'), at('city', '140700')] } },
      'held',
    ],
  ])('registered in the region: %s', (_, field, value, ending) => {
    expect(errors(place(province, field, value), [nation])).toHaveLength(ending === 'held' ? 0 : 1)
  })

  test('专题赛 says so and is not held to it; a kind of contest the notice does not know is pointed out', () => {
    const open = place(province, 'check', at('country', '100000'))
    const as = (track: string) => under(open, { slug: 'national-2024', track, clause: 'CN24-17' })
    expect(errors(as('thematic'), [nation])).toEqual([])
    expect(notices(as('thematic'), [nation])).toEqual([])
    expect(errors(as('regional'), [nation])).toHaveLength(1)
    expect(errorsOf(as('nowhere'), [nation]).join('\n')).toContain(
      '上级届次没有编号为“nowhere”的赛道，请核对；上级的赛道有：regional、thematic、overseas。',
    )
  })

  test('a city below a regional contest may take companies of the province, not of the country', () => {
    const parents = [province, nation]
    expect(errors(city2026, parents)).toEqual([])
    const provincial = place(city2026, 'check', at('province', '140000'))
    expect(errors(provincial, parents)).toEqual([])
    expect(notices(provincial, parents)).toEqual([
      '组别 › 第1项“企业组”：“企业组”没有限于长治市的注册地条件，外地企业也能报名；如通知如此，可以不理。',
    ])
    expect(errors(place(city2026, 'check', at('country', '100000')), parents).join()).toContain('（山西省）')
  })
})

describe('where no notice above speaks of it', () => {
  test('CZ23-11: 长治 2023 takes companies of the whole country; its organiser is told, not refused', () => {
    const city2023 = shipped('changzhi-2023')
    expect(errors(city2023, [])).toEqual([])
    expect(notices(city2023)).toEqual([
      '组别 › 第1项“企业组”：“企业组”没有限于长治市的注册地条件，外地企业也能报名；如通知如此，可以不理。',
    ])
  })

  test.each(['jinzhong-2025', 'shanxi-2026', 'national-2024'])('%s: nothing to say', slug => {
    expect(notices(shipped(slug))).toEqual([])
    expect(errors(shipped(slug), [])).toEqual([])
  })

  test('长治 2026 under 山西 2026: nothing to say; without the place of startups, a notice about them', () => {
    const above = [shipped('shanxi-2026')]
    expect(notices(city2026, above)).toEqual([])
    const at = `edition.requirements.${nth(city2026, 'startup-place')}.hard`
    expect(notices(changed(city2026, at, false) as EditionDocument, above).join()).toContain('没有限于长治市')
  })
})
