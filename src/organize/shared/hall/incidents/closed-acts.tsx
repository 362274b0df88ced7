import { View } from '@tarojs/components'
import { clockText } from '../../../../components/date-text'
import type { ClosedProposal, IncidentsView } from '../../../../contract/views/rounds-incidents'

const words: Record<ClosedProposal['state'], string> = {
  done: '已执行',
  refused: '未同意',
  withdrawn: '已撤回',
  expired: '超过15分钟，已失效',
}

/** What was done, by which two people, and why: the newest first. */
export function ClosedActs({ view }: { view: IncidentsView }) {
  if (view.closed.length === 0) return null
  return (
    <View data-testid="incident.closed">
      <View className="section">处置记录</View>
      {view.closed.map(each => (
        <View className="hall-item" key={each.id} data-state={each.state}>
          <View className="hall-item__text">
            {each.says}
            <View className="hall-note">
              {`${clockText(Date.parse(each.at))} ${words[each.state]}。提出：${each.byName}${
                each.secondName ? `，第二人：${each.secondName}` : ''
              }。理由：${each.reason}`}
            </View>
            {each.outcome && <View className="hall-note">{each.outcome}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
