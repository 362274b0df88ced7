import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import { openPage, usePageParameters } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { reviewReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { NewReview } from './new-review'
import { ReviewPart } from './review-part'
import '../shared/hall/hall.scss'

/** The online reviews of the edition, or a new one. */
function Reviews({ edition }: { edition: string }) {
  const call = useCall('rounds', 'sessions', { edition })
  const [making, setMaking] = useState(false)
  const { data, reload } = call
  if (!data) return <CallState call={call} />
  const done = async () => {
    setMaking(false)
    await reload()
  }
  if (making)
    return <NewReview edition={edition} view={data} onDone={done} onCancel={() => setMaking(false)} />
  const online = data.sessions.filter(({ mode }) => mode === 'online')
  const make = data.mayCreate && (
    <Button testId="org.online.new" onTap={() => setMaking(true)}>
      新建网评场次
    </Button>
  )
  return (
    <View>
      {online.map(session => (
        <View className="card" data-testid="org.online.card" key={session.id}>
          <View className="hall-head">
            <View className="hall-head__title">{session.name}</View>
            <StatusChip
              status={session.state === 'open' ? 'moving' : session.state === 'locked' ? 'sealed' : 'idle'}
            >
              {session.stateName}
            </StatusChip>
          </View>
          <View className="hall-note">
            {[
              session.roundName,
              session.groupName,
              `${session.finalists} 个项目`,
              `${session.seats} 位评委`,
              session.startsAt && `${momentText(session.startsAt)} 开始`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
          <View className="hall-tools hall-tools--below">
            <Button
              narrow
              testId="org.online.open"
              onTap={() => void openPage('organize/online/index', { session: session.id })}
            >
              分工与进度
            </Button>
            <Button
              narrow
              kind="secondary"
              onTap={() => void openPage('organize/ranking/index', { session: session.id })}
            >
              名次
            </Button>
          </View>
        </View>
      ))}
      {online.length === 0 ? (
        <EmptyState icon="folder" title="还没有网评场次" action={make || undefined}>
          初赛按材料打分时，在这里分给评委。
        </EmptyState>
      ) : (
        make
      )}
    </View>
  )
}

/** Online review of a round: sharing out, progress without values, opening of the cards, the committee's calibration. */
export default function OnlinePage() {
  const desk = useDesk(reviewReaders)
  const { session = '' } = usePageParameters()
  const enabled = desk.state === 'ready' && session !== ''
  const call = useCall('rounds', 'review', { session }, { enabled })
  useShownAgain(() => enabled && void call.reload())
  return (
    <OrgPage
      testId="org.online"
      title={call.data ? `网评 · ${call.data.session.name}` : '网评'}
      current="organize/online/index"
      roles={reviewReaders}
      state={call.data?.session.state}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
    >
      {session !== '' && <CallState call={call} />}
      {call.data && <ReviewPart edition={desk.edition} view={call.data} reload={call.reload} />}
      {session === '' && desk.state === 'ready' && <Reviews edition={desk.edition} />}
    </OrgPage>
  )
}
