import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { goBack, usePageParameters } from '../../platform/navigation'
import { scrollToTop } from '../../platform/scroll-to'
import { useAction } from '../../platform/use-action'
import { CallState } from '../shared/call-state'
import { readers } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { useNext } from '../shared/use-next'
import { Acts, isWaiting } from './acts'
import { Columns, type Mode } from './columns'
import { useReview } from './use-review'
import './review.scss'

const queue = 'organize/queue/index'

/** O3 单项审核: the form on the left, requirement by requirement on the right, then accept, return or reject. */
export default function ReviewPage() {
  const desk = useDesk(readers)
  const { application = '' } = usePageParameters()
  const ready = desk.state === 'ready' && application !== ''
  const review = useReview(desk.edition, application, ready)
  const { view, call } = review
  const accepting = useAction('screening', 'accept')
  const next = useNext(desk.edition, application)
  const [mode, setMode] = useState<Mode>('look')
  const [done, setDone] = useState<string | null>(null)

  const finish = (sentence: string) => {
    setMode('look')
    setDone(sentence)
    scrollToTop()
    void review.reload()
  }
  const accept = async () => {
    const reply = await accepting.run(review.target)
    if (reply.ok) finish('审核通过，申报人会收到“报名成功”的通知。')
  }
  const again = () => {
    accepting.clearFailure()
    void review.reload()
  }
  const failure = accepting.failure ?? next.failure
  const waiting = view !== null && isWaiting(view)
  return (
    <OrgPage
      testId="org.review"
      title="单项审核"
      state={view?.state.id}
      current={queue}
      roles={readers}
      shownAt={call.answeredAt}
      onSignedIn={() => void review.reload()}
      action={
        view &&
        mode !== 'return' && (
          <Acts
            view={view}
            next={next}
            accept={{ run: () => void accept(), busy: accepting.busy }}
            onReturn={() => {
              setMode('return')
              scrollToTop()
            }}
          />
        )
      }
    >
      <View className="review-back">
        <Button kind="quiet" narrow icon="back" onTap={() => void goBack(queue)} testId="org.review.back">
          返回队列
        </Button>
        {waiting && mode !== 'return' && (
          <Button kind="quiet" narrow busy={next.busy} onTap={next.open} testId="org.review.skip">
            跳过，看下一件
          </Button>
        )}
      </View>
      {ready || desk.state !== 'ready' ? (
        <CallState call={call} rows={12} />
      ) : (
        <EmptyState icon="document" title="没有指定哪一份报名">
          请从审核队列里打开一份。
        </EmptyState>
      )}
      {failure && <ErrorState slim failure={failure} onRetry={again} />}
      {done && (
        <View className="notice-line tone-pass" data-testid="org.review.done">
          {done}
        </View>
      )}
      {next.none && (
        <View className="notice-line tone-pass" data-testid="org.review.none-left">
          都审完了，没有其他等待审核的报名。
        </View>
      )}
      {view && !view.may.accept && view.because && !view.may.decide && (
        <View className="notice-line tone-neutral">{view.because}</View>
      )}
      {view && <Columns review={review} view={view} mode={mode} onMode={setMode} onDone={finish} />}
    </OrgPage>
  )
}
