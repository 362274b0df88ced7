import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { DeviceView } from '../../contract/views/account'
import { CallStates } from '../../platform/call-states'
import { showToast } from '../../platform/dialogs'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

const doors: Readonly<Record<string, string>> = { h5: '网页', weapp: '微信小程序' }

function Device({ device, onEnd, busy }: { device: DeviceView; onEnd: () => void; busy: boolean }) {
  const { id, client, here, signedInAt, lastSeenAt } = device
  return (
    <View className="stop" data-testid={`device.${id}`} data-state={here ? 'here' : 'elsewhere'}>
      <View className="stop__text">
        {doors[client] ?? '其他入口'}
        <Text className="link-row__note digits">{`最近使用 ${momentText(lastSeenAt)}`}</Text>
        <Text className="link-row__note digits">{`登录于 ${momentText(signedInAt)}`}</Text>
      </View>
      {here ? (
        <StatusChip status="pass">这台设备</StatusChip>
      ) : (
        <Button kind="secondary" narrow busy={busy} onTap={onEnd} testId={`device.${id}.end`}>
          让它退出
        </Button>
      )}
    </View>
  )
}

/** A16 我的登录设备: where I am signed in; one or all others can be signed out from here. */
export default function DevicesPage() {
  const call = useCall('session', 'devices', {})
  const { run, busy, failure } = useAction('session', 'endDevices')
  const online = useOnline()
  const { data } = call
  const others = data?.devices.filter(({ here }) => !here) ?? []
  const end = async (device: string) => {
    const reply = await run({ device })
    if (reply.ok) showToast(device === 'others' ? '其他设备都已退出' : '那台设备已退出')
    await call.reload()
  }
  return (
    <Page testId="devices" title="我的登录设备" backTo="apply/settings/index" shownAt={call.answeredAt}>
      <View className="lead">不认识的设备，请马上让它退出。</View>
      <CallStates call={call} />
      {failure && <ErrorState slim failure={failure} testId="devices.error" />}
      {data?.byWechat && <View className="card note">您在小程序里由微信确认身份，不用另外登录。</View>}
      {data && data.devices.length > 0 && (
        <View className="card card--rows">
          {data.devices.map(device => (
            <Device device={device} key={device.id} busy={busy} onEnd={() => void end(device.id)} />
          ))}
        </View>
      )}
      {others.length > 0 && (
        <Button
          kind="danger"
          busy={busy}
          disabledReason={online ? null : '联网后再操作'}
          onTap={() => void end('others')}
          testId="devices.others"
        >
          让其他设备都退出
        </Button>
      )}
    </Page>
  )
}
