import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextArea } from '../../components/text-area'
import type { InboxUnit } from '../../contract/views/inbox'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet } from '../shared/act-sheet'

interface Properties {
  edition: string
  unit: InboxUnit
  onClose: () => void
  onDone: (said: string) => void
}

/** Takes a unit's right to recommend away, or gives it back, with the basis (CZ23-30). */
export function StandingSheet({ edition, unit, onClose, onDone }: Properties) {
  const suspend = useAction('recommendations', 'suspendUnit')
  const restore = useAction('recommendations', 'restoreUnit')
  const [basis, setBasis] = useState('')
  const { suspended, name, unit: code } = unit
  const act = suspended ? restore : suspend
  const send = async () => {
    const reply = await act.run({ edition, unit: code, basis })
    if (reply.ok) onDone(suspended ? `已恢复${name}的推荐资格。` : `已暂停${name}的推荐资格。`)
  }
  return (
    <ActSheet
      title={suspended ? `恢复${name}的推荐资格` : `暂停${name}的推荐资格`}
      testId="prov.inbox.standing.sheet"
      verb={suspended ? '恢复资格' : '暂停资格'}
      kind={suspended ? 'primary' : 'danger'}
      busy={act.busy}
      failure={act.failure}
      missing={basis.trim() === '' ? '请写明依据' : null}
      onSend={() => void send()}
      onClose={onClose}
    >
      <View className="lead">
        {suspended
          ? '恢复后可以接收它的名单。'
          : '暂停后不能接收它的名单。已接收的项目怎么办，通知没有规定，由组委会另行决定。'}
      </View>
      <TextArea
        name="basis"
        label={suspended ? '恢复的理由' : '依据'}
        hint="决定的文号和内容"
        most={200}
        value={basis}
        onChange={setBasis}
        problem={fieldProblem(act.failure, 'basis')}
      />
    </ActSheet>
  )
}
