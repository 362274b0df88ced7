import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { CallStates, SignInNeeded } from '../../platform/call-states'
import { useIdentity } from '../../platform/identity'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { tabPlaces } from '../../platform/tab-places'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { BindPhone } from './bind-phone'
import { DemoClock } from './demo-clock'
import { Desks } from './desks'
import { MyApplications } from './my-applications'
import { MyMemberships } from './my-memberships'
import { Settings } from './settings'
import './index.scss'

/** 我的参赛: my applications and their next steps, my other roles, settings; the demonstration's clock for its operator. */
export default function MePage() {
  const { me, asked } = useSession()
  const person = me?.person ?? null
  const call = useCall('applications', 'mine', {}, { enabled: person !== null })
  useShownAgain(() => person !== null && void call.reload())
  const grants = me?.grants ?? []
  const identity = useIdentity(grants)
  // officials see their desks; applications when they have some of their own, or chose to be applicants
  const showsMine = identity === 'applicant' || (call.data?.applications.length ?? 0) > 0
  const mayMoveClock = me?.demo && grants.some(({ role }) => role === 'operator')
  return (
    <Page
      testId="me"
      title={tabPlaces(me)[1]?.label ?? '我的参赛'}
      tab="pages/me/index"
      shownAt={call.answeredAt}
    >
      {asked && !person && <SignInNeeded />}
      {person && (
        <View className="who" data-testid="me.who">
          <View className="who__icon">
            <Icon name="people" />
          </View>
          <View>
            <View className="card__title">{person.name || '您好'}</View>
            {person.phoneMasked && <View className="note digits">{person.phoneMasked}</View>}
          </View>
        </View>
      )}
      {person && !person.phoneMasked && <BindPhone />}
      <Desks grants={grants} />
      {person && <CallStates call={call} rows={5} />}
      {person && call.data && showsMine && <MyApplications applications={call.data.applications} />}
      {person && <MyMemberships />}
      {mayMoveClock && me.demo && <DemoClock clock={me.demo} onMoved={() => void call.reload()} />}
      <Settings signedIn={person !== null} />
    </Page>
  )
}
