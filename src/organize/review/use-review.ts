import { useCall } from '../../platform/use-call'

/** One application under review: what is shown, and what every act has to name. */
export function useReview(edition: string, application: string, enabled: boolean) {
  const call = useCall('screening', 'read', { edition, application }, { enabled })
  return {
    call,
    view: call.data,
    target: { edition, application, expectedVersion: call.data?.version ?? 0 },
    reload: call.reload,
  }
}

export type Review = ReturnType<typeof useReview>
