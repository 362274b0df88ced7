import { View } from '@tarojs/components'
import type { WitnessView } from '../../contract/views/witnessing'

/** What the session rests on: its rules and who signed them, the panel, the draw of the running order. */
export function FactsCard({ view }: { view: WitnessView }) {
  const { rules, panel, draw } = view
  return (
    <View className="card" data-testid="witness.facts">
      <View className="hall-head__title">规则、评委与抽签</View>
      <View className="hall-line">
        {rules ? `评分标准：${rules.name}，${rules.signatures} 位委员签署` : '还没有选定评分标准'}
      </View>
      {rules?.hash && <View className="hall-code digits">{`开场时固定的摘要 ${rules.hash}`}</View>}
      <View className="hall-line">
        {`评委：${panel.map(seat => `${seat.number} 号 ${seat.name}`).join('、') || '尚未安排'}`}
      </View>
      {draw.state === 'none' && <View className="hall-line">出场顺序还没有抽签。</View>}
      {draw.state !== 'none' && (
        <View>
          <View className="hall-line">
            {`第 ${draw.attempt} 次抽签 · 种子校验码 ${draw.short ?? ''}${draw.entropy ? ` · 摇号 ${draw.entropy}` : ''}`}
          </View>
          <View className="hall-code digits">{`名单摘要 ${draw.poolHash ?? ''}`}</View>
          {draw.order && (
            <View className="hall-line">
              {draw.order.map(each => `${each.position}. ${each.projectName}`).join('　')}
            </View>
          )}
        </View>
      )}
    </View>
  )
}
