import { View } from '@tarojs/components'
import { timerText } from '../../components/countdown-text'
import type { ScreenView } from '../../contract/views/rounds-live'
import { Header } from './header'

type Scene<S extends ScreenView['scene']> = Extract<ScreenView, { scene: S }>

const seatWords = { waiting: '未交', submitted: '已交', recused: '回避', absent: '缺席' } as const

/** The code the host types at the desk; null: a new one is on its way. */
export function Pairing({ view }: { view: Scene<'pairing'> | null }) {
  return (
    <View className="board__middle">
      <View className="board__line">请在主控台输入配对码</View>
      <View className="board__code" data-testid="screen.code">
        {view ? view.code.replace(/(\d{3})/, '$1 ') : '······'}
      </View>
      <View className="board__line">配对码 5 分钟内有效</View>
    </View>
  )
}

/** Between projects: the season, the session, who comes next. */
export function Standby({ view }: { view: Scene<'standby'> }) {
  return (
    <View className="board__middle">
      <View className="board__title">{view.edition}</View>
      <View className="board__name">
        {view.groupName} · {view.session}
      </View>
      {view.next && (
        <View className="board__line board__line--next">
          下一个：第 {view.next.position} 号 {view.next.projectName}
        </View>
      )}
    </View>
  )
}

/** The draw: the fixed list and its code first, then the order that came out. */
export function Draw({ view }: { view: Scene<'draw'> }) {
  const rows =
    view.order?.map(row => ({ mark: `${row.position} 号`, text: row.projectName })) ??
    view.pool.map(text => ({ mark: '·', text }))
  return (
    <View>
      <View className="board__line">
        {view.groupName} · {view.session} · 抽签{view.order ? '结果' : ''}
      </View>
      <View className={rows.length > 6 ? 'board__list board__list--two' : 'board__list'}>
        {rows.map(row => (
          <View className="board__row" key={row.text}>
            <View className="board__mark digits">{row.mark}</View>
            <View className="board__cell">{row.text}</View>
          </View>
        ))}
      </View>
      <View className="board__foot">
        {view.entropy ? `现场摇号 ${view.entropy}` : '等待现场摇号'}
        {view.short && ` · 防改动校验码 ${view.short}`}
      </View>
    </View>
  )
}

/** A project on stage, with the clock everybody shares. */
export function Timed({
  view,
  now,
}: {
  view: Scene<'called'> | Scene<'pitch' | 'answer'>
  now: number | null
}) {
  const timer = 'timer' in view ? view.timer : null
  const at = timer?.pausedAt ? Date.parse(timer.pausedAt) : (now ?? Date.now())
  const left = timer && timerText(Date.parse(timer.startedAt), timer.seconds * 1000, at)
  const words = { called: '请上台', pitch: '路演', answer: '答辩' } as const
  return (
    <View>
      <Header {...view} />
      <View className="board__subject">{view.stage.subjectName}</View>
      <View className="board__clock">
        <View className="board__line">{timer?.pausedAt ? '计时暂停' : words[view.scene]}</View>
        {left && (
          <View className={`board__digits digits board__digits--${left.state}`} data-testid="screen.clock">
            {left.text}
          </View>
        )}
      </View>
    </View>
  )
}

/** Who has handed in and who has not; never a value. */
export function Seats({ view }: { view: Scene<'scoring'> }) {
  return (
    <View>
      <Header {...view} />
      <View className="board__seats" data-testid="screen.seats">
        {view.seats.map(seat => (
          <View
            className={`board__seat board__seat--${seat.state}`}
            key={seat.number}
            data-state={seat.state}
          >
            <View className="board__dot" />
            <View className="board__label digits">{seat.number} 号</View>
            <View className="board__label">{seatWords[seat.state]}</View>
          </View>
        ))}
      </View>
      <View className="board__foot board__foot--big">
        评分中 · 已交{' '}
        <View className="board__count digits">
          {view.submitted}/{view.expected}
        </View>
      </View>
    </View>
  )
}

/** All cards are in and closed; the digest can be noted down by anybody. */
export function Sealed({ view }: { view: Scene<'sealed'> }) {
  return (
    <View>
      <Header {...view} />
      <View className="board__clock">
        <View className="board__line">{view.submitted} 份评分表已全部封存</View>
        <View className="board__sealed">即将亮分</View>
        <View className="board__line">防改动校验码 {view.digest.slice(0, 8).toUpperCase()}</View>
      </View>
    </View>
  )
}

/** Something has to be seen to; nothing is shown that could be wrong. */
export function Pause() {
  return (
    <View className="board__middle">
      <View className="board__name">技术暂停，请稍候</View>
    </View>
  )
}
