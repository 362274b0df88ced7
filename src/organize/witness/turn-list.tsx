import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { StatusChip } from '../../components/status-chip'
import type { WitnessTurn } from '../../contract/views/witnessing'

const points = (value: number) => (value / 100).toFixed(2)
const asideWords = { recused: '回避', absent: '缺席' } as const

function cardText(card: NonNullable<WitnessTurn['reveal']>['cards'][number]): string {
  if (card.voided !== undefined) return `${card.number} 号 ${points(card.voided)}（裁决作废）`
  if (card.total === null) return `${card.number} 号 ${asideWords[card.absent ?? 'absent']}`
  const dropped = card.dropped ? (card.dropped === 'high' ? '（最高不计）' : '（最低不计）') : ''
  return `${card.number} 号 ${points(card.total)}${dropped}`
}

function Turn({ turn }: { turn: WitnessTurn }) {
  const [open, setOpen] = useState(false)
  const { reveal } = turn
  return (
    <View className="hall-item" data-testid="witness.turn" data-state={reveal ? 'revealed' : 'closed'}>
      <View className="hall-item__text">
        {`${turn.position ?? '—'} 号 ${turn.projectName}`}
        <View className="hall-note">
          {[
            `已交 ${turn.sealed} / 应交 ${turn.due}`,
            ...turn.aside.map(each => `${each.number} 号${asideWords[each.kind]}`),
            ...(turn.digest ? [`封存校验码 ${turn.digest}`] : []),
          ].join(' · ')}
        </View>
        {reveal && (
          <View className="hall-note digits">{`得分 ${reveal.score} · ${reveal.cards.map(cardText).join('，')}`}</View>
        )}
        {turn.commitments.length > 0 && (
          <Button kind="quiet" narrow onTap={() => setOpen(!open)}>
            {open ? '收起承诺值' : `查看 ${turn.commitments.length} 份承诺值`}
          </Button>
        )}
        {open &&
          turn.commitments.map(each => (
            <View className="hall-code digits" key={each.seq}>
              {`${each.number} 号席 第 ${each.version} 版 · 第 ${each.seq} 条 · ${each.commitment}`}
            </View>
          ))}
      </View>
      <StatusChip status={reveal ? 'pass' : 'idle'}>{turn.stageName}</StatusChip>
    </View>
  )
}

/** The projects by running order: counts and commitments, values once they are revealed. */
export function TurnList({ turns }: { turns: readonly WitnessTurn[] }) {
  return (
    <View className="card">
      <View className="hall-head__title">项目与封存</View>
      <View className="hall-note">亮分前只有份数和承诺值，看不到任何分数。</View>
      {turns.map(turn => (
        <Turn turn={turn} key={turn.application} />
      ))}
    </View>
  )
}
