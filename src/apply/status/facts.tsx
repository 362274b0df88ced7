import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { fullMomentText } from '../../components/date-text'
import { Timeline } from '../../components/timeline'
import type { TrackView } from '../../contract/views/applications-track'
import { openLink, openPage } from '../../platform/navigation'

const marks = { done: 'done', now: 'now', 'to-come': 'later' } as const

/** Why it was refused or disqualified, with the clause it rests on. */
export function RefusalCard({ refusal }: { refusal: NonNullable<TrackView['refusal']> }) {
  const { clause } = refusal
  return (
    <View className="card" data-testid="status.refusal">
      <View className="card__title">原因和依据</View>
      <View className="lead">{refusal.reason}</View>
      {clause && (
        <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
      )}
    </View>
  )
}

/** When and where the project goes on stage; only once the running order is fixed. */
export function StageCard({ stage }: { stage: NonNullable<TrackView['stage']> }) {
  const facts = [
    { name: '场次', value: stage.name },
    { name: '时间', value: stage.startsAt ? fullMomentText(stage.startsAt) : '还没有定' },
    { name: '地点', value: stage.venue ?? '还没有定' },
    { name: '出场顺序', value: stage.position === null ? '抽签后显示' : `第 ${stage.position} 个` },
  ]
  return (
    <View className="card" data-testid="status.stage">
      <View className="card__title">比赛安排</View>
      {facts.map(({ name, value }) => (
        <View className="fact" key={name}>
          <Text className="fact__name">{name}</Text>
          <Text className="fact__value">{value}</Text>
        </View>
      ))}
    </View>
  )
}

/** That the result is public, with the way to it. */
export function ResultTeaser({ track }: { track: TrackView }) {
  if (!track.result) return null
  return (
    <View className="card" data-testid="status.result">
      <View className="card__title">{track.result.award ?? '结果已经公布'}</View>
      <View className="lead">{track.result.sentence}</View>
      <Button
        onTap={() => void openPage('apply/result/index', { application: track.application })}
        testId="status.result.open"
      >
        看结果
      </Button>
    </View>
  )
}

/** Who did it, or in whose hands it is now. */
const holder = (state: string, who: string | null) =>
  who === null ? null : state === 'now' ? `现在在${who}手里` : `${who}办理`

/** What was done, what goes on, what will come. */
export function LifeLine({ timeline }: { timeline: TrackView['timeline'] }) {
  const items = timeline.map(({ id, title, state, when, note, who }) => ({
    id,
    title,
    state: marks[state],
    time: when ?? (state === 'to-come' ? '时间未定' : undefined),
    note: [holder(state, who), note].filter(Boolean).join('；') || undefined,
  }))
  return (
    <View>
      <View className="section">进度</View>
      <View className="card">
        <Timeline items={items} testId="status.timeline" />
      </View>
    </View>
  )
}
