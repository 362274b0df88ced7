import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ReasonSheet } from './reason-sheet'

interface Properties {
  /** Beginning of the test ids, such as draw.redraw. */
  testId: string
  /** Who asked and why; null while nobody has. */
  asked: { by: string; reason: string; own: boolean } | null
  /** What ends when a second person agrees, as a sentence. */
  ends: string
  busy: boolean
  problem: string | undefined
  /** Asks, or agrees; true when it is done. */
  onRedraw: (reason: string) => Promise<boolean>
}

/** Draws again: one asks with a reason, another person agrees; never in silence. */
export function RedrawPart({ testId, asked, ends, busy, problem, onRedraw }: Properties) {
  const [asking, setAsking] = useState(false)
  const send = async (reason: string) => {
    if (await onRedraw(reason)) setAsking(false)
  }
  return (
    <View>
      {asked && (
        <View className="notice-line tone-need" data-testid={`${testId}.asked`}>
          {`${asked.by}申请重抽：${asked.reason}。${asked.own ? '等待另一位同事同意。' : ends}`}
        </View>
      )}
      {!asked?.own && (
        <Button kind="quiet" narrow testId={testId} onTap={() => setAsking(true)}>
          {asked ? '同意重抽' : '申请重抽（须两人）'}
        </Button>
      )}
      {asking && (
        <ReasonSheet
          open
          danger
          title={asked ? '同意重抽' : '申请重抽'}
          verb={asked ? '同意并重新锁定' : '提交申请'}
          busy={busy}
          problem={problem}
          onDo={reason => void send(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
