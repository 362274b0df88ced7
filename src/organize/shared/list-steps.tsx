import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { FailureView } from '../../contract/reply'
import { useOnline } from '../../platform/network'
import { PublishListSheet } from './publish-list-sheet'

/** One act on a list, such as useAction gives it: asked with the list's place and version. */
interface Step<I> {
  busy: boolean
  failure: FailureView | null
  run: (input: I) => Promise<{ ok: boolean }>
}

interface Properties<P> {
  /** Beginning of the test ids, such as org.advance. */
  testId: string
  view: {
    state: 'draft' | 'staged' | 'locked' | 'published'
    stagedBy: string | null
    published: unknown
    blocked: { stage: string | null; lock: string | null; publish: string | null }
  }
  /** Which list, and the version that was looked at. */
  place: P
  stage: Step<P>
  lock: Step<P>
  publish: Step<P & { reason: string | null }>
  /** What publishing means, as it is read before it is done. */
  lead: string
  onDone: () => void
}

/** A list's next step: put forward by one person, locked by another, published. */
export function ListSteps<P extends object>({
  testId,
  view,
  place,
  stage,
  lock,
  publish,
  lead,
  onDone,
}: Properties<P>) {
  const online = useOnline()
  const [asking, setAsking] = useState(false)
  const failure = stage.failure ?? lock.failure
  const take = async (step: Step<P>) => {
    await step.run(place)
    onDone()
  }
  const why = (reason: string | null) => (online ? reason : '联网后再操作')
  return (
    <View className="page-actions">
      {failure && <ErrorState slim failure={failure} onRetry={onDone} />}
      {(view.state === 'draft' || view.state === 'published') && (
        <Button
          busy={stage.busy}
          disabledReason={why(view.blocked.stage)}
          testId={`${testId}.stage-list`}
          onTap={() => void take(stage)}
        >
          提交锁定
        </Button>
      )}
      {view.state === 'staged' && (
        <View>
          <View className="hall-note">{`${view.stagedBy ?? ''}已提交，由另一位负责人锁定。`}</View>
          <Button
            busy={lock.busy}
            disabledReason={why(view.blocked.lock)}
            testId={`${testId}.lock`}
            onTap={() => void take(lock)}
          >
            锁定名单
          </Button>
        </View>
      )}
      {view.state !== 'published' && (
        <Button
          kind={view.state === 'locked' ? 'primary' : 'secondary'}
          disabledReason={why(view.blocked.publish)}
          testId={`${testId}.publish`}
          onTap={() => setAsking(true)}
        >
          {view.published ? '发布更正' : '发布名单'}
        </Button>
      )}
      {asking && (
        <PublishListSheet
          testId={testId}
          again={view.published !== null}
          {...{ busy: publish.busy, failure: publish.failure, onDone }}
          onPublish={async reason => (await publish.run({ ...place, reason })).ok}
          onClose={() => setAsking(false)}
        >
          <View className="lead">{lead}</View>
        </PublishListSheet>
      )}
    </View>
  )
}
