import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { SessionSummary, SessionsView } from '../../contract/views/rounds-sessions'
import { openPage } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { NewSession } from '../shared/hall/new-session'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import '../shared/hall/hall.scss'

const looks = { planned: 'idle', drawn: 'soon', open: 'moving', locked: 'sealed' } as const

/** Online reviews have a page of their own. */
const isHall = ({ mode }: SessionSummary) => mode === 'live'

function SessionCard({ session }: { session: SessionSummary }) {
  const live = session.state === 'open' || session.state === 'locked'
  const facts = [
    session.roundName,
    session.groupName,
    `${session.finalists} 个项目`,
    session.seats ? `${session.seats} 席评委` : '未排评委',
    session.startsAt && momentText(session.startsAt),
    session.venue,
  ]
  return (
    <View className="card" data-testid="sessions.card">
      <View className="hall-head">
        <View className="hall-head__title">{session.name}</View>
        <StatusChip status={looks[session.state]}>{session.stateName}</StatusChip>
      </View>
      <View className="hall-note">{facts.filter(Boolean).join(' · ')}</View>
      <View className="hall-note">评分规则：{session.rubric ? session.rubric.name : '还没有选定'}</View>
      <View className="hall-tools hall-tools--below">
        <Button
          narrow
          kind={live ? 'secondary' : 'primary'}
          testId="sessions.opening"
          onTap={() => void openPage('organize/opening/index', { session: session.id })}
        >
          开场准备
        </Button>
        <Button
          narrow
          kind={live ? 'primary' : 'secondary'}
          testId="sessions.live"
          onTap={() => void openPage('organize/live/index', { session: session.id })}
        >
          主控台
        </Button>
        <Button
          narrow
          kind="secondary"
          testId="sessions.ranking"
          onTap={() => void openPage('organize/ranking/index', { session: session.id })}
        >
          名次
        </Button>
      </View>
    </View>
  )
}

function List({ view, onNew }: { view: SessionsView; onNew: () => void }) {
  const halls = view.sessions.filter(isHall)
  return (
    <View>
      {halls.map(session => (
        <SessionCard session={session} key={session.id} />
      ))}
      {halls.length === 0 && (
        <EmptyState
          icon="folder"
          title="还没有场次"
          action={view.mayCreate ? <Button onTap={onNew}>新建场次</Button> : undefined}
        >
          审核通过、有官网报名号的项目可以排进场次。
        </EmptyState>
      )}
    </View>
  )
}

/** M1 入口 场次: each hall's preparation, desk and ranking. */
export default function SessionsPage() {
  const { edition } = useDesk()
  const { data, failure, slow, reload } = useCall(
    'rounds',
    'sessions',
    { edition },
    { enabled: edition !== '' },
  )
  const [making, setMaking] = useState(false)
  const action = data?.mayCreate && data.sessions.some(isHall) && !making && (
    <Button testId="sessions.new" onTap={() => setMaking(true)}>
      新建场次
    </Button>
  )
  return (
    <OrgPage testId="sessions" title="场次与主控" current="organize/sessions/index" action={action}>
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={4} />}
      {data && edition && making && (
        <NewSession
          edition={edition}
          view={data}
          onDone={async () => {
            setMaking(false)
            await reload()
          }}
          onCancel={() => setMaking(false)}
        />
      )}
      {data && !making && <List view={data} onNew={() => setMaking(true)} />}
    </OrgPage>
  )
}
