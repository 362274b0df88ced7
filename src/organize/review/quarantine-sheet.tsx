import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { ReviewFile } from '../../contract/views/files'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  file: ReviewFile
  onClose: () => void
  onDone: () => void
}

/** 报涉密: shuts a file away from everybody, with a reason; it cannot be taken back here. */
export function QuarantineSheet({ edition, file, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('screening', 'quarantineFile')
  const [reason, setReason] = useState('')
  const send = async () => {
    const reply = await run({ edition, file: file.id, reason: reason.trim() })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="报涉密并隔离"
      testId="org.review.quarantine"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button
            kind="danger"
            busy={busy}
            disabledReason={reason.trim() === '' ? '请写明理由' : null}
            onTap={() => void send()}
            testId="org.review.quarantine.send"
          >
            立即隔离
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="file-line__name">{file.name}</View>
      <View className="lead">隔离后任何人都不能再打开，包括您和管理员。请线下交保密部门处理。</View>
      <TextArea
        name="quarantine-reason"
        label="理由"
        hint="只写在哪一页看到了哪类标识，不要抄录内容"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
