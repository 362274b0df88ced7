import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { clockText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { DashboardView } from '../../contract/views/screening'
import { replacePage } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { deskPlaces, readers } from '../shared/desk-places'
import { openQueue } from '../shared/open-queue'
import { OrgPage } from '../shared/org-page'
import { type Desk, useDesk } from '../shared/use-desk'
import { useEditionNames } from '../shared/use-edition-names'
import { Counties } from './counties'
import { CountyReports } from './county-reports'
import { Funnel } from './funnel'
import { Season } from './season'
import { Sources } from './sources'
import { TodoTiles } from './todo-tiles'
import './home.scss'

const place = 'organize/home/index'
/** Who files a county's registrations, and who reads what was filed. */
const filers = ['liaison', 'operator', 'approver'] as const

function Specialised({ view }: { view: DashboardView }) {
  const { label, count, filter } = view.specialised
  return (
    <Pressable className="link-row" onTap={() => openQueue(filter)} testId="org.home.specialised">
      <View className="link-row__text">{label}</View>
      <Text className="digits">{`${count} 家`}</Text>
      <Icon name="next" />
    </Pressable>
  )
}

function Board({ view, onReload }: { view: DashboardView; onReload: () => void }) {
  return (
    <View>
      <View className="org-head">
        <View className="org-head__text">
          <View className="page-title">{view.edition.name}</View>
          <View className="note">
            {view.limitedTo && `只显示${view.limitedTo.join('、')} · `}
            {`数据截至 ${clockText(view.asOf)}`}
          </View>
        </View>
        <Button kind="quiet" narrow icon="refresh" onTap={onReload} testId="org.home.reload">
          刷新
        </Button>
      </View>
      <TodoTiles todo={view.todo} />
      <View className="halves halves--even">
        <Season view={view} />
        <View className="card">
          <View className="card__title">从填报到报名成功</View>
          <Funnel steps={view.funnel} />
          <Specialised view={view} />
        </View>
      </View>
      <Counties view={view} />
      <Sources view={view} />
    </View>
  )
}

/** The desk of somebody who does not look at applications: the places that are for him. */
function Places({ desk }: { desk: Desk }) {
  const level = useEditionNames(true).get(desk.edition)?.level ?? null
  const places = deskPlaces(desk.roles, level)
    .flatMap(group => group.places)
    .filter(each => each.path !== place)
  return (
    <View className="card" data-testid="org.home.places">
      <View className="card__title">{`您的身份：${desk.roleText}`}</View>
      {places.length === 0 && <View className="note">这个身份没有需要在这里办的事。</View>}
      {places.map(({ path, label, icon }) => (
        <Pressable className="link-row" key={path} onTap={() => void replacePage(path)}>
          <Icon name={icon} />
          <View className="link-row__text">{label}</View>
          <Icon name="next" />
        </Pressable>
      ))}
    </View>
  )
}

/** O1 工作台: what is to be done, how registration stands; every number opens the list behind it. */
export default function DeskHomePage() {
  const desk = useDesk()
  const reads = desk.state === 'ready' && readers.some(role => desk.roles.includes(role))
  const board = useCall('screening', 'dashboard', { edition: desk.edition }, { enabled: reads })
  const { data, answeredAt, reload } = board
  useShownAgain(() => reads && void reload())
  return (
    <OrgPage
      testId="org.home"
      title="工作台"
      current={place}
      shownAt={answeredAt}
      onSignedIn={() => void reload()}
    >
      {reads ? <CallState call={board} /> : <Places desk={desk} />}
      {reads && filers.some(role => desk.roles.includes(role)) && <CountyReports edition={desk.edition} />}
      {data && <Board view={data} onReload={() => void reload()} />}
    </OrgPage>
  )
}
