import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextInput } from '../../components/text-input'
import type { UnitKeyView } from '../../contract/views/interchange'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'
import { ActSheet } from '../shared/act-sheet'

interface Closing {
  onClose: () => void
  onDone: () => void
}

/** Puts a unit's signing key forward. */
export function ProposeKeySheet({
  edition,
  unit,
  onClose,
  onDone,
}: Closing & { edition: string; unit: { unit: string; name: string } }) {
  const { run, busy, failure } = useAction('recommendations', 'proposeUnitKey')
  const [publicKey, setPublicKey] = useState('')
  const send = async () => {
    const reply = await run({ edition, unit: unit.unit, publicKey })
    if (reply.ok) onDone()
  }
  return (
    <ActSheet
      title={`登记${unit.name}的公钥`}
      testId="prov.keys.propose.sheet"
      verb="提出登记"
      busy={busy}
      failure={failure}
      missing={publicKey.trim() === '' ? '请粘贴公钥' : null}
      onSend={() => void send()}
      onClose={onClose}
    >
      <View className="lead">提出后由另一位负责人打电话核对校验码，核对一致才生效。</View>
      <TextInput
        name="publicKey"
        label="签名公钥"
        hint="该单位“跨系统报送”里的43位字符"
        value={publicKey}
        onChange={setPublicKey}
        problem={fieldProblem(failure, 'publicKey')}
      />
    </ActSheet>
  )
}

/** The second person types the code that the unit reads out. */
export function ConfirmKeySheet({
  edition,
  name,
  of,
  onClose,
  onDone,
}: Closing & { edition: string; name: string; of: UnitKeyView }) {
  const { run, busy, failure } = useAction('recommendations', 'confirmUnitKey')
  const stepUp = useConfirmed()
  const [fingerprint, setFingerprint] = useState('')
  const send = () => void stepUp.attempt(() => run({ edition, key: of.id, fingerprint }), onDone)
  return (
    <>
      <ActSheet
        title={`核对${name}的校验码`}
        testId="prov.keys.confirm.sheet"
        verb="一致，登记"
        busy={busy}
        failure={failure}
        missing={fingerprint.trim() === '' ? '请填写对方念的校验码' : null}
        onSend={send}
        onClose={onClose}
      >
        <View className="lead">请打该单位公开的办公电话，让对方念出他们页面上的校验码，照着填写。</View>
        <TextInput
          name="fingerprint"
          label="对方念的校验码"
          hint="16位，分四组"
          maxLength={40}
          value={fingerprint}
          onChange={setFingerprint}
          problem={fieldProblem(failure, 'fingerprint')}
        />
      </ActSheet>
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </>
  )
}
