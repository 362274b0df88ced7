import { useCall } from '../../platform/use-call'

/** What editions and their issuers are called, by slug; empty until known. */
export function useEditionNames(enabled: boolean): ReadonlyMap<string, { name: string; issuer: string }> {
  const { data } = useCall('catalog', 'editions', {}, { enabled, keep: true })
  return new Map(data?.editions.map(({ slug, name, issuer }) => [slug, { name, issuer }]))
}
