import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { dayText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import type { MyResultView } from '../../contract/views/results'
import { CallStates } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { PublicityCard } from '../shared/award-groups'
import './index.scss'

function factsOf({ rank, score, moneyText, publishedOn }: MyResultView): { name: string; value: string }[] {
  return [
    { name: '最终得分', value: score },
    { name: '组内名次', value: rank === null ? null : `第 ${rank} 名` },
    { name: '奖金', value: moneyText },
    { name: '公布日期', value: publishedOn && dayText(publishedOn) },
  ].flatMap(({ name, value }) => (value ? [{ name, value }] : []))
}

function Result({ result }: { result: MyResultView }) {
  return (
    <View>
      <View className="card result-head">
        {result.level && (
          <View className="result-head__icon tone-award">
            <Icon name="star" />
          </View>
        )}
        <View className="result-head__level" data-testid="result.level">
          {result.published ? (result.level ?? '感谢参赛') : '结果还没有公布'}
        </View>
        <View className="card__title">{result.projectName}</View>
        <View className="note">{result.groupName}</View>
        <View className="lead">{result.sentence}</View>
      </View>
      {result.published && (
        <View className="card" data-testid="result.facts">
          {factsOf(result).map(({ name, value }) => (
            <View className="fact" key={name}>
              <Text className="fact__name">{name}</Text>
              <Text className="fact__value digits">{value}</Text>
            </View>
          ))}
        </View>
      )}
      {result.publicity && <PublicityCard publicity={result.publicity} />}
      <Button
        kind="secondary"
        onTap={() => void openPage('apply/service/index', { edition: result.edition })}
        testId="result.service"
      >
        对接服务和赛后进展
      </Button>
    </View>
  )
}

/** A13 结果: award, rank and score of one application, only once they are public. */
export default function ResultPage() {
  const { application = '' } = usePageParameters()
  const call = useCall('results', 'mine', { application }, { enabled: application !== '' })
  useShownAgain(() => void call.reload())
  return (
    <Page
      testId="result"
      title="结果"
      state={call.data?.published ? 'published' : 'waiting'}
      backTo="pages/me/index"
      shownAt={call.answeredAt}
    >
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} />
      {call.data && <Result result={call.data} />}
    </Page>
  )
}
