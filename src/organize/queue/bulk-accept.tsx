import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { Output } from '../../contract/operations'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

interface Properties {
  edition: string
  applications: readonly string[]
  onClose: () => void
  /** Something was accepted: the list is no longer what it was. */
  onDone: () => void
}

type Preview = Output<'screening', 'previewBulkAccept'>
type Done = Output<'screening', 'bulkAccept'>

function Skipped({
  rows,
}: {
  rows: readonly { application: string; projectName: string; reason: string }[]
}) {
  if (rows.length === 0) return null
  return (
    <View data-testid="org.queue.bulk.skipped">
      <View className="section">{`跳过 ${rows.length} 件，状态不变`}</View>
      {rows.map(({ application, projectName, reason }) => (
        <View className="list-line" key={application}>
          <View>{projectName}</View>
          <View className="note">{reason}</View>
        </View>
      ))}
    </View>
  )
}

function Accepted({ preview }: { preview: Preview }) {
  return (
    <View>
      <View className="lead" data-testid="org.queue.bulk.count">
        {preview.accepted.length > 0
          ? `将通过 ${preview.accepted.length} 件，申报人会收到“报名成功”的通知。`
          : '选中的报名现在都不能通过，原因如下。'}
      </View>
      {preview.accepted.map(({ application, projectName, subjectName }) => (
        <View className="list-line" key={application}>
          <View>{projectName}</View>
          <View className="note">{subjectName}</View>
        </View>
      ))}
      <Skipped rows={preview.skipped} />
    </View>
  )
}

function Result({ done, preview }: { done: Done; preview: Preview }) {
  const names = new Map(
    [...preview.accepted, ...preview.skipped].map(row => [row.application, row.projectName]),
  )
  const skipped = done.skipped.map(row => ({ ...row, projectName: names.get(row.application) ?? '' }))
  return (
    <View data-testid="org.queue.bulk.result">
      <View className="lead">{`已通过 ${done.accepted.length} 件。`}</View>
      <Skipped rows={skipped} />
    </View>
  )
}

/** Accepting several at once: first the list with the reasons for those left out, then the act. */
export function BulkAccept({ edition, applications, onClose, onDone }: Properties) {
  const preview = useCall('screening', 'previewBulkAccept', { edition, applications: [...applications] })
  const accept = useAction('screening', 'bulkAccept')
  const [done, setDone] = useState<Done | null>(null)
  const accepted = preview.data?.accepted ?? []
  const confirm = async () => {
    const rows = accepted.map(({ application, version }) => ({ application, expectedVersion: version }))
    const reply = await accept.run({ edition, applications: rows })
    if (!reply.ok) return
    setDone(reply.data)
    onDone()
  }
  const act =
    accepted.length > 0 ? (
      <Button busy={accept.busy} onTap={() => void confirm()} testId="org.queue.bulk.confirm">
        {`通过这 ${accepted.length} 件`}
      </Button>
    ) : null
  return (
    <Sheet
      open
      title="批量通过"
      testId="org.queue.bulk"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            {done ? '知道了' : '先不通过'}
          </Button>
          {!done && act}
        </>
      }
    >
      {accept.failure && <ErrorState slim failure={accept.failure} />}
      <CallState call={preview} rows={4} />
      {preview.data && !done && <Accepted preview={preview.data} />}
      {preview.data && done && <Result done={done} preview={preview.data} />}
    </Sheet>
  )
}
