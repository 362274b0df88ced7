import { View } from '@tarojs/components'
import { useState } from 'react'
import { CheckItem } from '../../components/check-item'
import type { InboxUnit, InboxView } from '../../contract/views/inbox'
import { useAction } from '../../platform/use-action'
import { ActSheet } from '../shared/act-sheet'

interface Properties {
  view: InboxView
  onClose: () => void
  onDone: () => void
}

const reach = ({ officers }: InboxUnit) => (officers > 0 ? `站内消息 ${officers} 人` : '不在本系统，请打电话')

/** 催报: who will be told, before anybody is; units outside this system are to be telephoned. */
export function RemindSheet({ view, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'remindUnits')
  const waiting = view.units.filter(({ state }) => state === 'missing' || state === 'returned')
  const [chosen, setChosen] = useState(waiting.filter(({ officers }) => officers > 0).map(({ unit }) => unit))
  const [sent, setSent] = useState<{ told: number; unreached: string[] } | null>(null)
  const people = waiting
    .filter(({ unit }) => chosen.includes(unit))
    .reduce((sum, { officers }) => sum + officers, 0)
  const send = async () => {
    const reply = await run({ edition: view.edition, units: chosen })
    if (reply.ok) setSent(reply.data)
  }
  const toggle = (unit: string) =>
    setChosen(chosen.includes(unit) ? chosen.filter(each => each !== unit) : [...chosen, unit])
  return (
    <ActSheet
      title="催报推荐名单"
      testId="prov.inbox.remind.sheet"
      verb={sent ? '知道了' : `通知 ${people} 人`}
      busy={busy}
      failure={failure}
      missing={!sent && chosen.length === 0 ? '请选择要催报的单位' : null}
      onSend={() => (sent ? onDone() : void send())}
      onClose={onClose}
    >
      {sent ? (
        <View data-testid="prov.inbox.reminded">
          <View>{`已通知 ${sent.told} 人。`}</View>
          {sent.unreached.length > 0 && (
            <View className="notice-line tone-need">{`${sent.unreached.join('、')}没有通知到，请打电话。`}</View>
          )}
        </View>
      ) : (
        <View>
          <View className="lead">{`将通知 ${people} 人。同一单位24小时内只催一次。`}</View>
          {waiting.map(unit => (
            <CheckItem
              key={unit.unit}
              checked={chosen.includes(unit.unit)}
              onChange={() => toggle(unit.unit)}
              label={`${unit.name}（${unit.stateLabel}）：${reach(unit)}`}
              testId={`prov.inbox.remind.${unit.unit}`}
            />
          ))}
        </View>
      )}
    </ActSheet>
  )
}
