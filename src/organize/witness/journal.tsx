import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { fullMomentText } from '../../components/date-text'
import { Timeline } from '../../components/timeline'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

/** Every entry of the session's chain in plain words, newest first; asked again when the head has moved. */
export function Journal({ session, head }: { session: string; head: number }) {
  const call = useCall('witnessing', 'journal', { session })
  const { data, reload } = call
  const read = useRef(head)
  useEffect(() => {
    if (read.current === head) return
    read.current = head
    void reload()
  }, [head, reload])
  return (
    <View className="card" data-testid="witness.journal">
      <View className="hall-head__title">记录流水</View>
      <CallState call={call} />
      {data && (
        <Timeline
          items={data.entries.map(entry => ({
            id: String(entry.seq),
            title: `第 ${entry.seq} 条 · ${entry.what}`,
            time: `${fullMomentText(entry.at)} · 校验码 ${entry.short}`,
            note: entry.who,
            state: 'done' as const,
          }))}
        />
      )}
    </View>
  )
}
