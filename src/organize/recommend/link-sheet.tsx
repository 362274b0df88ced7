import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextInput } from '../../components/text-input'
import type { InterchangeView } from '../../contract/views/interchange'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { showToast } from '../../platform/dialogs'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'
import { ActSheet } from '../shared/act-sheet'

interface Properties {
  view: InterchangeView
  onClose: () => void
  onDone: () => void
}

/** The key lists are sealed to and the token of the interface, as the level above gave them. */
export function LinkSheet({ view, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'setUpLink')
  const stepUp = useConfirmed()
  const [recipientKey, setKey] = useState(view.recipient?.publicKey ?? '')
  const [token, setToken] = useState('')
  const send = () =>
    void stepUp.attempt(
      () => run({ edition: view.edition, recipientKey, ...(token.trim() ? { token } : {}) }),
      ({ fingerprint }) => {
        showToast(`已保存，请核对校验码 ${fingerprint}`)
        onDone()
      },
    )
  return (
    <>
      <ActSheet
        title="上级的接收公钥和令牌"
        testId="org.recommend.interchange.sheet"
        verb="保存"
        busy={busy}
        failure={failure}
        missing={recipientKey.trim() === '' ? '请粘贴接收公钥' : null}
        onSend={send}
        onClose={onClose}
      >
        <View className="lead">名单加密给这个公钥。公钥换错了对方打不开，请在电话里核对校验码。</View>
        <TextInput
          name="recipientKey"
          label="接收公钥"
          hint="上级“公钥与接口”页上的43位字符"
          value={recipientKey}
          onChange={setKey}
          problem={fieldProblem(failure, 'recipientKey')}
        />
        <TextInput
          name="token"
          label="接口令牌"
          hint={view.hasToken ? '已填写；不改请空着' : '只导出文件的不用填'}
          optional
          value={token}
          onChange={setToken}
          problem={fieldProblem(failure, 'token')}
        />
      </ActSheet>
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </>
  )
}
