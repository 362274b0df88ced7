import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { ReviewView } from '../../contract/views/screening'
import type { useNext } from '../shared/use-next'

/** Whether it is still to be accepted or returned by this person. */
export function isWaiting(view: ReviewView): boolean {
  return view.may.return || view.may.accept
}

interface ActsProperties {
  view: ReviewView
  next: ReturnType<typeof useNext>
  accept: { run: () => void; busy: boolean }
  onReturn: () => void
}

/** The main buttons: accept and return while it waits, otherwise on to the next one. */
export function Acts({ view, next, accept, onReturn }: ActsProperties) {
  if (!isWaiting(view))
    return (
      <View className="page-actions">
        <Button busy={next.busy} onTap={next.open} testId="org.review.next">
          开始下一件
        </Button>
      </View>
    )
  return (
    <View className="page-actions">
      {view.may.return && (
        <Button kind="secondary" onTap={onReturn} testId="org.review.return.open">
          退回补正
        </Button>
      )}
      <Button
        busy={accept.busy}
        disabledReason={view.may.accept ? null : view.because}
        onTap={accept.run}
        testId="org.review.accept"
      >
        审核通过
      </Button>
    </View>
  )
}
