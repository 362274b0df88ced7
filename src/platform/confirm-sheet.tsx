import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/button'
import { ErrorState } from '../components/error-state'
import { Sheet } from '../components/sheet'
import { TextInput } from '../components/text-input'
import { fieldProblem, useAction } from './use-action'

/** Proving once more who one is: a code to one's own phone, before data leaves or the account goes. */
export function ConfirmSheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [code, setCode] = useState('')
  const sending = useAction('session', 'sendOwnCode')
  const confirming = useAction('session', 'confirmMyself')
  const [sent, setSent] = useState<{ phoneMasked: string; demoCode?: string } | null>(null)
  const send = async () => {
    const reply = await sending.run({})
    if (reply.ok) setSent(reply.data)
  }
  const confirm = async () => {
    const reply = await confirming.run({ code })
    if (reply.ok) onDone()
  }
  const failure = confirming.failure?.details?.fields ? null : (confirming.failure ?? sending.failure)
  return (
    <Sheet
      open
      title="再验证一次手机号"
      testId="confirm"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" busy={sending.busy} onTap={send} testId="confirm.send">
            {sent ? '重新获取验证码' : '获取验证码'}
          </Button>
          <Button
            busy={confirming.busy}
            disabledReason={code.trim() === '' ? '请先填写验证码' : null}
            onTap={confirm}
            testId="confirm.submit"
          >
            验证并继续
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} testId="confirm.error" />}
      <View className="lead">
        {sent
          ? `验证码已发到 ${sent.phoneMasked}，5分钟内有效。`
          : '为了防止别人拿到您的手机操作，请再验证一次。'}
      </View>
      {sent?.demoCode && (
        <View className="demo-code tone-manual" data-testid="confirm.demo-code">
          <Text className="demo-code__mark">演示</Text>
          <Text className="digits">{`验证码 ${sent.demoCode}（不发短信，直接显示在这里）`}</Text>
        </View>
      )}
      <TextInput
        name="own-code"
        label="验证码"
        keyboard="number"
        maxLength={6}
        value={code}
        onChange={setCode}
        problem={fieldProblem(confirming.failure, 'code')}
      />
    </Sheet>
  )
}
