import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { DuplicateCaseView } from '../../contract/views/duplicates'
import { openPage } from '../../platform/navigation'
import { foundBy, rulings } from './case-words'
import { Sides } from './sides'

interface Properties {
  of: DuplicateCaseView
  edition: string
  onRule: () => void
}

function nameOf(of: DuplicateCaseView, application: string): string {
  const side = of.sides.find(each => each.application === application)
  return side?.projectName.map(({ text }) => text).join('') || '另一份'
}

function Decision({ of }: { of: DuplicateCaseView }) {
  const { decision } = of
  if (!decision) return null
  return (
    <View className="case__line" data-testid={`org.dup.decision.${of.id}`}>
      <View className="case__label">判断</View>
      <View>
        {decision.kept && <View>{`保留“${nameOf(of, decision.kept)}”`}</View>}
        <View>{decision.reason}</View>
        <View className="note">{`${decision.by} · ${momentText(decision.at)}`}</View>
      </View>
    </View>
  )
}

/** One case: how it was found, both records, what people decided and what can be done. */
export function CaseCard({ of, edition, onRule }: Properties) {
  const { name, look } = rulings[of.state]
  const open = (application: string) => void openPage('organize/review/index', { edition, application })
  return (
    <View className="card" data-testid={`org.dup.case.${of.id}`}>
      <View className="case__head">
        <Text className="card__title digits">{`相似 ${of.likeness}`}</Text>
        <StatusChip status={look}>{name}</StatusChip>
      </View>
      <View className="note">{foundBy(of)}</View>
      <Sides of={of} testId={`org.dup.sides.${of.id}`} />
      <Decision of={of} />
      {of.because && <View className="note">{of.because}</View>}
      <View className="case__acts">
        {of.sides.map(
          (side, index) =>
            side.reached && (
              <Button
                key={side.application}
                kind="quiet"
                onTap={() => open(side.application)}
                testId={`org.dup.open.${side.application}`}
              >
                {index === 0 ? '看第一份报名' : '看第二份报名'}
              </Button>
            ),
        )}
        {of.may.decide && (
          <Button kind="secondary" onTap={onRule} testId={`org.dup.rule.${of.id}`}>
            {of.state === 'suspected' ? '作出判断' : '重新判断'}
          </Button>
        )}
      </View>
    </View>
  )
}
