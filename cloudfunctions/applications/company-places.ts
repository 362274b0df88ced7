import type { Option } from '../../src/core/application-form/field'
import { placeOptions } from '../../src/core/eligibility/place-options'
import { allEditions } from '../shared/edition-catalog'

/** Every county and region by its code that some edition lets an enterprise be registered at, each once. */
export function companyPlaces(): Option[] {
  const regions = allEditions().flatMap(edition => edition.counties)
  const named = regions.map(({ code, name }): Option => ({ value: code, label: name }))
  const wider = allEditions()
    .flatMap(placeOptions)
    .filter(({ value }) => /^\d{6}$/.test(value))
  const all = new Map([...wider, ...named].map(option => [option.value, option]))
  return [...all.values()].sort((a, b) => (a.value < b.value ? -1 : 1))
}
