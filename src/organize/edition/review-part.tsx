import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { EditionProblem } from '../../core/edition-problems'
import { ChangesPart } from './changes-part'
import { InheritancePart } from './inheritance-part'
import { PublishPart } from './publish-part'
import type { EditionDraft } from './use-edition-draft'

interface Properties {
  edition: string
  draft: EditionDraft
  onJump: (path: string) => Promise<void>
  onMoved: () => void
}

/** 核对与发布: what is wrong, what is taken from above, what is silent, the dates; then two persons. */
export function ReviewPart({ edition, draft, onJump, onMoved }: Properties) {
  const { view } = draft
  if (!view) return null
  const errors = view.problems.filter(({ severity }) => severity === 'error')
  const notices = view.problems.filter(({ severity }) => severity === 'notice')
  return (
    <View className="ed-review">
      <View className="card" data-testid="ed.problems">
        <View className="card__title">
          {errors.length === 0 ? '没有错误' : `${errors.length}处错误，改好才能提交，点一下就到`}
        </View>
        <Lines problems={errors} onJump={onJump} />
        {notices.length > 0 && <View className="ed-part__title">提示</View>}
        <Lines problems={notices} onJump={onJump} />
      </View>
      <PublishPart edition={edition} draft={draft} errors={errors.length} onMoved={onMoved} />
      {view.changes && <ChangesPart rows={view.changes} />}
      {view.dates.length > 0 && (
        <View className="card" data-testid="ed.dates">
          <View className="card__title">日期预览</View>
          {view.dates.map(({ place, words }, i) => (
            <View className="ed-line" key={`${place}-${String(i)}`}>
              <Text>{place}</Text>
              <Text className="digits">{words}</Text>
            </View>
          ))}
        </View>
      )}
      <InheritancePart rows={view.comparison} parentName={view.parentName} />
      {view.notStated.length > 0 && (
        <View className="card" data-testid="ed.not-stated">
          <View className="card__title">未规定项</View>
          {view.notStated.map(({ topic, sentence }) => (
            <View className="ed-note" key={topic + sentence}>
              {sentence}
            </View>
          ))}
        </View>
      )}
    </View>
  )
}

function Lines({
  problems,
  onJump,
}: {
  problems: readonly EditionProblem[]
  onJump: (path: string) => Promise<void>
}) {
  return (
    <>
      {problems.map(({ path, place, message, severity }, i) => (
        <Pressable
          className={`ed-problem ed-problem--${severity}`}
          key={`${path}-${String(i)}`}
          testId={`ed.problem.${path}`}
          onTap={() => void onJump(path)}
        >
          <View className="ed-problem__text">
            <Text className="ed-problem__place">{place}</Text>
            <Text>{message}</Text>
          </View>
          <Icon name="next" />
        </Pressable>
      ))}
    </>
  )
}
