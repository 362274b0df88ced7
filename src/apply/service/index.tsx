import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { ServicesView } from '../../contract/views/services'
import { CallStates } from '../../platform/call-states'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { EventList } from '../shared/docking/event-list'
import { MatchList } from '../shared/docking/match-list'
import { NeedBoard } from '../shared/docking/need-board'
import { OwnNeeds } from '../shared/docking/own-needs'
import { useServiceEdition } from '../shared/docking/use-service-edition'
import '../shared/docking/docking.scss'
import { Progress } from './progress'

function ToInstitution({ edition }: { edition: string }) {
  return (
    <View className="card card--rows">
      <Pressable
        className="link-row"
        onTap={() => void openPage('apply/institution/index', { edition })}
        testId="service.institution"
      >
        <Icon name="people" />
        <View className="link-row__text">
          我是服务机构
          <View className="note">登记、发布需求、报名活动</View>
        </View>
        <Icon name="next" />
      </Pressable>
    </View>
  )
}

function Service({ view, onChanged }: { view: ServicesView; onChanged: () => void }) {
  const { edition, projects, events, matches, needs } = view
  const owners = projects.map(({ application, projectName }) => ({
    owner: { side: 'project' as const, application },
    name: projectName,
  }))
  return (
    <View>
      <View className="page-title">{view.editionName}</View>
      <EventList events={events} />
      <OwnNeeds
        needs={needs.filter(({ side }) => side === 'project')}
        owners={owners}
        blocked={projects.length > 0 ? null : '报名提交后可以发布需求'}
        onChanged={onChanged}
      />
      <MatchList matches={matches} onChanged={onChanged} />
      <NeedBoard
        edition={edition}
        side="institution"
        title="机构发布的需求"
        projects={projects}
        onProposed={onChanged}
      />
      <Progress followed={view.followed} term={view.term} onChanged={onChanged} />
      <ToInstitution edition={edition} />
    </View>
  )
}

/** A15 对接服务: events, one's needs and matches, what institutions offer, progress after the contest. */
export default function ServicePage() {
  const edition = useServiceEdition()
  const { me } = useSession()
  const call = useCall('services', 'mine', { edition }, { enabled: edition !== '' && me !== null })
  useShownAgain(() => edition !== '' && void call.reload())
  return (
    <Page testId="service" title="对接服务" shownAt={call.answeredAt}>
      <CallStates call={call} rows={8} />
      {call.data && <Service view={call.data} onChanged={() => void call.reload()} />}
    </Page>
  )
}
