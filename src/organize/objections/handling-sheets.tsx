import { View } from '@tarojs/components'
import { useState } from 'react'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet, type SheetProperties } from './act-sheet'

/** Does not take it on, with the reason its author reads. */
export function RefuseSheet({ edition, view, onClose, onDone }: SheetProperties) {
  const { run, busy, failure } = useAction('results', 'refuseObjection')
  const [reason, setReason] = useState('')
  const { objection, version } = view
  const send = async () => {
    if ((await run({ edition, objection, expectedVersion: version, reason })).ok) onDone()
  }
  return (
    <ActSheet
      title={`不予受理 ${view.number}`}
      verb="不予受理"
      kind="danger"
      {...{ busy, failure, onClose, missing: reason.trim() === '' ? '请写明理由' : null }}
      onSend={() => void send()}
    >
      <TextArea
        name="reason"
        label="不予受理的理由"
        hint="提出人会看到，例如：只要求加分，没有指出程序"
        most={300}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </ActSheet>
  )
}

/** Handles it together with another one about the same thing. */
export function MergeSheet({ edition, view, onClose, onDone }: SheetProperties) {
  const { run, busy, failure } = useAction('results', 'mergeObjection')
  const [into, setInto] = useState<string | null>(null)
  const { objection, version } = view
  const send = async () => {
    if (into && (await run({ edition, objection, expectedVersion: version, into })).ok) onDone()
  }
  const none = view.originals.length === 0 ? '没有其他在办的异议' : '请选择原单'
  return (
    <ActSheet
      title={`合并 ${view.number}`}
      verb="合并"
      {...{ busy, failure, onClose, missing: into === null ? none : null }}
      onSend={() => void send()}
    >
      <View className="lead">合并后按原单办理，两位提出人都会收到结果。</View>
      <SelectField
        name="into"
        label="合并到"
        options={view.originals.map(each => ({
          value: each.objection,
          label: `${each.number} ${each.about}`,
        }))}
        value={into}
        onChange={setInto}
        problem={fieldProblem(failure, 'into')}
      />
    </ActSheet>
  )
}

/** Gives the other side the facts, put so that they tell nothing of who objected. */
export function HearSheet({ edition, view, onClose, onDone }: SheetProperties) {
  const { run, busy, failure } = useAction('results', 'hearOtherSide')
  const [facts, setFacts] = useState(view.facts)
  const { objection, version } = view
  const send = async () => {
    if ((await run({ edition, objection, expectedVersion: version, facts })).ok) onDone()
  }
  return (
    <ActSheet
      title="请对方说明"
      verb="发给对方"
      {...{ busy, failure, onClose, missing: facts.trim() === '' ? '请填写给对方看的事实' : null }}
      onSend={() => void send()}
    >
      <View className="lead">对方只看到下面的文字，看不到提出人。请删去能认出提出人的内容。</View>
      <TextArea
        name="facts"
        label="给对方看的事实"
        most={2000}
        value={facts}
        onChange={setFacts}
        problem={fieldProblem(failure, 'facts')}
      />
    </ActSheet>
  )
}
