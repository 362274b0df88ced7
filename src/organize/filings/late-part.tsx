import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { FilingView } from '../../contract/views/nation-filings'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

/** Special approval to hand the form in after the day of the notice, with its reason. */
export function LatePart({ view, onDone }: { view: FilingView; onDone: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'allowLateFiling')
  const [reason, setReason] = useState('')
  const missing = reason.trim() === '' ? '请写明特批理由' : null
  const send = async () => {
    if ((await run({ filing: view.id, reason, expectedVersion: view.version })).ok) onDone()
  }
  return (
    <View className="card">
      <View className="card__title">逾期特批</View>
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <TextInput
        name="filing-late"
        label="特批理由"
        maxLength={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
      <Button
        busy={busy}
        disabledReason={online ? missing : '联网后再操作'}
        onTap={() => void send()}
        testId="nat.filing.late"
      >
        特批提交
      </Button>
    </View>
  )
}
