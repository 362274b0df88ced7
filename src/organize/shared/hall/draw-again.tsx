import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import type { DrawView } from '../../../contract/views/rounds-sessions'
import { useAction } from '../../../platform/use-action'
import { ReasonSheet } from './reason-sheet'

/** The attempts before the one that counts: they stay, with what came out of them and why it was drawn again. */
export function EarlierAttempts({ draw }: { draw: DrawView }) {
  return (
    <View data-testid="draw.earlier">
      {draw.earlier.map(({ attempt, short, entropy, order }) => (
        <View className="hall-note digits" key={attempt}>
          {`第${attempt}次（已作废，留存）：校验码 ${short}`}
          {entropy === null ? '，没有摇号' : `，摇号 ${entropy}`}
          {order && `，顺序 ${order.join('、')}`}
        </View>
      ))}
      {draw.reason && <View className="hall-note">{`第${draw.attempt}次抽签的理由：${draw.reason}`}</View>}
    </View>
  )
}

/** Draws the order again: one asks with a reason, another person confirms; never in silence. */
export function DrawAgain({
  session,
  draw,
  onDone,
}: {
  session: string
  draw: DrawView
  onDone: () => Promise<void>
}) {
  const redraw = useAction('rounds', 'redrawOrder')
  const [asking, setAsking] = useState(false)
  const asked = draw.redraw
  if (!draw.mayRedraw || !draw.draw) return null
  const send = async (reason: string) => {
    const reply = await redraw.run({ session, draw: draw.draw!, reason })
    if (!reply.ok) return
    setAsking(false)
    await onDone()
  }
  return (
    <View>
      {asked && (
        <View className="notice-line tone-need" data-testid="draw.redraw.asked">
          {`${asked.by}申请重抽：${asked.reason}。${asked.own ? '等待另一位同事同意。' : '同意后现在的顺序作废，旧结果留存。'}`}
        </View>
      )}
      {!asked?.own && (
        <Button kind="quiet" narrow testId="draw.redraw" onTap={() => setAsking(true)}>
          {asked ? '同意重抽' : '申请重抽（须两人）'}
        </Button>
      )}
      {asking && (
        <ReasonSheet
          open
          danger
          title={asked ? '同意重抽' : '申请重抽'}
          verb={asked ? '同意并重新锁定' : '提交申请'}
          busy={redraw.busy}
          problem={redraw.failure?.message}
          onDo={reason => void send(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
