import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorState } from '../../../components/error-state'
import { useCall } from '../../../platform/use-call'

/** Published rules of other contests, to learn from; each says whose they are and how far they were checked. */
export function RubricExamples() {
  const [open, setOpen] = useState(false)
  const { data, failure, reload } = useCall('rounds', 'rubricExamples', {}, { enabled: open })
  return (
    <View>
      <View className="hall-tools">
        <Button kind="quiet" narrow onTap={() => setOpen(!open)}>
          {open ? '收起其他赛事的公开样例' : '看看其他赛事的公开样例'}
        </Button>
      </View>
      {open && failure && <ErrorState slim failure={failure} onRetry={reload} />}
      {open &&
        data?.examples.map(example => (
          <View className="card" key={example.id}>
            <View className="hall-head__title">{example.contest}</View>
            <View className="hall-problem">{example.warning}</View>
            {example.bands && <View className="hall-line">{`分档：${example.bands}`}</View>}
            <View className="hall-line">
              {example.criteria
                .map(each => `${each.name} ${each.max === null ? '（原文未显示）' : each.max / 100}`)
                .join(' · ')}
            </View>
            <View className="hall-note">
              来源：{example.source}（{example.checked}）
            </View>
          </View>
        ))}
    </View>
  )
}
