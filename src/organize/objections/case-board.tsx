import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import type { CaseBoard, CaseCard } from '../../contract/views/objections'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { PickCard } from '../shared/pick-card'
import { CaseDetail } from './case-detail'
import { caseLooks } from './looks'

function Card({ card, chosen, onOpen }: { card: CaseCard; chosen: boolean; onOpen: () => void }) {
  const { open, waitingDays, handlerName } = card
  const facts = [
    momentText(card.filedAt),
    open ? `已等 ${waitingDays} 天` : null,
    handlerName && `${handlerName}办理`,
  ]
  return (
    <PickCard
      title={`${card.number} ${card.about}`}
      chip={<StatusChip status={caseLooks[card.state]}>{card.stateText}</StatusChip>}
      chosen={chosen}
      onTap={onOpen}
      testId={`org.objections.case.${card.objection}`}
    >
      <View className="note">{facts.filter(Boolean).join(' · ')}</View>
      {open && card.listText && <View className="note">{card.listText}</View>}
    </PickCard>
  )
}

/** The board: what is open first, by how long it waits; the chosen one beside it, below it on a phone. */
export function CaseBoardPart({ board, onChanged }: { board: CaseBoard; onChanged: () => void }) {
  const { edition, cases } = board
  const [chosen, setChosen] = useState<string | null>(null)
  const input = { edition, objection: chosen ?? '' }
  const call = useCall('results', 'objectionCase', input, { enabled: chosen !== null })
  if (cases.length === 0)
    return (
      <EmptyState icon="check" title="没有异议">
        有人提出异议时，会列在这里。
      </EmptyState>
    )
  const open = cases.filter(each => each.open).sort((a, b) => b.waitingDays - a.waitingDays)
  const closed = cases.filter(each => !each.open)
  const changed = () => {
    void call.reload()
    onChanged()
  }
  return (
    <View className="halves">
      <View>
        <View className="note case-hint">{board.silence}</View>
        {[...open, ...closed].map(card => (
          <Card
            key={card.objection}
            card={card}
            chosen={card.objection === chosen}
            onOpen={() => setChosen(card.objection)}
          />
        ))}
      </View>
      <View>
        {chosen === null && <View className="note">选择一件，在这里办理。</View>}
        {chosen !== null && <CallState call={call} />}
        {chosen !== null && call.data && (
          <CaseDetail key={call.data.objection} edition={edition} view={call.data} onChanged={changed} />
        )}
      </View>
    </View>
  )
}
