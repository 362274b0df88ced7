import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ServerTimer } from '../../../components/server-timer'
import { StatusChip } from '../../../components/status-chip'
import type { LiveView } from '../../../contract/views/rounds-live'

interface Properties {
  view: LiveView
  /** The server's time in ms. */
  now: number | null
  busy: boolean
  onNext: () => void
}

const timerNames = { pitch: '路演剩余', answer: '答辩剩余' } as const

function Idle({ view }: { view: LiveView }) {
  if (view.finished)
    return (
      <EmptyState icon="check" title="全部项目已结束">
        可以到“名次与冻结”核对并冻结名次。
      </EmptyState>
    )
  const open = view.session.state === 'open'
  return (
    <EmptyState icon="clock" title={open ? '还没有叫号' : '场次还没有开始'}>
      {open ? '点下面的按钮，请第一个项目上台。' : '请先做完开场准备。'}
    </EmptyState>
  )
}

function Current({ view, now }: { view: LiveView; now: number | null }) {
  const { current } = view
  if (!current) return <Idle view={view} />
  const { timer } = current
  return (
    <View data-testid="live.current" data-state={current.stage}>
      <View className="hall-stage__number digits">{current.position} 号</View>
      <View className="hall-stage__name">{current.projectName}</View>
      <View className="hall-note">{current.subjectName}</View>
      <View className="hall-stage__row">
        <StatusChip
          status={current.stage === 'sealed' ? 'sealed' : current.stage === 'revealed' ? 'pass' : 'moving'}
        >
          {current.stageName}
        </StatusChip>
        {timer && (
          <ServerTimer
            startedAt={timer.startedAt}
            lengthSeconds={timer.seconds}
            now={timer.pausedAt ? Date.parse(timer.pausedAt) : now}
            label={timer.pausedAt ? `${timerNames[timer.kind]}（已暂停）` : timerNames[timer.kind]}
            testId="live.timer"
          />
        )}
      </View>
      {current.stage === 'scoring' && (
        <View className="hall-stage__count digits" data-testid="live.count">
          已交 {current.submitted}/{current.expected}
        </View>
      )}
      {current.digest && (
        <View className="hall-note digits">防改动校验码 {current.digest.slice(0, 8).toUpperCase()}</View>
      )}
      {current.score && (
        <View className="hall-stage__score digits" data-testid="live.score">
          {current.score}
        </View>
      )}
      {current.steps.map(step => (
        <View className="hall-note" key={step}>
          {step}
        </View>
      ))}
    </View>
  )
}

/** The middle of the host's desk: who is on stage, and the one button that leads on. */
export function StageCard({ view, now, busy, onNext }: Properties) {
  return (
    <View className="card hall-stage">
      <Current view={view} now={now} />
      {view.next && view.session.state === 'open' && (
        <View className="hall-stage__next">
          <Button testId="live.next" busy={busy} disabledReason={view.next.problem} onTap={onNext}>
            {view.next.label}
          </Button>
        </View>
      )}
    </View>
  )
}
