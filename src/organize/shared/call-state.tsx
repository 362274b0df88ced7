import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import type { FailureView } from '../../contract/reply'

interface Properties {
  call: { data: unknown; failure: FailureView | null; slow: boolean; reload: () => Promise<void> }
  rows?: number
}

/** What stands above or in place of a call's content: its failure with a retry, or grey lines while it takes long. */
export function CallState({ call, rows = 8 }: Properties) {
  const { data, failure, slow, reload } = call
  if (failure) return <ErrorState slim={data !== null} failure={failure} onRetry={() => void reload()} />
  return data === null && slow ? <Skeleton rows={rows} /> : null
}
