import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { RecommendationCheck, RecommendationProblem } from '../../contract/views/recommendations'
import { scrollToElement } from '../../platform/scroll-to'

/** The id of a candidate's line on the page. */
export function candidateId(application: string): string {
  return `candidate-${application}`
}

function place(problem: RecommendationProblem): string {
  return [problem.projectName, problem.column].filter(Boolean).join(' · ') || '整份名单'
}

function Line({ problem }: { problem: RecommendationProblem }) {
  const { application } = problem
  const words = (
    <View className="problems__text">
      <Text className="problems__label">{place(problem)}</Text>
      <Text>{problem.message}</Text>
    </View>
  )
  if (application === null) return <View className="problems__line">{words}</View>
  return (
    <Pressable
      className="problems__line"
      onTap={() => scrollToElement(candidateId(application), { focus: true })}
    >
      {words}
      <Icon name="next" />
    </Pressable>
  )
}

const keyOf = ({ code, application, column }: RecommendationProblem) => `${code}${application}${column}`

function Figure({ name, value, wrong }: { name: string; value: string; wrong?: boolean }) {
  return (
    <View className="figure">
      <Text className={wrong ? 'figure__value tone-text-fail digits' : 'figure__value digits'}>{value}</Text>
      <Text className="figure__name">{name}</Text>
    </View>
  )
}

/** 校验条: how many of how many, the share of the limited group, and every problem where it is. */
export function Checks({ check, stale }: { check: RecommendationCheck; stale: boolean }) {
  const { total, seats, startup, shareSentence, problems, warnings, ready } = check
  return (
    <View
      className={stale ? 'card is-stale' : 'card'}
      data-testid="org.recommend.check"
      data-state={ready ? 'ready' : 'blocked'}
    >
      <View className="figures">
        <Figure
          name={seats === null ? '名额还没有登记' : `共 ${seats} 个名额`}
          value={seats === null ? String(total) : `${total}/${seats}`}
          wrong={seats !== null && total > seats}
        />
        <Figure
          name={shareSentence}
          value={String(startup)}
          wrong={problems.some(({ code }) => code === 'OVER_SHARE')}
        />
      </View>
      {ready && (
        <View className="check-pass tone-pass" data-testid="org.recommend.ready">
          <Icon name="check" />
          <Text>校验通过，可以报送</Text>
        </View>
      )}
      {problems.length > 0 && (
        <View className="problems" data-testid="org.recommend.problems">
          <View className="problems__title">{`报送前还有 ${problems.length} 处要处理`}</View>
          {problems.map(problem => (
            <Line problem={problem} key={keyOf(problem)} />
          ))}
        </View>
      )}
      {warnings.map(warning => (
        <View className="notice-line tone-need" key={keyOf(warning)}>
          {warning.projectName ? `${warning.projectName}：${warning.message}` : warning.message}
        </View>
      ))}
    </View>
  )
}
