import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { ExpertDrawsView, ExpertDrawView } from '../../contract/views/experts'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: ExpertDrawsView
  draw: ExpertDrawView
  onDone: () => void
}

/** The digits drawn in public; whoever froze the pool waits for somebody else to enter them. */
export function RevealForm({ view, draw, onDone }: Properties) {
  const reveal = useAction('rounds', 'revealExpertDraw')
  const [entropy, setEntropy] = useState('')
  const send = async () => {
    const reply = await reveal.run({ session: view.session.id, draw: draw.id, entropy })
    if (reply.ok) onDone()
  }
  if (draw.revealProblem)
    return (
      <View className="notice-line tone-need" data-testid="org.experts.reveal.problem">
        {draw.revealProblem}
      </View>
    )
  return (
    <View>
      <TextInput
        name="entropy"
        label="现场摇出的6位数字"
        hint={draw.entropySource}
        keyboard="number"
        maxLength={6}
        value={entropy}
        onChange={setEntropy}
      />
      {reveal.failure && <ErrorState slim failure={reveal.failure} />}
      <Button
        testId="org.experts.reveal"
        busy={reveal.busy}
        disabledReason={/^\d{6}$/.test(entropy) ? null : '请输入现场摇出的6位数字'}
        onTap={send}
      >
        揭晓抽取结果
      </Button>
    </View>
  )
}
