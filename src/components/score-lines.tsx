import { ScrollView, Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { type ScoreCriterion, type ScoreEntry, scoreText } from './score-entry'
import { lineProblem, spokenLine } from './score-words'

export interface ScoreLinesProperties {
  criteria: readonly ScoreCriterion[]
  entry: ScoreEntry
  onChoose: (index: number) => void
  onExplain?: (criterion: ScoreCriterion) => void
  readOnly: boolean
  testId: string
}

/** All lines of a scorecard; each whole line is the control that chooses it. Scrolls inside itself when it must. */
export function ScoreLines({ criteria, entry, onChoose, onExplain, readOnly, testId }: ScoreLinesProperties) {
  return (
    <ScrollView className="pad__lines" scrollY scrollIntoView={`score-line-${entry.active}`}>
      {criteria.map((criterion, index) => {
        const text = entry.texts[index] ?? ''
        const problem = lineProblem(criterion, text)
        const active = index === entry.active && !readOnly
        return (
          <View
            id={`score-line-${index}`}
            className={classNames('score-line', active && 'score-line--on', problem && 'score-line--wrong')}
            key={criterion.id}
          >
            <Pressable
              className="score-line__main"
              disabled={readOnly}
              label={spokenLine(criterion, text, active)}
              state={problem ? 'invalid' : text === '' ? 'empty' : 'filled'}
              testId={`${testId}.line.${criterion.id}`}
              onTap={() => onChoose(index)}
            >
              <Text className="score-line__name">{criterion.name}</Text>
              {problem ? (
                <View className="score-line__problem">
                  <Icon name="cross" />
                  <Text>{problem}</Text>
                </View>
              ) : (
                <Text className="score-line__most">{`满分 ${scoreText(criterion.most)}`}</Text>
              )}
              <Text className="score-line__figure digits">{text === '' ? '—' : text}</Text>
            </Pressable>
            {onExplain && (
              <Pressable
                className="score-line__explain"
                label={`${criterion.name}的评分标准`}
                onTap={() => onExplain(criterion)}
              >
                <Icon name="info" />
              </Pressable>
            )}
          </View>
        )
      })}
    </ScrollView>
  )
}
