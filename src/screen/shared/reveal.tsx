import { View } from '@tarojs/components'
import type { ScreenView } from '../../contract/views/rounds-live'
import { Header } from './header'

type RevealView = Extract<ScreenView, { scene: 'reveal' }>
type Seat = RevealView['seats'][number]

const dropWords = { high: '最高', low: '最低' } as const
const absentWords = { recused: '回避', absent: '缺席' } as const

function SeatCard({ seat, row }: { seat: Seat; row: 'one' | 'two' }) {
  const value = seat.total === null ? absentWords[seat.absent ?? 'absent'] : (seat.total / 100).toFixed(1)
  const exact = seat.total !== null && seat.total % 10 !== 0 ? (seat.total / 100).toFixed(2) : value
  return (
    <View
      className={`board__card board__card--${row} ${seat.dropped || seat.absent ? 'board__card--out' : ''}`}
      data-testid="screen.seat"
    >
      <View className="board__label digits">{seat.number} 号</View>
      <View
        className={seat.total === null ? 'board__label' : 'board__value digits'}
        data-testid="screen.value"
      >
        {exact}
      </View>
      <View className="board__label board__label--drop">{seat.dropped ? dropWords[seat.dropped] : ''}</View>
    </View>
  )
}

/** 亮分: every seat and the final score in one frame. */
export function Reveal({ view }: { view: RevealView }) {
  const row = view.seats.length > 7 ? 'two' : 'one'
  return (
    <View data-testid="screen.reveal">
      <Header {...view} />
      <View className={`board__cards board__cards--${row}`}>
        {view.seats.map(seat => (
          <SeatCard seat={seat} row={row} key={seat.number} />
        ))}
      </View>
      <View className="board__result">
        <View>
          {view.juries.length > 0 && (
            <View className="board__line digits" data-testid="screen.juries">
              {view.juries.map(jury => `${jury.name} ${jury.score}（${jury.weight}）`).join('　')}
            </View>
          )}
          <View className="board__line">{view.sentence}</View>
          <View className="board__line">校验码 {view.short}</View>
        </View>
        <View className="board__score digits" data-testid="screen.score">
          {view.score}
        </View>
      </View>
    </View>
  )
}
