import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { scoreText } from '../../components/score-entry'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { OwnCardView } from '../../contract/views/judging-card'
import { useAction } from '../../platform/use-action'

interface Properties {
  session: string
  application: string
  own: OwnCardView
  /** The total typed on this phone, in hundredths. */
  typed: number | null
  onDone: () => Promise<void>
}

const rules = [
  '提交前：随意修改。',
  '提交后、封存前：申请退回，主控和另一位工作人员两人同意才退，旧版作废留痕。',
  '封存后：不能修改。',
  '亮分后：只能会后申请仲裁，原始分不会被覆盖。',
]

function askLine({ ask, card }: OwnCardView): string | null {
  if (!ask || (card && ask.version !== card.version)) return null
  if (ask.state === 'asked') return '已申请退回，等待两人同意'
  if (ask.state === 'refused') return `没有同意退回。${ask.answer}`
  return null
}

/** 能改吗？申请退回 (J5), and the note where a card came in on paper. In place under the receipt. */
export function ReturnPart({ session, application, own, typed, onDone }: Properties) {
  const [asking, setAsking] = useState(false)
  const [explained, setExplained] = useState(false)
  const [reason, setReason] = useState('')
  const ask = useAction('judging', 'askReturn')
  const withdraw = useAction('judging', 'withdrawReturn')
  const { card } = own
  const line = askLine(own)
  const send = async () => {
    if (!card) return
    const reply = await ask.run({ session, application, version: card.version, reason: reason.trim() })
    if (reply.ok) setAsking(false)
    await onDone()
  }
  const paper = card?.via === 'paper' && card.state !== 'voided'
  return (
    <View className="judge-return" data-testid="score.change" data-state={own.ask?.state ?? 'none'}>
      {paper && (
        <View className="judge-line" data-testid="score.paper">
          {`您的纸质评分表已入库：${scoreText(card.total)}分${
            typed === null || typed === card.total ? '' : `；本机填的是${scoreText(typed)}分，没有计入`
          }`}
        </View>
      )}
      {line && (
        <View className="judge-line" data-testid="score.ask">
          {line}
        </View>
      )}
      {own.ask?.state === 'asked' && (
        <Button
          kind="secondary"
          narrow
          busy={withdraw.busy}
          onTap={() => void withdraw.run({ session, application }).then(onDone)}
          testId="score.withdraw"
        >
          撤回申请
        </Button>
      )}
      {own.mayAsk && (
        <Button kind="secondary" narrow onTap={() => setAsking(true)} testId="score.return">
          申请退回
        </Button>
      )}
      {card?.state === 'sealed' && <View className="judge-line">{own.problem}</View>}
      <Button kind="quiet" narrow onTap={() => setExplained(true)} testId="score.rules">
        能改吗？
      </Button>
      <Sheet
        open={asking}
        title="申请退回这份评分表"
        testId="score.return.sheet"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setAsking(false)}>
              再想想
            </Button>
            <Button
              busy={ask.busy}
              disabledReason={reason.trim() ? null : '请先写原因'}
              onTap={() => void send()}
              testId="score.return.yes"
            >
              申请退回
            </Button>
          </>
        }
      >
        <View className="judge-clause">主控和另一位工作人员都同意后才退回，原分会带回草稿。</View>
        {ask.failure && <ErrorState slim failure={ask.failure} testId="score.return.error" />}
        <TextInput
          name="return-reason"
          label="退回原因"
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
      </Sheet>
      <Sheet
        open={explained}
        title="能改吗？"
        onClose={() => setExplained(false)}
        actions={<Button onTap={() => setExplained(false)}>知道了</Button>}
      >
        {rules.map(rule => (
          <View className="judge-clause" key={rule}>
            {rule}
          </View>
        ))}
      </Sheet>
    </View>
  )
}
