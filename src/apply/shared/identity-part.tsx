import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import { consentVersions } from '../../contract/consents'
import type { MemberEntry } from '../../core/application-form/field'
import { checkIdentityNumber } from '../../core/identity-number'
import { useAction } from '../../platform/use-action'

/** Asked before the first identity number: what it is for, how it is kept, until when (PIPL 28–30). */
function SensitiveCard({ onAgreed }: { onAgreed: () => void }) {
  const [agreed, setAgreed] = useState(false)
  const [unticked, setUnticked] = useState(false)
  const { run, busy, failure } = useAction('session', 'consent')
  const give = async () => {
    setUnticked(!agreed)
    if (!agreed) return
    const reply = await run({ document: 'sensitive', version: consentVersions.sensitive })
    if (reply.ok) onAgreed()
  }
  return (
    <View className="sensitive" data-testid="sensitive">
      <View className="card__title">身份证号怎么用</View>
      <View className="note">
        身份证号是敏感个人信息，只用于核对同一个人是否担任多个团队的核心成员、制作证书；加密保存，页面上只显示后四位，证书制发后90天内删除。不同意也可以不填，请该成员在邀请里自己填写。
      </View>
      <CheckItem
        checked={agreed}
        onChange={setAgreed}
        label="我已取得该成员同意，并同意按上述用途使用身份证号"
        testId="sensitive.agree"
        problem={unticked ? '请阅读后勾选，再继续' : null}
      />
      {failure && <ErrorState slim failure={failure} />}
      <Button kind="secondary" busy={busy} onTap={give} testId="sensitive.give">
        同意并填写
      </Button>
    </View>
  )
}

interface Properties {
  member: MemberEntry
  required: boolean
  agreed: boolean
  onAgreed: () => void
  onChange: (identity: string) => void
}

/** The identity number of a core member. It leaves this box only when it is complete and its check digit agrees. */
export function IdentityPart({ member, required, agreed, onAgreed, onChange }: Properties) {
  const [typed, setTyped] = useState(member.identity ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  if (!agreed) return <SensitiveCard onAgreed={onAgreed} />
  const leave = () => {
    if (typed.trim() === '') return setProblem(null)
    const check = checkIdentityNumber(typed)
    setProblem(check.ok ? null : check.message)
    if (check.ok) onChange(typed.trim())
  }
  const type = (text: string) => {
    setTyped(text)
    if (problem !== null) setProblem(null)
    if (checkIdentityNumber(text).ok) onChange(text.trim())
  }
  return (
    <TextInput
      name="member.identity"
      label="身份证号"
      hint={member.identityLast4 ? `已保存，尾号 ${member.identityLast4}；要更换再填写` : '18位，加密保存'}
      keyboard="idcard"
      maxLength={24}
      optional={!required}
      value={typed}
      onChange={type}
      onLeave={leave}
      problem={problem}
    />
  )
}
