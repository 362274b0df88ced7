import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { UnitHonoursView } from '../../contract/views/unit-honours'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { PublishListSheet } from '../shared/publish-list-sheet'

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
  const { run, busy, failure } = useAction('results', 'publishUnitHonours')
  const asked = { edition: view.edition, expectedVersion: view.version }
  return (
    <PublishListSheet
      testId="org.honours"
      again={view.published !== null}
      {...{ busy, failure, onDone, onClose }}
      onPublish={async reason => (await run({ ...asked, reason })).ok}
    >
      <View className="lead">发布后所有人能看到单位和奖项。名单只能更正，不能删除。</View>
      {view.changes.map(({ name, before, after }) => (
        <View className="note" key={name}>{`${name}：${before} → ${after}`}</View>
      ))}
    </PublishListSheet>
  )
}
