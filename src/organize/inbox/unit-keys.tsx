import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { InterchangeDeskView, UnitKeyView } from '../../contract/views/interchange'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'
import { CopyLine } from '../shared/copy-line'
import { ConfirmKeySheet, ProposeKeySheet } from './key-sheets'

interface Properties {
  edition: string
  unit: InterchangeDeskView['units'][number]
  may: InterchangeDeskView['may']
  /** A token issued just now; shown until the page is left. */
  token: string | null
  onToken: (token: string) => void
  onChanged: () => void
}

const looks: Readonly<Record<UnitKeyView['state'], Status>> = {
  proposed: 'manual',
  registered: 'pass',
  revoked: 'excused',
}

/** One unit's keys and tokens. */
export function UnitKeys({ edition, unit, may, token, onToken, onChanged }: Properties) {
  const revokeKey = useAction('recommendations', 'revokeUnitKey')
  const issue = useAction('recommendations', 'issueToken')
  const revoke = useAction('recommendations', 'revokeToken')
  const stepUp = useConfirmed()
  const [proposing, setProposing] = useState(false)
  const [confirming, setConfirming] = useState<UnitKeyView | null>(null)
  const done = () => {
    setProposing(false)
    setConfirming(null)
    onChanged()
  }
  const issued = () =>
    void stepUp.attempt(
      () => issue.run({ edition, unit: unit.unit }),
      data => onToken(data.token),
    )
  const failures = [revokeKey.failure, revoke.failure, issue.failure]
  const failure = failures.find(each => each && each.code !== 'CONFIRM_NEEDED')
  const inForce = unit.tokens.filter(({ revokedAt }) => revokedAt === null)
  return (
    <View className="card" data-testid={`prov.keys.${unit.unit}`}>
      <View className="card__title">{unit.name}</View>
      {failure && <ErrorState slim failure={failure} />}
      {unit.keys.length === 0 && <View className="note">没有登记公钥，不能导入签名文件。</View>}
      {unit.keys.map(key => (
        <View className="list-line" key={key.id}>
          <View className="org-head">
            <View className="org-head__text">
              <View className="digits">{`校验码 ${key.fingerprint}`}</View>
              <View className="note">{momentText(key.at)}</View>
            </View>
            <StatusChip status={looks[key.state]}>{key.stateLabel}</StatusChip>
          </View>
          <View className="inbox-acts">
            {key.state === 'proposed' && (
              <Button
                narrow
                disabledReason={may.confirm ? (key.own ? '须由另一位负责人核对' : null) : '由负责人核对'}
                onTap={() => setConfirming(key)}
                testId={`prov.keys.confirm.${key.id}`}
              >
                电话核对并登记
              </Button>
            )}
            {key.state !== 'revoked' && may.propose && (
              <Button
                kind="quiet"
                narrow
                busy={revokeKey.busy}
                label={`停用校验码${key.fingerprint}的公钥`}
                onTap={() => void revokeKey.run({ edition, key: key.id }).then(onChanged)}
              >
                停用
              </Button>
            )}
          </View>
        </View>
      ))}
      {token && (
        <View className="notice-line tone-manual" data-testid={`prov.keys.token.${unit.unit}`}>
          <View>接口令牌只显示这一次，请当面或分开两次告知该单位：</View>
          <CopyLine name="接口令牌" text={token} testId={`prov.keys.token.${unit.unit}.text`} />
        </View>
      )}
      {inForce.map(({ id, issuedAt, lastUsedAt }) => (
        <View className="list-line org-head" key={id}>
          <View className="org-head__text note">
            {`接口令牌 ${momentText(issuedAt)}发放，${lastUsedAt ? `${momentText(lastUsedAt)}用过` : '还没有用过'}`}
          </View>
          {may.propose && (
            <Button
              kind="quiet"
              narrow
              busy={revoke.busy}
              label={`收回${unit.name}${momentText(issuedAt)}发放的令牌`}
              onTap={() => void revoke.run({ edition, token: id }).then(onChanged)}
              testId={`prov.keys.revoke.${id}`}
            >
              收回
            </Button>
          )}
        </View>
      ))}
      {may.propose && (
        <View className="inbox-acts">
          <Button
            kind="secondary"
            narrow
            onTap={() => setProposing(true)}
            testId={`prov.keys.propose.${unit.unit}`}
          >
            登记公钥
          </Button>
          {may.confirm && (
            <Button
              kind="secondary"
              narrow
              busy={issue.busy}
              onTap={issued}
              testId={`prov.keys.issue.${unit.unit}`}
            >
              发放接口令牌
            </Button>
          )}
        </View>
      )}
      {proposing && (
        <ProposeKeySheet edition={edition} unit={unit} onClose={() => setProposing(false)} onDone={done} />
      )}
      {confirming && (
        <ConfirmKeySheet
          edition={edition}
          name={unit.name}
          of={confirming}
          onClose={() => setConfirming(null)}
          onDone={done}
        />
      )}
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </View>
  )
}
