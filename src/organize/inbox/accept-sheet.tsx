import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextArea } from '../../components/text-area'
import type { ArrivalView } from '../../contract/views/inbox'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet } from '../shared/act-sheet'
import { decidedText } from './unit-words'

interface Properties {
  list: ArrivalView
  onClose: () => void
  onDone: (said: string) => void
}

/** Accepts a list; a late one needs the reason, and a second person. */
export function AcceptSheet({ list, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'acceptArrival')
  const [reason, setReason] = useState('')
  const { edition, id: arrival, version: expectedVersion, late, lines, unitName } = list
  const send = async () => {
    const lateReason = late ? reason : undefined
    const reply = await run({ edition, arrival, expectedVersion, lateReason })
    if (reply.ok) onDone(decidedText(reply.data))
  }
  return (
    <ActSheet
      title={late ? '提出逾期特批' : `接收${unitName}的名单`}
      testId="prov.inbox.accept.sheet"
      verb={late ? '提出，请第二人确认' : `接收 ${lines.length} 个项目`}
      busy={busy}
      failure={failure}
      missing={late && reason.trim() === '' ? '请写明特批理由' : null}
      onSend={() => void send()}
      onClose={onClose}
    >
      <View className="lead">
        {late
          ? '这份名单在截止日之后到达。写明理由，由另一位负责人确认后才接收。'
          : `接收后这 ${lines.length} 个项目进入本届，${unitName}不能再改，除非退回。`}
      </View>
      {late && (
        <TextArea
          name="lateReason"
          label="特批理由"
          most={200}
          value={reason}
          onChange={setReason}
          problem={fieldProblem(failure, 'lateReason')}
        />
      )}
    </ActSheet>
  )
}
