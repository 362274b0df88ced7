import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { Input } from '../../contract/operations'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  trial: Input<'recommendations', 'computeQuotas'>
  expectedVersion: number
  onClose: () => void
  onSaved: () => void
}

/** Keeps a trial as the next version, with a word on what it rests on. */
export function SaveSheet({ trial, expectedVersion, onClose, onSaved }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'saveQuotaPlan')
  const [note, setNote] = useState('')
  const save = async () => {
    const reply = await run({ ...trial, note: note.trim(), expectedVersion })
    if (reply.ok) onSaved()
  }
  return (
    <Sheet
      open
      title={`保存为第${expectedVersion + 1}版`}
      testId="org.quotas.save.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={note.trim() === '' ? '请写一句说明' : null}
          onTap={() => void save()}
          testId="org.quotas.save.confirm"
        >
          保存
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">保存后这一版不再改动，要改就另存新的一版。</View>
      <TextArea
        name="note"
        label="这一版的说明"
        hint="例如 总名额依据哪次会议"
        most={200}
        value={note}
        onChange={setNote}
        problem={fieldProblem(failure, 'note')}
      />
    </Sheet>
  )
}
