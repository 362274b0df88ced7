import type { QueueFilter } from '../../contract/views/screening'

const flags = ['open', 'ready', 'manualReview', 'toSync', 'specialised'] as const

const parts = ['states', 'counties', 'group', 'sources', 'flags', 'number', 'search'] as const

/** In place of states: of every state. An address without any means what waits. */
const anyState = 'any'

/** What a filter looks like in a page's address; what is not asked for is left out. */
export function queueAddress(filter: QueueFilter): Record<string, string | undefined> {
  return {
    states: filter.states?.join(',') || anyState,
    counties: filter.counties?.join(',') || undefined,
    group: filter.group || undefined,
    sources: filter.sources?.join(',') || undefined,
    flags: flags.filter(flag => filter[flag]).join(',') || undefined,
    number: filter.officialNumber,
    search: filter.search || undefined,
  }
}

const list = (text: string | undefined) => text?.split(',').filter(each => each !== '') ?? []

/** The filter an address asks for: what waits for review when it asks for nothing. Unknown parts are ignored. */
export function filterFromAddress(address: Record<string, string | undefined>): QueueFilter {
  const nothing = parts.every(name => !address[name])
  const states = nothing ? ['submitted'] : list(address.states).filter(state => state !== anyState)
  const counties = list(address.counties)
  const sources = list(address.sources)
  const asked = list(address.flags)
  const number = address.number
  return {
    ...(states.length > 0 && { states }),
    ...(counties.length > 0 && { counties }),
    ...(address.group && { group: address.group }),
    ...(sources.length > 0 && { sources }),
    ...Object.fromEntries(flags.filter(flag => asked.includes(flag)).map(flag => [flag, true as const])),
    ...((number === 'given' || number === 'missing') && { officialNumber: number }),
    ...(address.search && { search: address.search }),
  }
}
