import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Countdown } from '../../components/countdown'
import { Timeline } from '../../components/timeline'
import type { HomeView } from '../../contract/views/catalog'
import { CalendarButton } from '../../platform/calendar-button'
import { CallStates } from '../../platform/call-states'
import { useServerNow } from '../../platform/clock'
import { replacePage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { Entry } from './entry'
import { entryState } from './entry-state'
import { Help, News } from './news'
import { OtherEditions } from './other-editions'
import { TodoCard } from './todo-card'
import { useChosenEdition } from './use-chosen-edition'
import './index.scss'

const marks = { done: 'done', now: 'now', 'to-come': 'later' } as const
const everySecond = 1_000

function Timetable({ lines }: { lines: HomeView['timetable'] }) {
  const items = lines.map(({ name, when, state, tentative }) => ({
    title: name,
    time: when,
    state: marks[state],
    tentative,
  }))
  return (
    <View>
      <View className="section">赛程安排</View>
      <View className="card">
        <Timeline items={items} testId="home.timeline" />
      </View>
    </View>
  )
}

function Season({ home, onChoose }: { home: HomeView; onChoose: (edition: string) => void }) {
  const [choosing, setChoosing] = useState(false)
  const now = useServerNow(everySecond)
  const entry = entryState(home, now)
  return (
    <View>
      <View className="page-title">{home.edition.name}</View>
      {home.edition.sponsorTitle && <View className="lead">{home.edition.sponsorTitle}</View>}
      {entry.todo && <TodoCard application={entry.todo} />}
      <Countdown
        label="距报名截止还有"
        overLabel="报名已截止"
        until={home.deadline.at}
        now={now}
        testId="home.countdown"
      />
      {home.edition.takesApplications && (
        <CalendarButton
          deadline={{
            id: `registration|${home.edition.slug}`,
            title: '报名截止',
            note: home.edition.name,
            at: home.deadline.at,
          }}
          testId="home.calendar"
        />
      )}
      <Entry home={home} entry={entry} />
      <News home={home} />
      <Timetable lines={home.timetable} />
      <Help home={home} onOthers={() => setChoosing(true)} />
      <OtherEditions open={choosing} onClose={() => setChoosing(false)} onChoose={onChoose} />
    </View>
  )
}

/** A1 首页: can one enter, how long still, where; what waits for me on top. */
export default function HomePage() {
  const { chosen, choose, byPoster } = useChosenEdition()
  const call = useCall('catalog', 'home', chosen ? { edition: chosen } : {}, { keep: true })
  useShownAgain(() => void call.reload())
  const gone = chosen !== null && call.failure?.code === 'NOT_FOUND'
  useEffect(() => {
    if (gone) choose(null)
  })
  // a poster of a contest that is closed leads to its notice, which says when it closed
  const late = byPoster && call.data?.deadline.passed === true && call.data.mine.length === 0
  useEffect(() => {
    if (late && chosen) void replacePage('pages/notice/index', { edition: chosen })
  }, [late, chosen])
  return (
    <Page
      testId="home"
      title="创赛通"
      tab="pages/home/index"
      shownAt={call.answeredAt}
      state={call.data?.edition.phase}
    >
      <CallStates call={call} />
      {call.data && <Season home={call.data} onChoose={choose} />}
    </Page>
  )
}
