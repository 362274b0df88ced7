import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { FailureView } from '../../contract/reply'
import { useOnline } from '../../platform/network'

interface Step {
  busy: boolean
  failure: FailureView | null
  run: () => Promise<unknown>
}

interface Properties {
  /** Beginning of the test ids, such as org.advance. */
  testId: string
  view: {
    state: 'draft' | 'staged' | 'locked' | 'published'
    stagedBy: string | null
    published: unknown
    blocked: { stage: string | null; lock: string | null; publish: string | null }
  }
  stage: Step
  lock: Step
  onDone: () => void
  /** The sheet that publishes; `close` puts it away. */
  sheet: (close: () => void) => ReactNode
}

/** A list's next step: put forward by one person, locked by another, published. */
export function ListSteps({ testId, view, stage, lock, onDone, sheet }: Properties) {
  const online = useOnline()
  const [asking, setAsking] = useState(false)
  const failure = stage.failure ?? lock.failure
  const take = async (step: Step) => {
    await step.run()
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
      {asking && sheet(() => setAsking(false))}
    </View>
  )
}
