import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { MergedGroup } from '../../contract/views/merged'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  place: { edition: string; group: string; expectedVersion: number }
  view: MergedGroup
  onDone: () => void
}

/** The list's next step: put forward by one person, locked by another, published. */
export function MergedSteps({ place, view, onDone }: Properties) {
  const online = useOnline()
  const stage = useAction('recommendations', 'stageMerged')
  const lock = useAction('recommendations', 'lockMerged')
  const [asking, setAsking] = useState(false)
  const failure = stage.failure ?? lock.failure
  const run = async (act: typeof stage | typeof lock) => {
    await act.run(place)
    onDone()
  }
  const why = (reason: string | null) => (online ? reason : '联网后再操作')
  return (
    <View className="merged-step">
      {failure && <ErrorState slim failure={failure} onRetry={onDone} />}
      {(view.state === 'draft' || view.state === 'published') && (
        <Button
          narrow
          busy={stage.busy}
          disabledReason={why(view.blocked.stage)}
          testId="org.merged.stage"
          onTap={() => void run(stage)}
        >
          提交锁定
        </Button>
      )}
      {view.state === 'staged' && (
        <Button
          narrow
          busy={lock.busy}
          disabledReason={why(view.blocked.lock)}
          testId="org.merged.lock"
          onTap={() => void run(lock)}
        >
          {`锁定名单（${view.stagedBy ?? ''}已提交）`}
        </Button>
      )}
      {view.state === 'locked' && (
        <Button
          narrow
          disabledReason={why(view.blocked.publish)}
          testId="org.merged.publish"
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
  const { run, busy, failure } = useAction('recommendations', 'publishMerged')
  const [reason, setReason] = useState('')
  const again = view.published !== null
  const send = async () => {
    const reply = await run({ ...place, reason: again ? reason.trim() : null })
    if (!reply.ok) return
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      title={again ? '发布更正' : '发布名单'}
      testId="org.merged.publish.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={again && reason.trim() === '' ? '请写明更正的理由' : null}
          testId="org.merged.publish.confirm"
          onTap={() => void send()}
        >
          现在发布
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`${view.preview.sentence}发布后申报人会收到通知，名单只能更正、不能删除。`}</View>
      {again && (
        <TextArea
          name="merged-reason"
          label="更正的理由"
          hint="所有人都能看到"
          most={200}
          value={reason}
          onChange={setReason}
          problem={fieldProblem(failure, 'reason')}
        />
      )}
    </Sheet>
  )
}
