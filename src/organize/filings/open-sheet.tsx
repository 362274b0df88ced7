import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { FilingPlace } from '../../contract/views/nation-filings'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  of: FilingPlace
  onClose: () => void
  onDone: () => void
}

/** Names who files for a contest, by his telephone; named again, the form passes to the other person. */
export function OpenSheet({ edition, of, onClose, onDone }: Properties) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'openFiling')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const missing = name.trim() === '' ? '请填写姓名' : phone.trim() === '' ? '请填写手机号' : null
  const send = async () => {
    if ((await run({ edition, contest: of.contest, name, phone })).ok) onDone()
  }
  return (
    <Sheet
      open
      title={of.filing ? '换填报人' : '指定填报人'}
      testId="nat.filing.naming"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={online ? missing : '联网后再操作'}
          onTap={() => void send()}
          testId="nat.filing.naming.send"
        >
          确定
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{of.name}</View>
      <View className="note">他用这个手机号登录后，在消息里就能看到备案表；已填的内容会一并移交。</View>
      <TextInput
        name="filer-name"
        label="填报人姓名"
        maxLength={30}
        value={name}
        onChange={setName}
        problem={fieldProblem(failure, 'name')}
      />
      <TextInput
        name="filer-phone"
        label="填报人手机号"
        keyboard="number"
        maxLength={20}
        value={phone}
        onChange={setPhone}
        problem={fieldProblem(failure, 'phone')}
      />
    </Sheet>
  )
}
