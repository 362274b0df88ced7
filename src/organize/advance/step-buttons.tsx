import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { AdvanceGroup } from '../../contract/views/advances'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  place: { edition: string; stage: string; group: string; expectedVersion: number }
  view: AdvanceGroup
  onDone: () => void
}

/** The list's one next step: put forward by one person, locked by another, published. */
export function StepButtons({ place, view, onDone }: Properties) {
  const online = useOnline()
  const stage = useAction('results', 'stageAdvance')
  const lock = useAction('results', 'lockAdvance')
  const [asking, setAsking] = useState(false)
  const failure = stage.failure ?? lock.failure
  const run = async (act: typeof stage | typeof lock) => {
    await act.run(place)
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
          testId="org.advance.stage-list"
          onTap={() => void run(stage)}
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
            testId="org.advance.lock"
            onTap={() => void run(lock)}
          >
            锁定名单
          </Button>
        </View>
      )}
      {view.state !== 'published' && (
        <Button
          kind={view.state === 'locked' ? 'primary' : 'secondary'}
          disabledReason={why(view.blocked.publish)}
          testId="org.advance.publish"
          onTap={() => setAsking(true)}
        >
          {view.published ? '发布更正' : '发布名单'}
        </Button>
      )}
      {asking && <PublishSheet place={place} view={view} onDone={onDone} onClose={() => setAsking(false)} />}
    </View>
  )
}

function PublishSheet({ place, view, onDone, onClose }: Properties & { onClose: () => void }) {
  const publish = useAction('results', 'publishAdvance')
  const [reason, setReason] = useState('')
  const again = view.published !== null
  const send = async () => {
    const reply = await publish.run({ ...place, reason: again ? reason.trim() : null })
    if (!reply.ok) return
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      title={again ? '发布更正' : '发布名单'}
      testId="org.advance.publish.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={publish.busy}
          disabledReason={again && reason.trim() === '' ? '请写明更正的理由' : null}
          testId="org.advance.publish.confirm"
          onTap={() => void send()}
        >
          现在发布
        </Button>
      }
    >
      {publish.failure && !publish.failure.details?.fields && <ErrorState slim failure={publish.failure} />}
      <View className="lead">{view.preview.sentence}发布后参赛者会收到通知，名单只能更正、不能删除。</View>
      {again && (
        <TextArea
          name="publish-reason"
          label="更正的理由"
          hint="所有人都能看到"
          most={200}
          value={reason}
          onChange={setReason}
          problem={fieldProblem(publish.failure, 'reason')}
        />
      )}
    </Sheet>
  )
}
