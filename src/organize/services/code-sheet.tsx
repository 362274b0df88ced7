import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import { QrCode } from '../../components/qr-code'
import { Sheet } from '../../components/sheet'
import { serverNow } from '../../platform/clock'
import { pageUrl } from '../../platform/navigation'
import { pageAddress } from '../../platform/page-address'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

// without a web build beside the mini-program its own path is what a phone can open
const linkTo = (parameters: Record<string, string>) =>
  pageAddress('apply/event/index', parameters) ?? pageUrl('apply/event/index', parameters)

/** 现场签到码: to be scanned or typed; asked anew the moment the server makes the next one. */
export function CodeSheet({
  edition,
  event,
  onClose,
}: {
  edition: string
  event: string
  onClose: () => void
}) {
  const call = useCall('services', 'eventCode', { edition, event })
  const { data, failure, reload } = call
  const nextAt = data?.nextAt
  useEffect(() => {
    if (!nextAt || failure) return undefined
    const wait = Math.max(1_000, Date.parse(nextAt) - (serverNow() ?? Date.now()))
    const timer = setTimeout(() => void reload(), wait)
    return () => clearTimeout(timer)
  }, [nextAt, failure, reload])
  return (
    <Sheet
      open
      title={data?.title ?? '现场签到码'}
      testId="org.services.code"
      onClose={onClose}
      actions={
        <Button kind="secondary" onTap={onClose}>
          收起
        </Button>
      }
    >
      <CallState call={call} />
      {data && !failure && (
        <View>
          <QrCode text={linkTo({ event, code: data.code })} label="扫码签到" testId="org.services.code.qr" />
          <View className="service-code digits" data-testid="org.services.code.digits">
            {data.code}
          </View>
          <View className="note">请已报名的人扫码，或在活动页输入数字。每半分钟更新，最长60秒有效。</View>
        </View>
      )}
    </Sheet>
  )
}
