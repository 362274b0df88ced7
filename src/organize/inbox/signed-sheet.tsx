import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import type { InboxUnit } from '../../contract/views/inbox'
import { type ChosenFile, chooseFile } from '../../platform/choose-file'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet } from '../shared/act-sheet'
import { receivedText } from './received-text'

interface Properties {
  edition: string
  unit: InboxUnit
  onClose: () => void
  onDone: (said: string) => void
}

/** Takes the signed file a unit with a copy of its own handed over. */
export function SignedSheet({ edition, unit, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'importSigned')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [day, setDay] = useState('')
  const send = async () => {
    if (!file) return
    const receivedOn = day === '' ? undefined : day
    const reply = await run({ edition, unit: unit.unit, file, receivedOn })
    if (reply.ok) onDone(receivedText(unit.name, reply.data))
  }
  const choose = async () => {
    const chosen = await chooseFile(['json'])
    if (chosen) setFile(chosen)
  }
  return (
    <ActSheet
      title={`导入${unit.name}的签名文件`}
      testId="prov.inbox.signed.sheet"
      verb="核对签名并导入"
      busy={busy}
      failure={failure}
      missing={file ? null : '请选择签名文件'}
      onSend={() => void send()}
      onClose={onClose}
    >
      <View className="lead">签名用该单位登记的公钥核对；同一份再导入一次不会有变化。</View>
      <Button kind="secondary" icon="upload" onTap={() => void choose()} testId="prov.inbox.signed.choose">
        选择.csc.json文件
      </Button>
      {file && <View className="note">{`已选：${file.name}`}</View>}
      {fieldProblem(failure, 'file.base64') && (
        <View className="notice-line tone-fail">{fieldProblem(failure, 'file.base64')}</View>
      )}
      <DateField
        name="receivedOn"
        label="收到日期"
        hint="不填就是今天"
        optional
        value={day}
        onChange={setDay}
        problem={fieldProblem(failure, 'receivedOn')}
      />
    </ActSheet>
  )
}
