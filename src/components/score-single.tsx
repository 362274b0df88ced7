import { ScrollView, Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { isValid, scoreText } from './score-entry'
import type { ScoreLinesProperties } from './score-lines'
import { lineProblem, spokenLine } from './score-words'

/** One line at a time, for large text: a row of places, then the current line in very large figures. */
export function ScoreSingle({
  criteria,
  entry,
  onChoose,
  onExplain,
  readOnly,
  testId,
}: ScoreLinesProperties) {
  const current = criteria[entry.active]
  if (!current) return null
  const text = entry.texts[entry.active] ?? ''
  const problem = lineProblem(current, text)
  return (
    <View className="score-single">
      <ScrollView className="score-single__places" scrollX scrollIntoView={`score-place-${entry.active}`}>
        <View className="score-single__row">
          {criteria.map((criterion, index) => {
            const typed = entry.texts[index] ?? ''
            const filled = isValid(criterion, typed)
            const on = index === entry.active
            return (
              <Pressable
                key={criterion.id}
                id={`score-place-${index}`}
                className={classNames('score-single__place', on && 'score-single__place--on')}
                disabled={readOnly}
                label={spokenLine(criterion, typed, on)}
                state={filled ? 'filled' : typed === '' ? 'empty' : 'invalid'}
                testId={`${testId}.line.${criterion.id}`}
                onTap={() => onChoose(index)}
              >
                {filled && <Icon name="check" />}
                <Text className="digits">{filled ? `${typed}分` : `第${index + 1}项`}</Text>
              </Pressable>
            )
          })}
        </View>
      </ScrollView>
      <View className={classNames('score-single__card', problem && 'score-single__card--wrong')}>
        <View className="score-single__words">
          <Text className="score-single__name">{current.name}</Text>
          {problem ? (
            <View className="score-single__problem">
              <Icon name="cross" />
              <Text>{problem}</Text>
            </View>
          ) : (
            <Text className="score-single__most">{`满分 ${scoreText(current.most)}`}</Text>
          )}
          {onExplain && (
            <Pressable className="score-single__explain" onTap={() => onExplain(current)}>
              评分标准
            </Pressable>
          )}
        </View>
        <Text className="score-single__figure digits">{text === '' ? '—' : text}</Text>
      </View>
    </View>
  )
}
