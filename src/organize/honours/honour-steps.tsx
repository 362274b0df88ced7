import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { UnitHonoursView } from '../../contract/views/unit-honours'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  view: UnitHonoursView
  onDone: () => void
}

/** The next step: put forward by one person, published by another. */
export function HonourSteps({ view, onDone }: Properties) {
  const online = useOnline()
  const stage = useAction('results', 'stageUnitHonours')
  const [asking, setAsking] = useState(false)
  const of = { edition: view.edition, expectedVersion: view.version }
  const why = (reason: string | null) => (online ? reason : '联网后再操作')
  const put = async () => {
    await stage.run(of)
    onDone()
  }
  return (
    <View className="page-actions">
      {stage.failure && <ErrorState slim failure={stage.failure} onRetry={onDone} />}
      {view.state === 'staged' ? (
        <View>
          <View className="note">{`${view.stagedBy ?? ''}已提交，由另一位负责人发布。`}</View>
          <Button
            disabledReason={why(view.blocked.publish)}
            onTap={() => setAsking(true)}
            testId="org.honours.publish"
          >
            {view.published ? '发布更正' : '发布名单'}
          </Button>
        </View>
      ) : (
        <Button
          busy={stage.busy}
          disabledReason={why(view.blocked.stage)}
          onTap={() => void put()}
          testId="org.honours.stage"
        >
          提交发布
        </Button>
      )}
      {asking && <PublishSheet view={view} onDone={onDone} onClose={() => setAsking(false)} />}
    </View>
  )
}

function PublishSheet({ view, onDone, onClose }: Properties & { onClose: () => void }) {
  const publish = useAction('results', 'publishUnitHonours')
  const [reason, setReason] = useState('')
  const again = view.published !== null
  const send = async () => {
    const asked = { edition: view.edition, expectedVersion: view.version }
    const reply = await publish.run({ ...asked, reason: again ? reason.trim() : null })
    if (!reply.ok) return
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      title={again ? '发布更正' : '发布名单'}
      testId="org.honours.publish.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={publish.busy}
          disabledReason={again && reason.trim() === '' ? '请写明更正的理由' : null}
          onTap={() => void send()}
          testId="org.honours.publish.confirm"
        >
          现在发布
        </Button>
      }
    >
      {publish.failure && !publish.failure.details?.fields && <ErrorState slim failure={publish.failure} />}
      <View className="lead">发布后所有人能看到单位和奖项。名单只能更正，不能删除。</View>
      {view.changes.map(({ name, before, after }) => (
        <View className="note" key={name}>{`${name}：${before} → ${after}`}</View>
      ))}
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
