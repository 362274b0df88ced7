import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import type { JudgeTurn, Receipt } from '../../contract/views/judging'
import type { OutboxItem } from '../../platform/outbox-state'
import type { CardState } from './card-state'

interface Properties {
  state: CardState
  turn: JudgeTurn
  item: OutboxItem | null
}

const clock = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 19)

function words({ state, turn, item }: Properties): { title: string; note: string } {
  const receipt = turn.receipt ?? (item?.receipt as Receipt | undefined)
  switch (state) {
    case 'queued':
      return { title: '待上传，尚未提交', note: '分数已存本机，联网后自动提交。可以先离开这一页。' }
    case 'submitted':
      return {
        title: receipt ? `已提交 ${clock(receipt.at)}` : '已提交',
        note: receipt ? `回执 ${receipt.short}` : '',
      }
    case 'sealed':
      return { title: '已封存，等待亮分', note: receipt ? `回执 ${receipt.short}` : '' }
    case 'revealed':
      return { title: `最终分 ${turn.result?.score ?? ''}`, note: revealedNote(turn) }
    default:
      return { title: turn.stateName, note: turn.problem ?? '' }
  }
}

function revealedNote(turn: JudgeTurn): string {
  const own = turn.result?.own
  if (own === null || own === undefined) return '您没有为这个项目打分'
  const points = (own / 100).toFixed(2)
  if (turn.result?.dropped === 'high') return `您打 ${points}，是最高分，未计入平均`
  if (turn.result?.dropped === 'low') return `您打 ${points}，是最低分，未计入平均`
  return `您打 ${points}，已计入平均`
}

/** In place of the keypad once a card has left the hand: what became of it. */
export function ReceiptPanel(properties: Properties) {
  const { title, note } = words(properties)
  const waiting = properties.state === 'queued'
  return (
    <View
      className={`judge-receipt tone-${waiting ? 'need' : 'pass'}`}
      data-testid="score.receipt"
      data-state={properties.state}
    >
      <Icon name={waiting ? 'exclaim' : properties.state === 'sealed' ? 'lock' : 'check'} />
      <View className="judge-receipt__title digits">{title}</View>
      {note && <View className="judge-receipt__note">{note}</View>}
    </View>
  )
}
