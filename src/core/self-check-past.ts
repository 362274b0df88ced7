import type { Edition } from './edition'
import { paramsAmong } from './eligibility/check-parts'
import type { PastAward } from './eligibility/facts'
import { LEVEL_NAMES, yearList, yearsInShort } from './eligibility/wording'

type Years = readonly number[] | 'all'

/** The national lists the edition's clauses name. */
export function nationalListNames(edition: Edition): readonly string[] {
  return [...new Set(paramsAmong(edition.requirements, 'national-list').flatMap(params => params.named))]
}

/** An award at every level the edition asks about, of a year it asks about. */
export function awardsAskedAbout(edition: Edition): PastAward[] {
  const levels = new Set(paramsAmong(edition.requirements, 'past-winner').map(params => params.level))
  return [...levels].map(level => ({ year: null, level }))
}

/** How the edition asks about earlier prizes and lists: only for what it asks, and for the years it asks. */
export function pastWording(edition: Edition): {
  title: string
  help: string
  options: { value: string; label: string }[]
} {
  const awards = paramsAmong(edition.requirements, 'past-winner')
  const lists = paramsAmong(edition.requirements, 'national-list')
  const where = [...new Set(awards.map(params => LEVEL_NAMES[params.level]))].join('、')
  const won = awards.map(params => ({ years: params.years, said: `获过${where}奖` }))
  const listed = lists.map(params => ({ years: params.years as Years, said: '入围过全国榜单' }))
  const asked = [...won.slice(0, 1), ...listed.slice(0, 1)]
  const whose = awards.some(params => params.of === 'entrant') ? '这个项目或参赛主体' : '这个项目'
  return {
    title: `${whose}${spoken(asked)}吗？`,
    help: help([...awards.map(params => params.years), ...lists.map(params => params.years)], whose),
    options: options(
      won.length > 0 ? `获过${where}奖` : null,
      listed.length > 0 ? `入围过${nationalListNames(edition).join('或')}` : null,
    ),
  }
}

/** 近三年获过省赛奖、入围过全国榜单; the years are said again only where they differ. */
function spoken(asked: readonly { years: Years; said: string }[]): string {
  const [first] = asked
  return asked
    .map(({ years, said }, i) => {
      const same = i > 0 && first !== undefined && yearsInShort(first.years) === yearsInShort(years)
      return same ? said : `${yearsInShort(years)}${said}`
    })
    .join('、')
}

function help(spans: readonly Years[], whose: string): string {
  const years = [...new Set(spans.flatMap(span => (span === 'all' ? [] : span)))].sort((a, b) => a - b)
  const recent = years.length === 0 ? '' : `${yearsInShort(years)}指${yearList(years)}，`
  const ever = spans.includes('all') ? '往届指以前各届，不限年份，' : ''
  return `${recent}${ever}只看${whose}。`
}

function options(won: string | null, listed: string | null): { value: string; label: string }[] {
  const both = won !== null && listed !== null
  return [
    { value: 'none', label: both ? '都没有' : '没有' },
    ...(won === null ? [] : [{ value: 'province', label: won }]),
    ...(listed === null ? [] : [{ value: 'national', label: listed }]),
    ...(both ? [{ value: 'both', label: '两样都有' }] : []),
  ]
}
