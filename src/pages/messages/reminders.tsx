import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { AllowancesView } from '../../contract/views/messages'
import { showToast } from '../../platform/dialogs'
import { askToSubscribe, openReminderSettings, subscriptionToasts, type Tap } from '../../platform/subscribe'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

type Template = AllowancesView['templates'][number]

/** Our own words before WeChat's question. */
function RenewSheet({
  template,
  onDone,
  onClose,
}: {
  template: Template
  onDone: () => void
  onClose: () => void
}) {
  const { run, busy, failure } = useAction('messages', 'recordSubscription')
  const [off, setOff] = useState(false)
  const renew = async (tap: Tap) => {
    const occasion = `renew.${template.template}`
    const { accepted, outcome } = await askToSubscribe(tap, occasion, [template.wechatTemplate])
    setOff(outcome === 'off')
    const toast = outcome === 'quiet' ? '您最近选了不接收，过几天再来续订' : subscriptionToasts[outcome]
    if (toast) showToast(toast)
    if (outcome === 'refused' || outcome === 'quiet') return onClose()
    if (accepted.length === 0) return
    const reply = await run({ templates: [template.template] })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={`续订“${template.name}”`}
      testId="renew"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            不续订
          </Button>
          {off ? (
            <Button onTap={openReminderSettings} testId="renew.settings">
              去设置打开
            </Button>
          ) : (
            <Button busy={busy} onTap={renew} testId="renew.ask">
              续订
            </Button>
          )}
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="lead">
        {off
          ? '您在微信里关掉了订阅消息的总开关。打开后回来再点续订。'
          : `${template.name}会发到微信服务通知。微信规定：每订阅一次只能提醒一次。`}
      </View>
    </Sheet>
  )
}

function Allowance({ template, onRenew }: { template: Template; onRenew: () => void }) {
  return (
    <View className="stop">
      <View className="stop__text">
        {template.name}
        <Text className="link-row__note digits">{`还可收到微信提醒 ${template.remaining} 次`}</Text>
      </View>
      <Button kind="secondary" narrow onTap={onRenew} testId={`reminders.${template.template}`}>
        续订
      </Button>
    </View>
  )
}

/** 提醒设置: by which way people can be reached, and how often WeChat may still be used. Asked only on a tap. */
export function Reminders() {
  const call = useCall('messages', 'allowances', {})
  const [asked, setAsked] = useState<Template | null>(null)
  const { data } = call
  if (!data) return null
  const templates = data.wechat ? data.templates.filter(({ wechatTemplate }) => wechatTemplate !== '') : []
  return (
    <View>
      <View className="section">提醒方式</View>
      <View className="card" data-testid="messages.reminders">
        <View>{data.sentence}</View>
        {data.phoneMasked && data.sms && (
          <View className="note digits">{`短信发到 ${data.phoneMasked}`}</View>
        )}
        {templates.map(template => (
          <Allowance key={template.template} template={template} onRenew={() => setAsked(template)} />
        ))}
      </View>
      {asked && (
        <RenewSheet
          template={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            void call.reload()
          }}
        />
      )}
    </View>
  )
}
