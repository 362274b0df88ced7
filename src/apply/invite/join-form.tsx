import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { TextInput } from '../../components/text-input'
import type { InvitationView } from '../../contract/views/team'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import type { Answering } from './use-answering'

const papers = [
  { value: 'resident', label: '居民身份证' },
  { value: 'permit', label: '港澳台居民居住证或通行证' },
  { value: 'passport', label: '护照' },
]

function IdentityFields({ view, answering }: { view: InvitationView; answering: Answering }) {
  const { typed, type, problems } = answering
  return (
    <View>
      {view.clause && (
        <ClauseQuote
          quote={view.clause.text}
          source={view.clause.source}
          onOpen={() => view.clause && void openLink(view.clause.link)}
        />
      )}
      <SelectField
        name="paper"
        label="证件类型"
        options={papers}
        value={typed.paper}
        onChange={paper => type({ paper })}
      />
      <TextInput
        name="number"
        label="证件号"
        hint="加密保存，负责人看不到完整号码"
        keyboard={typed.paper === 'resident' ? 'idcard' : 'text'}
        maxLength={30}
        optional={view.identity === 'optional'}
        value={typed.number}
        onChange={number => type({ number })}
        problem={problems.number}
      />
    </View>
  )
}

/** What the invited one types himself, what he agrees to, and his two answers. */
export function JoinForm({ view, answering }: { view: InvitationView; answering: Answering }) {
  const { typed, type, problems } = answering
  const offline = useOnline() ? null : '联网后再操作'
  return (
    <View className="card">
      <TextInput
        name="name"
        label="您的姓名"
        hint="与证件一致"
        maxLength={60}
        value={typed.name}
        onChange={name => type({ name })}
        problem={problems.name}
      />
      {view.identity !== null && <IdentityFields view={view} answering={answering} />}
      <View className="section">同意范围</View>
      <View className="note" data-testid="invite.scope">
        {view.scope}
      </View>
      <CheckItem
        checked={typed.agreed}
        onChange={agreed => type({ agreed })}
        label="我是本人，同意按上述用途使用我的信息"
        testId="invite.agree"
        problem={problems.agreed}
      />
      {answering.failure && <ErrorState slim failure={answering.failure} testId="invite.failure" />}
      <View className="stack">
        <Button busy={answering.busy} onTap={answering.join} disabledReason={offline} testId="invite.join">
          确认加入
        </Button>
        <Button
          kind="secondary"
          onTap={answering.decline}
          disabledReason={offline ?? (answering.busy ? '正在提交' : null)}
          testId="invite.decline"
        >
          不是我，或不加入
        </Button>
      </View>
    </View>
  )
}
