import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { ReviewView } from '../../contract/views/screening'
import { scrollToElement } from '../../platform/scroll-to'
import { findingId } from './findings'

/** How far the review is, and what still stands in the way of accepting; each line leads to its card. */
export function Progress({ view }: { view: ReviewView }) {
  const { decided, of } = view.progress
  const blocking = view.findings.filter(each => each.blocks)
  if (of === 0) return null
  return (
    <View className="card" data-testid="org.review.progress">
      <View className="progress__line">
        <Text className="progress__words">{`${decided}/${of} 条已判`}</Text>
        <View className="progress__track">
          <View className="progress__part" style={{ width: `${(decided / of) * 100}%` }} />
        </View>
      </View>
      {blocking.length > 0 && view.may.decide && (
        <View className="progress__left" data-testid="org.review.blocking">
          <View className="note">还没有判定或没有通过，暂不能审核通过：</View>
          {blocking.map(({ finding, decision }) => (
            <Pressable
              className="progress__block"
              key={finding.requirement}
              testId={`org.review.blocking.${finding.requirement}`}
              onTap={() => scrollToElement(findingId(finding.requirement), { focus: true })}
            >
              <Text className="progress__block-title">{finding.title}</Text>
              <Text className="note">{decision ? decision.label : '未判定'}</Text>
              <Icon name="next" />
            </Pressable>
          ))}
        </View>
      )}
    </View>
  )
}
