import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import type { ExpertDrawsView, PanelInvitationView } from '../../contract/views/experts'
import { useAction } from '../../platform/use-action'
import { ReasonSheet } from '../shared/hall/reason-sheet'
import { invitationLooks, kindWords } from './words'

interface Properties {
  view: ExpertDrawsView
  onDone: () => void
  onName: () => void
}
type Ending = { of: PanelInvitationView; code: 'no-answer' | 'unable' }

function Line({ row, onEnd }: { row: PanelInvitationView; onEnd: ((ending: Ending) => void) | null }) {
  const live = row.state === 'pending' || row.state === 'accepted'
  const facts = [
    kindWords[row.kind],
    row.field,
    row.seat && `${row.seat} 号席`,
    row.phoneMasked,
    row.answeredAt ? `${momentText(row.answeredAt)}答复` : `${momentText(row.answerBy)}前答复`,
  ]
  return (
    <View className="hall-item" data-testid="org.experts.invitation" data-state={row.state}>
      <View className="hall-item__text">
        {`${row.name}（${row.employer}）`}
        <View className="hall-note">{facts.filter(Boolean).join(' · ')}</View>
        {row.reason && <View className="hall-note">{`指定理由：${row.reason}`}</View>}
        {row.answerReason && <View className="hall-note">{`说明：${row.answerReason}`}</View>}
        {onEnd && live && (
          <View className="experts-acts">
            {row.late && (
              <Button
                kind="quiet"
                narrow
                label={`把${row.name}记为失联`}
                testId={`org.experts.lapse.${row.id}`}
                onTap={() => onEnd({ of: row, code: 'no-answer' })}
              >
                记为失联
              </Button>
            )}
            <Button
              kind="quiet"
              narrow
              label={`替换${row.name}`}
              testId={`org.experts.replace.${row.id}`}
              onTap={() => onEnd({ of: row, code: 'unable' })}
            >
              替换
            </Button>
          </View>
        )}
      </View>
      <StatusChip status={invitationLooks[row.state]}>{row.stateName}</StatusChip>
    </View>
  )
}

/** Who was asked and what each answered; an alternate follows by itself, nobody picks him. */
export function InvitationsCard({ view, onDone, onName }: Properties) {
  const replace = useAction('rounds', 'replaceExpert')
  const [ending, setEnding] = useState<Ending | null>(null)
  const send = async (reason: string) => {
    if (!ending) return
    const { of, code } = ending
    const reply = await replace.run({ session: view.session.id, invitation: of.id, code, reason })
    if (!reply.ok) return
    setEnding(null)
    onDone()
  }
  const accepted = view.invitations.filter(({ state }) => state === 'accepted').length
  return (
    <View className="card" data-testid="org.experts.invitations">
      <View className="hall-head">
        <View className="hall-head__title">{`邀请与应答（${accepted} 位已接受）`}</View>
        {view.may.act && (
          <Button kind="quiet" narrow testId="org.experts.name" onTap={onName}>
            手工指定
          </Button>
        )}
      </View>
      {view.invitations.length === 0 && (
        <EmptyState icon="people" title="还没有发出邀请">
          抽取后在这里看每位专家的答复。
        </EmptyState>
      )}
      {view.invitations.map(row => (
        <Line key={row.id} row={row} onEnd={view.may.act ? setEnding : null} />
      ))}
      {ending && (
        <ReasonSheet
          open
          danger
          title={`${ending.code === 'no-answer' ? '记为失联' : '替换'}：${ending.of.name}`}
          verb={ending.of.kind === 'by-hand' ? '确认' : '确认，由备选递补'}
          busy={replace.busy}
          problem={replace.failure?.message}
          onDo={reason => void send(reason)}
          onClose={() => setEnding(null)}
        />
      )}
    </View>
  )
}
