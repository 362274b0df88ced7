import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { NetBar } from '../../components/net-bar'
import { Pressable } from '../../components/pressable'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { JudgeSessionView, JudgeTurn } from '../../contract/views/judging'
import { useScreenKeptOn } from '../../platform/keep-screen-on'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { useHeartbeat } from '../../platform/use-heartbeat'
import { useLiveCall } from '../../platform/use-live-call'
import { useMarkKey } from '../../platform/use-mark-key'
import { newestOf, useOutbox } from '../../platform/use-outbox'
import { useReceiptCheck } from '../../platform/use-receipt-check'
import { cardLook, cardResource, cardStateOf } from '../shared/card-state'
import '../shared/judge.scss'

type Items = ReturnType<typeof useOutbox>['items']

function TurnRow({ view, turn, items }: { view: JudgeSessionView; turn: JudgeTurn; items: Items }) {
  const item = newestOf(items, cardResource(view.id, turn.application))
  const look = cardLook(cardStateOf(turn, item), turn)
  const now = view.current?.application === turn.application
  const open = () => void openPage('judge/score/index', { session: view.id, application: turn.application })
  return (
    <Pressable
      className={now ? 'judge-turn judge-turn--now' : 'judge-turn'}
      onTap={open}
      testId="judge.session.turn"
      state={look.status}
    >
      <View className="judge-turn__mark digits">{turn.position ?? '·'}</View>
      <View className="judge-turn__text">
        <View className="judge-turn__name">{turn.projectName}</View>
        <View className="judge-line">
          {turn.subjectName}
          {now && ` · ${turn.stageName}`}
        </View>
      </View>
      <StatusChip status={look.status}>{look.words}</StatusChip>
    </Pressable>
  )
}

/** Online there is no running order: what is still to be scored comes first. */
function inOrder({ mode, turns }: JudgeSessionView): JudgeTurn[] {
  if (mode === 'live') return turns
  const left = (turn: JudgeTurn) => turn.state === 'waiting' || turn.state === 'draft'
  return [...turns.filter(left), ...turns.filter(turn => !left(turn))]
}

function orderWords({ mode, closesAt, startsAt, turns, state }: JudgeSessionView): string {
  if (mode === 'live' || !closesAt) return '抽签后按出场顺序排列。'
  const done = turns.filter(turn => turn.cardVersion > 0 && turn.state !== 'voided').length
  if (state === 'planned') return '分工发布后，这里只列您要评的项目。'
  const from = startsAt ? `${momentText(Date.parse(startsAt))} 开始，` : ''
  return `已交 ${done}/${turns.length}。${from}${momentText(Date.parse(closesAt))} 截止。`
}

function Todo({ view }: { view: JudgeSessionView }) {
  if (view.promise.promisedAt && view.declaredAt) return null
  const open = () => void openPage('judge/promise/index', { session: view.id })
  return (
    <Pressable className="judge-todo" onTap={open} testId="judge.session.promise">
      <Icon name="exclaim" />
      <View className="judge-todo__text">请先完成承诺与回避，之后才能打分</View>
      <Icon name="next" />
    </Pressable>
  )
}

/** After an online review is opened its judges may be asked to look again. */
function Discuss({ view }: { view: JudgeSessionView }) {
  const opened =
    view.mode === 'online' && view.state === 'open' && view.turns.some(t => t.stage === 'revealed')
  if (!opened || view.signedAt) return null
  const open = () => void openPage('judge/discuss/index', { session: view.id })
  return (
    <Pressable className="judge-todo" onTap={open} testId="judge.session.discuss">
      <Icon name="exclaim" />
      <View className="judge-todo__text">看看有没有需要您复议的项目</View>
      <Icon name="next" />
    </Pressable>
  )
}

function Session({ view, items }: { view: JudgeSessionView; items: Items }) {
  const current = view.turns.find(turn => turn.application === view.current?.application)
  return (
    <View>
      <View className="card">
        <View className="judge-head">
          <View className="judge-head__title">{view.name}</View>
          <StatusChip status={view.state === 'open' ? 'moving' : 'idle'}>{view.stateName}</StatusChip>
        </View>
        <View className="judge-line">
          {view.roundName} · {view.groupName} · 您是{' '}
          {`${view.seat.jury ? `${view.seat.jury} ` : ''}${view.seat.number}`} 号评委
        </View>
        {current && (
          <View className="judge-current" data-testid="judge.session.current">
            正在进行：第 {current.position} 号 {current.projectName}（{current.stageName}）
          </View>
        )}
      </View>
      <Todo view={view} />
      <Discuss view={view} />
      <View className="section">项目（{view.turns.length}）</View>
      {view.turns[0] && view.turns[0].position === null && (
        <View className="judge-line" data-testid="judge.session.order">
          {orderWords(view)}
        </View>
      )}
      <View className="judge-turns">
        {inOrder(view).map(turn => (
          <TurnRow view={view} turn={turn} items={items} key={turn.application} />
        ))}
      </View>
    </View>
  )
}

function MainButton({ view }: { view: JudgeSessionView }) {
  const current = view.current?.application
  if (view.turns.length > 0 && view.turns.every(turn => ['revealed', 'skipped'].includes(turn.stage)))
    return (
      <Button
        testId="judge.session.sheet"
        onTap={() => void openPage('judge/sheet/index', { session: view.id })}
      >
        {view.signedAt ? '查看已签名的评分表' : '核对并签名'}
      </Button>
    )
  if (!current) return null
  return (
    <Button
      testId="judge.session.enter"
      onTap={() => void openPage('judge/score/index', { session: view.id, application: current })}
    >
      进入正在进行的项目
    </Button>
  )
}

/** J2 我的场次: what is on stage, what has been handed in, what waits. */
export default function JudgeSessionPage() {
  const { session = '' } = usePageParameters()
  const { me } = useSession()
  const { data, failure, answeredAt, reload } = useLiveCall('judging', 'session', { session })
  const person = me?.person?.id ?? null
  const { outbox, items } = useOutbox(person)
  const elsewhere = useHeartbeat(session, null, 'seen')
  useReceiptCheck(session, outbox)
  useMarkKey(person, session, data?.state ?? null)
  useScreenKeptOn()
  return (
    <Page
      testId="judge.session"
      title="我的场次"
      shownAt={answeredAt}
      backTo="judge/home/index"
      action={data && <MainButton view={data} />}
    >
      {failure && failure.code !== 'NETWORK' && (
        <ErrorState slim={data !== null} failure={failure} onRetry={reload} />
      )}
      {elsewhere && (
        <NetBar state="unsaved" testId="judge.session.elsewhere">
          此席位已在另一台手机登录，请联系工作人员放行
        </NetBar>
      )}
      {!data && !failure && <Skeleton rows={6} />}
      {data && <Session view={data} items={items} />}
    </Page>
  )
}
