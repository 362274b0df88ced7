import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { ErrorSummary } from '../../components/error-summary'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { STEPS } from '../../core/application-form/fields'
import type { FormGap } from '../../core/application-form/form-gaps'

const mostLines = 6

/** The gaps step by step, steps without any left out. */
export function gapsByStep(gaps: readonly FormGap[]): { title: string; first: FormGap; count: number }[] {
  return STEPS.flatMap(({ id, title }) => {
    const own = gaps.filter(({ step }) => step === id)
    return own[0] ? [{ title, first: own[0], count: own.length }] : []
  })
}

/** What is missing: a few fields one by one, many of them by step; a tap leads there. */
export function Gaps({ gaps, onField }: { gaps: readonly FormGap[]; onField: (field: string) => void }) {
  if (gaps.length <= mostLines) {
    const problems = gaps.map(({ field, label, message }) => ({ name: field, label, message }))
    return <ErrorSummary problems={problems} onJump={onField} testId="check.gaps" />
  }
  return (
    <View className="problems" data-testid="check.gaps" {...accessible({ role: 'alert' })}>
      <View className="problems__title">{`还有 ${gaps.length} 处需要改，点一下就到`}</View>
      {gapsByStep(gaps).map(({ title, first, count }) => (
        <Pressable
          className="problems__line"
          key={title}
          onTap={() => onField(first.field)}
          testId={`check.gaps.${first.step}`}
        >
          <View className="problems__text">
            <Text className="problems__label">{title}</Text>
            <Text>{`还差 ${count} 项，从“${first.label}”开始`}</Text>
          </View>
          <Icon name="next" />
        </Pressable>
      ))}
    </View>
  )
}
