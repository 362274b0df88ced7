import type { Edition, Region } from '../edition'
import { paramsAmong } from './check-parts'

/** The value of a registered office outside every region the edition asks about. */
const OUTSIDE = 'outside'

/** 中华人民共和国, GB/T 2260. */
const CHINA: Region = { code: '100000', name: '中国' }

type Places = Pick<Edition, 'city' | 'province' | 'counties' | 'requirements'>

/** The edition's own region: its city, else its province, else the country. */
function homeRegion({ city, province }: Pick<Edition, 'city' | 'province'>): Region {
  return city ?? province ?? CHINA
}

/**
 * Where a company may say it is registered: the counties of the edition, each wider region a condition speaks of, and
 * outside. Values are GB/T 2260 codes, or OUTSIDE.
 */
export function placeOptions(edition: Places): { value: string; label: string }[] {
  const home = homeRegion(edition)
  const near = edition.counties.length > 0 ? edition.counties : [home]
  const rings = widerRegions(edition, home)
  const widest = rings.at(-1) ?? home
  return [
    ...near.map(({ code, name }) => ({ value: code, label: code === CHINA.code ? '中国境内' : name })),
    ...rings.map((ring, i) => ({
      value: ring.code,
      label: `${(rings[i - 1] ?? home).name}以外，${within(ring)}`,
    })),
    { value: OUTSIDE, label: widest.code === CHINA.code ? '中国境外' : `${widest.name}以外` },
  ]
}

/** Regions wider than home in which a condition still lets a company in, the nearest first. */
function widerRegions({ province, requirements }: Places, home: Region): Region[] {
  const asked = paramsAmong(requirements, 'registered-place').map(params => params.scope)
  const provincial = province !== null && asked.includes('province') ? [province] : []
  const national = asked.includes('country') ? [CHINA] : []
  return [...provincial, ...national].filter(region => region.code !== home.code)
}

function within({ code, name }: Region): string {
  return code === CHINA.code ? '中国境内' : `${name}内`
}
