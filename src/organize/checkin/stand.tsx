import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { QrCode } from '../../components/qr-code'
import { useServerNow } from '../../platform/clock'
import { useCall } from '../../platform/use-call'
import { webAddress } from '../../platform/web-address'

/** 立牌: the code in large figures and as a QR, with the seconds left; the next one comes by itself. */
export function Stand({ session }: { session: string }) {
  const call = useCall('rounds', 'checkInCode', { session })
  const now = useServerNow()
  const { data, reload } = call
  const nextAt = data ? Date.parse(data.nextAt) : null
  const due = now !== null && nextAt !== null && now >= nextAt
  useEffect(() => {
    if (due) void reload()
  }, [due, reload])
  const left = now !== null && data ? Math.max(0, Math.round((Date.parse(data.validTo) - now) / 1000)) : null
  return (
    <View className="card hall-stage" data-testid="checkin.stand">
      <View className="hall-head__title">签到码</View>
      {call.failure?.code === 'STATE_REFUSED' && <EmptyState icon="check" title={call.failure.message} />}
      {call.failure && call.failure.code !== 'STATE_REFUSED' && (
        <ErrorState slim={data !== null} failure={call.failure} onRetry={() => void reload()} />
      )}
      {data && (
        <View>
          <View className="hall-stage__score digits" data-testid="checkin.code">
            {data.code}
          </View>
          <QrCode
            text={webAddress('apply/checkin/index', { session, code: data.code }) ?? data.code}
            label="现场签到码"
            testId="checkin.qr"
          />
          <View className="hall-note digits" data-testid="checkin.left">
            {left === null ? '' : `${left}秒内有效，会自动更新`}
          </View>
          <View className="hall-stage__count digits">{`已到 ${data.arrived}/${data.expected}`}</View>
        </View>
      )}
    </View>
  )
}
