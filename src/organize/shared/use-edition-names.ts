import type { EditionCard } from '../../contract/views/catalog'
import { useCall } from '../../platform/use-call'

/** What editions and their issuers are called, and at which level they are held, by slug; empty until known. */
export function useEditionNames(
  enabled: boolean,
): ReadonlyMap<string, Pick<EditionCard, 'name' | 'issuer' | 'level'>> {
  const { data } = useCall('catalog', 'editions', {}, { enabled, keep: true })
  return new Map(data?.editions.map(({ slug, name, issuer, level }) => [slug, { name, issuer, level }]))
}
