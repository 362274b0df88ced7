import { usePageParameters } from '../../../platform/navigation'
import { useCall } from '../../../platform/use-call'

/** The edition a page of docking services is opened for: the link's, else the one the home page shows; '' while unknown. */
export function useServiceEdition(): string {
  const { edition } = usePageParameters()
  const home = useCall('catalog', 'home', {}, { enabled: !edition, keep: true })
  return edition ?? home.data?.edition.slug ?? ''
}
