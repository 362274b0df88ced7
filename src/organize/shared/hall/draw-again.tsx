import { View } from '@tarojs/components'
import type { DrawView } from '../../../contract/views/rounds-sessions'
import { useAction } from '../../../platform/use-action'
import { RedrawPart } from './redraw-part'

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

/** Draws the running order again by two people. */
export function DrawAgain({
  session,
  draw,
  onDone,
}: {
  session: string
  draw: DrawView
  onDone: () => Promise<void>
}) {
  const { run, busy, failure } = useAction('rounds', 'redrawOrder')
  const { draw: id, redraw, mayRedraw } = draw
  if (!mayRedraw || !id) return null
  return (
    <RedrawPart
      testId="draw.redraw"
      asked={redraw}
      ends="同意后现在的顺序作废，旧结果留存。"
      busy={busy}
      problem={failure?.message}
      onRedraw={async reason => {
        const { ok } = await run({ session, draw: id, reason })
        if (ok) await onDone()
        return ok
      }}
    />
  )
}
