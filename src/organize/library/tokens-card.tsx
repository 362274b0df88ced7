import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import type { LibraryView } from '../../contract/views/nation-library'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'
import { CopyLine } from '../shared/copy-line'

/** Tokens of contests whose own systems deliver projects: given to one of them, shown once, taken back at once. */
export function TokensCard({ view, onChanged }: { view: LibraryView; onChanged: () => void }) {
  const { edition, sources, tokens } = view
  const issue = useAction('recommendations', 'issueToken')
  const revoke = useAction('recommendations', 'revokeToken')
  const stepUp = useConfirmed()
  const [source, setSource] = useState('')
  const [shown, setShown] = useState('')
  const failure = [issue.failure, revoke.failure].find(each => each && each.code !== 'CONFIRM_NEEDED')
  const give = () =>
    void stepUp.attempt(
      () => issue.run({ edition, unit: source }),
      data => {
        setShown(data.token)
        onChanged()
      },
    )
  return (
    <View className="card" data-testid="nat.import.tokens">
      <View className="card__title">赛事的接口令牌</View>
      <View className="note">有自己报名系统的赛事凭令牌把项目报进来，一次要么全部导入，要么都不导入。</View>
      {failure && <ErrorState slim failure={failure} />}
      {tokens.map(({ id, name, issuedAt, lastUsedAt }) => (
        <View className="list-line org-head" key={id}>
          <View className="org-head__text">
            <View>{name}</View>
            <View className="note">
              {`${momentText(issuedAt)}发放，${lastUsedAt ? `${momentText(lastUsedAt)}用过` : '还没有用过'}`}
            </View>
          </View>
          <Button
            kind="quiet"
            narrow
            busy={revoke.busy}
            label={`收回${name}的令牌`}
            onTap={() => void revoke.run({ edition, token: id }).then(onChanged)}
            testId={`nat.import.token.revoke.${id}`}
          >
            收回
          </Button>
        </View>
      ))}
      {shown && (
        <View className="notice-line tone-manual" data-testid="nat.import.token.shown">
          <View>接口令牌只显示这一次，请当面或分开两次告知该赛事：</View>
          <CopyLine name="接口令牌" text={shown} testId="nat.import.token.text" />
        </View>
      )}
      <SelectField
        name="token-source"
        label="发给哪个赛事"
        options={sources.map(each => ({ value: each.source, label: each.name }))}
        value={source}
        onChange={setSource}
      />
      <Button
        kind="secondary"
        narrow
        busy={issue.busy}
        disabledReason={view.may.allowLate ? (source ? null : '请先选赛事') : '由负责人发放'}
        onTap={give}
        testId="nat.import.token.issue"
      >
        发放令牌
      </Button>
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </View>
  )
}
