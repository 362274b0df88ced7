import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { TextInput } from '../../../../components/text-input'
import { canScan, scanCode } from '../../../../platform/scan-code'
import { fieldProblem, useAction } from '../../../../platform/use-action'

/** 扫交分码: takes a card from the code a judge's phone without signal shows; scanned twice it counts once. */
export function ScanCard({ session, onDone }: { session: string; onDone: () => Promise<void> }) {
  const { run, busy, failure } = useAction('rounds', 'handOverCard')
  const [text, setText] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const take = async (scanned: string) => {
    setDone(null)
    const reply = await run({ session, text: scanned.trim() })
    if (!reply.ok) return
    setText('')
    const { number, projectName, replayed, short } = reply.data
    setDone(
      replayed ? '这份分数已收到，无需重扫' : `已收到${number}号席对“${projectName}”的评分表，回执 ${short}`,
    )
    await onDone()
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned) await take(scanned)
  }
  return (
    <View className="card" data-testid="incident.scan">
      <View className="hall-head__title">扫交分码</View>
      {canScan() && (
        <Button
          kind="secondary"
          icon="search"
          busy={busy}
          onTap={() => void scan()}
          testId="incident.scan.camera"
        >
          扫评委手机上的码
        </Button>
      )}
      <TextInput
        name="hand-over"
        label="交分码文字"
        hint="不能扫码时，用扫码枪或粘贴"
        value={text}
        onChange={setText}
        maxLength={4000}
        problem={fieldProblem(failure, 'text') ?? failure?.message}
      />
      <Button
        kind="secondary"
        busy={busy}
        disabledReason={text.trim() ? null : '请先扫描或粘贴交分码'}
        onTap={() => void take(text)}
        testId="incident.scan.take"
      >
        收下这份分数
      </Button>
      {done && (
        <View className="hall-line" data-testid="incident.scan.done">
          {done}
        </View>
      )}
    </View>
  )
}
