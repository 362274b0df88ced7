import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { AllowancesView } from '../../contract/views/messages'
import { askToSubscribe, type Tap } from '../../platform/subscribe'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

type Template = AllowancesView['templates'][number]

function Allowance({ template, onDone }: { template: Template; onDone: () => void }) {
  const { run, busy, failure } = useAction('messages', 'recordSubscription')
  const renew = async (tap: Tap) => {
    const accepted = await askToSubscribe(tap, `renew.${template.template}`, [template.wechatTemplate])
    if (accepted.length === 0) return
    const reply = await run({ templates: [template.template] })
    if (reply.ok) onDone()
  }
  return (
    <View className="stop">
      <View className="stop__text">
        {template.name}
        <Text className="link-row__note digits">{`还可收到微信提醒 ${template.remaining} 次`}</Text>
        {failure && <ErrorState slim failure={failure} />}
      </View>
      <Button kind="secondary" narrow busy={busy} onTap={renew} testId={`reminders.${template.template}`}>
        续订
      </Button>
    </View>
  )
}

/** 提醒设置: by which way people can be reached, and how often WeChat may still be used. Asked only on a tap. */
export function Reminders() {
  const call = useCall('messages', 'allowances', {})
  const { data } = call
  if (!data) return null
  return (
    <View>
      <View className="section">提醒方式</View>
      <View className="card" data-testid="messages.reminders">
        <View>{data.sentence}</View>
        {data.phoneMasked && data.sms && (
          <View className="note digits">{`短信发到 ${data.phoneMasked}`}</View>
        )}
        {data.wechat &&
          data.templates
            .filter(({ wechatTemplate }) => wechatTemplate !== '')
            .map(template => (
              <Allowance key={template.template} template={template} onDone={() => void call.reload()} />
            ))}
      </View>
    </View>
  )
}
