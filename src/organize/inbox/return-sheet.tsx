import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextArea } from '../../components/text-area'
import type { ArrivalView, InboxView } from '../../contract/views/inbox'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet } from '../shared/act-sheet'
import { Chips } from '../shared/chips'

interface Properties {
  view: InboxView
  list: ArrivalView
  onClose: () => void
  onDone: (said: string) => void
}

/** Sends a list back; the sentence may be taken from those offered and changed. */
export function ReturnSheet({ view, list, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'returnArrival')
  const [reason, setReason] = useState('')
  const { edition, id: arrival, version: expectedVersion, unitName, state } = list
  const send = async () => {
    const reply = await run({ edition, arrival, expectedVersion, reason })
    if (reply.ok) onDone(`已退回${unitName}。`)
  }
  return (
    <ActSheet
      title={`退回${unitName}的名单`}
      testId="prov.inbox.return.sheet"
      verb="退回名单"
      kind="danger"
      busy={busy}
      failure={failure}
      missing={reason.trim() === '' ? '请写明退回原因' : null}
      onSend={() => void send()}
      onClose={onClose}
    >
      <View className="lead">
        {state === 'accepted'
          ? '已进入本届的项目先保留，改报的名单接收后再替换。'
          : '该单位可以改好再报，这一份留存不变。'}
      </View>
      <Chips
        label="常用原因"
        choices={view.returnReasons.map(text => ({ id: text, name: text }))}
        value={[reason]}
        onChange={([text = '']) => setReason(text)}
        single
        testId="prov.inbox.return.reason"
      />
      <TextArea
        name="reason"
        label="退回原因"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </ActSheet>
  )
}
