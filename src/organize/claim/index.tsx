import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { TextInput } from '../../components/text-input'
import { replacePage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

/** The one-time link of the first start: names the first person in charge, who then signs in by phone. */
export default function ClaimPage() {
  const { token = '' } = usePageParameters()
  const editions = useCall('catalog', 'editions', {})
  const claim = useAction('session', 'claimFirstOrganiser')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [edition, setEdition] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const send = async () => {
    if (edition && (await claim.run({ token, name, phone, edition })).ok) setDone(true)
  }
  const problem = (field: string) => fieldProblem(claim.failure, field)
  const missing = !name.trim() ? '请填写姓名' : !phone.trim() ? '请填写手机号' : edition ? null : '请选择届次'
  const options = (editions.data?.editions ?? []).map(each => ({ value: each.slug, label: each.name }))
  if (done)
    return (
      <Page testId="claim" title="设立首位组织者" state="done">
        <EmptyState
          icon="check"
          title="已经设立"
          action={<Button onTap={() => void replacePage('pages/login/index')}>用这个手机号登录</Button>}
        >
          登录后从“工作台”进入。这个链接不再有效。
        </EmptyState>
      </Page>
    )
  return (
    <Page
      testId="claim"
      title="设立首位组织者"
      action={
        <Button testId="claim.send" busy={claim.busy} disabledReason={missing} onTap={send}>
          设立
        </Button>
      }
    >
      {(editions.failure ?? (problem('token') ? null : claim.failure)) && (
        <ErrorState
          slim
          failure={(editions.failure ?? claim.failure)!}
          onRetry={editions.failure ? editions.reload : send}
        />
      )}
      <View className="card">
        <TextInput
          name="name"
          label="姓名"
          value={name}
          onChange={setName}
          maxLength={30}
          problem={problem('name')}
        />
        <TextInput
          name="phone"
          label="手机号"
          why="以后用它收验证码登录"
          keyboard="number"
          value={phone}
          onChange={setPhone}
          maxLength={14}
          problem={problem('phone')}
        />
        <SelectField
          name="edition"
          label="负责的届次"
          options={options}
          value={edition}
          onChange={setEdition}
          problem={problem('edition')}
        />
      </View>
    </Page>
  )
}
