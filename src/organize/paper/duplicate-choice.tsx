import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { useAction } from '../../platform/use-action'
import { ReasonSheet } from '../shared/hall/reason-sheet'

/** The judge's phone was faster than the sheet: which one counts, put forward for a second person. */
export function DuplicateChoice({
  session,
  sheetNo,
  onDone,
}: {
  session: string
  sheetNo: string
  onDone: () => Promise<void>
}) {
  const { run, busy, failure } = useAction('rounds', 'propose')
  const [keep, setKeep] = useState<'device' | 'paper' | null>(null)
  const [put, setPut] = useState(false)
  const send = async (reason: string) => {
    if (!keep) return
    const reply = await run({ session, proposal: { act: 'paper-duplicate', sheetNo, keep, reason } })
    if (!reply.ok) return
    setKeep(null)
    setPut(true)
    await onDone()
  }
  return (
    <View data-testid="paper.duplicate">
      {failure && <ErrorState slim failure={failure} />}
      {put && <View className="hall-line">已提出，请另一位同事在主控台“异常”里确认。</View>}
      <View className="hall-tools hall-tools--below">
        <Button kind="secondary" narrow onTap={() => setKeep('device')} testId="paper.keep.device">
          以手机那份为准
        </Button>
        <Button kind="secondary" narrow onTap={() => setKeep('paper')} testId="paper.keep.paper">
          以纸质表为准
        </Button>
      </View>
      <ReasonSheet
        open={keep !== null}
        title={keep === 'paper' ? '以纸质表为准，手机那份作废' : '以手机那份为准，纸质表作废'}
        verb="提出"
        busy={busy}
        problem={failure?.message}
        onDo={reason => void send(reason)}
        onClose={() => setKeep(null)}
      />
    </View>
  )
}
