import { describe, expect, it } from 'vitest'
import { withCheckDigits } from '../../../src/core/company-code'
import type { CompanyFacts } from '../../../src/core/eligibility/facts'
import { placeOptions } from '../../../src/core/eligibility/place-options'
import { editionBySlug } from '../../../src/editions/registry'
import { answerOf } from './checks'

const CODE = withCheckDigits('91110000', 'MA0D3M02')
const at = (
  scope: 'country' | 'province' | 'city',
  regionCode: string,
  regionName: string,
  company: CompanyFacts,
) =>
  answerOf(
    { name: 'registered-place', params: { scope, regionCode, regionName } },
    { subject: 'company', company },
  )

describe('中国境内 (CZ23-11, CN24-29)', () => {
  it.each<[CompanyFacts, string]>([
    [{ countyCode: '140403' }, 'pass'],
    [{ countyCode: '659001' }, 'pass'],
    [{ countyCode: '100000' }, 'pass'],
    [{ countyCode: 'outside' }, 'fail'],
    [{ countyCode: '910000' }, 'fail'],
    [{ countyCode: '14040' }, 'fail'],
    [{ code: CODE }, 'pass'],
    [{ code: '91350100M000100Y4Z' }, 'unknown'],
    [{}, 'unknown'],
    [{ countyCode: '810000' }, 'manual'],
    [{ countyCode: 'outside', code: CODE }, 'fail'],
  ])('%j → %s', (company, outcome) => {
    expect(at('country', '100000', '中国', company).outcome).toBe(outcome)
  })

  it('says 境内 once', () => {
    expect(at('country', '100000', '中国', { countyCode: '140403' }).sentence).toBe('注册地在中国境内。')
  })
})

describe('a province is two digits, a city four, a county under its province six (T-06)', () => {
  it.each([
    ['province', '140000', '149999', 'pass'],
    ['province', '140000', '130100', 'fail'],
    ['province', '140000', '150000', 'fail'],
    ['city', '140700', '140702', 'pass'],
    ['city', '140700', '140799', 'pass'],
    ['city', '140700', '140602', 'fail'],
    ['city', '140700', '140802', 'fail'],
    ['city', '140700', '140000', 'fail'],
    ['city', '429004', '429004', 'pass'],
    ['city', '429004', '429005', 'fail'],
  ] as const)('%s %s holds %s → %s', (scope, region, countyCode, outcome) => {
    expect(at(scope, region, '某地', { countyCode }).outcome).toBe(outcome)
  })

  it('a code issued elsewhere is evidence beside the county, never a refusal and never a proof', () => {
    const hinted = at('city', '140400', '长治市', { countyCode: '140403', code: CODE })
    expect(hinted).toMatchObject({ outcome: 'pass', notice: '核对住所' })
    expect(hinted.compared.at(-1)).toMatchObject({ value: '110000' })
    expect(at('city', '110000', '北京市', { code: CODE }).outcome).toBe('unknown')
  })
})

describe('where a company may say it is registered', () => {
  const labels = (slug: string) => placeOptions(editionBySlug(slug)!).map(option => option.label)

  it('a city’s contest that takes the city only ends outside the city', () => {
    expect(labels('changzhi-2026').slice(-2)).toEqual(['沁源县', '长治市以外'])
    expect(labels('jinzhong-2025').at(-1)).toBe('晋中市以外')
  })

  it('a city’s contest that takes the whole country offers the rest of it (CZ23-11)', () => {
    expect(labels('changzhi-2023').slice(-3)).toEqual(['沁源县', '长治市以外，中国境内', '中国境外'])
  })

  it('a province and the nation offer themselves', () => {
    expect(labels('shanxi-2026')).toEqual(['山西省', '山西省以外'])
    expect(labels('national-2024')).toEqual(['中国境内', '中国境外'])
  })

  it.each(['changzhi-2023', 'national-2024', 'jinzhong-2025', 'shanxi-2026', 'changzhi-2026'])(
    '%s: every choice but the last is inside, the last is outside',
    slug => {
      const edition = editionBySlug(slug)!
      const check = edition.requirements.find(row => row.check.name === 'registered-place')!.check
      const outcomes = placeOptions(edition).map(
        ({ value }) => answerOf(check, { subject: 'company', company: { countyCode: value } }).outcome,
      )
      expect(outcomes.pop()).toBe('fail')
      expect(new Set(outcomes)).toEqual(new Set(['pass']))
    },
  )
})
