import type { SourceCountsView } from '../../src/contract/views/screening'
import type { Edition } from '../../src/core/edition'
import { countyName } from '../shared/edition-of'

type SourceCount = { county: string | null; source: string | null; count: number }

/** Columns of their own; a chart has no more textures that can be told apart. */
const OWN_COLUMNS = 3
/** Codes a filter may name. */
const MOST = 100

const sum = (rows: readonly SourceCount[]) => rows.reduce((total, { count }) => total + count, 0)
const codeOf = ({ source }: SourceCount) => source ?? 'none'

/** A poster of a county's unit carries the county's code. */
function sourceName(edition: Edition, code: string): string {
  if (code === 'none') return '直接报名'
  return edition.counties.find(county => county.code === code)?.name ?? `海报${code}`
}

/** 县区 × 来源: counties in the edition's order, without those nobody comes from; every figure is a filter's count. */
export function sourceCounts(edition: Edition, counts: readonly SourceCount[]): SourceCountsView {
  const codes = [...new Set(counts.map(codeOf))]
  const totalOf = (code: string) => sum(counts.filter(row => codeOf(row) === code))
  const posters = codes
    .filter(code => code !== 'none')
    .sort((a, b) => totalOf(b) - totalOf(a) || (a < b ? -1 : 1))
  const rest = posters.slice(OWN_COLUMNS - 1, MOST)
  const columns = [
    ...['none', ...posters.slice(0, OWN_COLUMNS - 1)].map(code => ({
      ...{ id: code, name: sourceName(edition, code), codes: [code] },
    })),
    ...(rest.length > 0 ? [{ id: 'others', name: '其他海报', codes: rest }] : []),
  ]
  const order = [...edition.counties.map(({ code }): string | null => code), null]
  const places = [...new Set(counts.map(({ county }) => county))]
  const others = places.filter(county => !order.includes(county))
  return {
    columns,
    rows: [...order, ...others]
      .filter(county => places.includes(county))
      .map(county => {
        const here = counts.filter(row => row.county === county)
        const figures = columns.map(({ id, codes: of }): [string, number] => [
          id,
          sum(here.filter(row => of.includes(codeOf(row)))),
        ])
        return {
          county: { id: county ?? 'none', name: countyName(edition, county) },
          counts: Object.fromEntries(figures),
          total: figures.reduce((total, [, count]) => total + count, 0),
        }
      }),
  }
}
