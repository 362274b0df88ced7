import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { dayText, fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { StatusChip } from '../../components/status-chip'
import type { ConsentRecord } from '../../contract/views/account'
import { CallStates } from '../../platform/call-states'
import { showToast } from '../../platform/dialogs'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { refreshSession } from '../../platform/session'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

const titles = { privacy: '《隐私保护指引》', sensitive: '身份证号的用途说明' } as const

function Consent({ consent, onWithdraw }: { consent: ConsentRecord; onWithdraw: () => void }) {
  const { document, version, givenAt, withdrawnAt } = consent
  return (
    <View
      className="card"
      data-testid={`consent.${document}`}
      data-state={withdrawnAt ? 'withdrawn' : 'in-force'}
    >
      <View className="card__title">{titles[document]}</View>
      <View className="note">{`${dayText(version)}版`}</View>
      <View className="digits">{`同意于 ${fullMomentText(givenAt)}`}</View>
      {withdrawnAt ? (
        <StatusChip status="idle">{`已于 ${fullMomentText(withdrawnAt)} 撤回`}</StatusChip>
      ) : (
        <Button kind="quiet" onTap={onWithdraw} testId={`consent.${document}.withdraw`}>
          撤回同意
        </Button>
      )}
    </View>
  )
}

/** What taking a consent back means, before it is done. */
function WithdrawSheet({
  consent,
  onDone,
  onClose,
}: {
  consent: ConsentRecord
  onDone: () => void
  onClose: () => void
}) {
  const { run, busy, failure } = useAction('session', 'withdrawConsent')
  const online = useOnline()
  const withdraw = async () => {
    const reply = await run({ document: consent.document })
    if (!reply.ok) return
    const { removedIdentities: removed } = reply.data
    showToast(removed > 0 ? `已撤回，删除了${removed}个身份证号` : '已撤回')
    await refreshSession()
    onDone()
  }
  return (
    <Sheet
      open
      title="撤回同意"
      testId="withdraw-consent"
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose}>不撤回</Button>
          <Button
            kind="danger"
            busy={busy}
            disabledReason={online ? null : '联网后再操作'}
            onTap={withdraw}
            testId="withdraw-consent.confirm"
          >
            确认撤回同意
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="lead" data-testid="withdraw-consent.consequence">
        {consent.withdrawal}
      </View>
      <View className="note">撤回之前按您的同意做过的处理仍然有效。</View>
    </Sheet>
  )
}

/** A16 我的同意记录: what was agreed to, in which version and when; each can be taken back. */
export default function ConsentsPage() {
  const call = useCall('session', 'consentHistory', {})
  const [asked, setAsked] = useState<ConsentRecord | null>(null)
  const consents = call.data?.consents ?? []
  return (
    <Page testId="consents" title="我的同意记录" backTo="apply/settings/index" shownAt={call.answeredAt}>
      <CallStates call={call} />
      {call.data && consents.length === 0 && (
        <EmptyState icon="document" title="还没有同意记录" testId="consents.empty">
          登录时的隐私指引、填证件号前的同意，都会记在这里。
        </EmptyState>
      )}
      {consents.map(consent => (
        <Consent
          consent={consent}
          key={`${consent.document}${consent.givenAt}`}
          onWithdraw={() => setAsked(consent)}
        />
      ))}
      {asked && (
        <WithdrawSheet
          consent={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            void call.reload()
          }}
        />
      )}
    </Page>
  )
}
