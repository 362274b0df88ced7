import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { ArbitrationMember, ArbitrationsView, ArbitrationView } from '../../contract/views/arbitrations'
import { useAction } from '../../platform/use-action'
import { AssignPart } from './assign-part'
import { RulingPart } from './ruling-part'

interface Properties {
  view: ArbitrationsView
  one: ArbitrationView
  onDone: () => Promise<void>
}

const looks: Record<ArbitrationView['state'], Status> = {
  opened: 'need',
  assigned: 'manual',
  ruled: 'soon',
  applied: 'pass',
  upheld: 'pass',
}

function memberWords({ signed, decision, reasons, scan }: ArbitrationMember): string {
  if (!signed) return '尚未签署'
  const own = decision && (decision.outcome === 'uphold' ? '维持' : `作废 ${decision.seats.join('、')} 号席`)
  return [own ?? '已签署，全部签完后公开', reasons, scan && `纸质签署，扫描件 ${scan}`]
    .filter(Boolean)
    .join('：')
}

function Apply({ view, one, onDone }: Properties) {
  const apply = useAction('rounds', 'applyRuling')
  const send = async () => {
    const input = { session: view.session.id, arbitration: one.id, expectedVersion: one.version }
    if ((await apply.run(input)).ok) await onDone()
  }
  return (
    <View>
      {apply.failure && <ErrorState slim failure={apply.failure} onRetry={onDone} />}
      {one.proposedByName !== null && (
        <View className="hall-note">{`${one.proposedByName} 已提出执行，须由另一位经办人或负责人确认。`}</View>
      )}
      {one.may.apply && (
        <Button kind="danger" busy={apply.busy} testId="arbitration.apply" onTap={send}>
          {one.proposedByName === null ? '提出执行裁决' : '确认执行裁决'}
        </Button>
      )}
    </View>
  )
}

/** Who hears the case: asked for at once while nobody does; later only where somebody could still be added. */
function Assign(properties: Properties) {
  const { view, one } = properties
  const [adding, setAdding] = useState(false)
  if (one.state === 'opened' || adding) return <AssignPart {...properties} />
  const heard = new Set(one.members.map(({ person }) => person))
  if (view.committee.every(({ person, problem }) => problem !== null || heard.has(person))) return null
  return (
    <Button kind="quiet" narrow testId="arbitration.assign.more" onTap={() => setAdding(true)}>
      增加委员
    </Button>
  )
}

/** One arbitration: what is disputed, who hears it, what was ruled, and the one thing this person does next. */
export function CaseCard({ view, one, onDone }: Properties) {
  const [paper, setPaper] = useState(false)
  return (
    <View className="card" data-testid="arbitration.case" data-state={one.state}>
      <View className="hall-head">
        <View className="hall-head__title">{one.projectName ?? '全场程序'}</View>
        <StatusChip status={looks[one.state]}>{one.stateName}</StatusChip>
      </View>
      <View className="hall-note">
        {[
          `由${one.sourceName}提出`,
          `${one.openedByName} ${momentText(one.openedAt)} 登记`,
          one.seat && `涉及 ${one.seat} 号席`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="hall-line">{one.grounds}</View>
      {one.members.map(member => (
        <View className="hall-item" key={member.person}>
          <View className="hall-item__text">
            {`委员 ${member.name}`}
            <View className="hall-note">{memberWords(member)}</View>
          </View>
        </View>
      ))}
      {one.decisionText && (
        <View className="hall-line" data-testid="arbitration.decision">{`裁决：${one.decisionText}`}</View>
      )}
      {one.rulingHash && <View className="hall-code digits">{`裁决书摘要 ${one.rulingHash}`}</View>}
      {one.may.sign && <RulingPart session={view.session.id} one={one} paper={false} onDone={onDone} />}
      {one.may.assign && <Assign view={view} one={one} onDone={onDone} key={one.version} />}
      {one.may.enterPaper && !paper && (
        <Button kind="quiet" narrow testId="arbitration.paper.open" onTap={() => setPaper(true)}>
          录入纸质签署
        </Button>
      )}
      {one.may.enterPaper && paper && (
        <RulingPart session={view.session.id} one={one} paper onDone={onDone} key={`paper${one.version}`} />
      )}
      {one.state === 'ruled' && <Apply view={view} one={one} onDone={onDone} />}
    </View>
  )
}
