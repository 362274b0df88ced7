import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { LibraryBatchView } from '../../contract/views/nation-library'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  of: LibraryBatchView
  onClose: () => void
  onDone: (said: string) => void
}

/** Takes a whole import back, with a reason. */
export function UndoSheet({ of, onClose, onDone }: Properties) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'undoLibraryImport')
  const [reason, setReason] = useState('')
  const missing = reason.trim() === '' ? '请写明理由' : null
  const send = async () => {
    const reply = await run({ batch: of.id, reason })
    if (reply.ok) onDone(`已撤回 ${reply.data.withdrawn} 个项目，来源编号可以重新导入。`)
  }
  return (
    <Sheet
      open
      title={`撤回：${of.fileName}`}
      testId="nat.import.undo"
      onClose={onClose}
      actions={
        <Button
          kind="danger"
          busy={busy}
          disabledReason={online ? missing : '联网后再操作'}
          onTap={() => void send()}
          testId="nat.import.undo.send"
        >
          {`撤回 ${of.counts?.added ?? 0} 个项目`}
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View>这一批的项目会全部退出项目库，记录保留并写明理由。</View>
      <TextInput
        name="undo-reason"
        label="撤回的理由"
        maxLength={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
