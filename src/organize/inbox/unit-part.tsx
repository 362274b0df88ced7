import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText, momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { ArrivalView, InboxUnit, InboxView } from '../../contract/views/inbox'
import { useOnline } from '../../platform/network'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { ArrivalLines } from './arrival-lines'
import { CompareSheet } from './compare-sheet'
import { DecisionPart } from './decision-part'
import { FindingList } from './finding-list'
import { FormSheet } from './form-sheet'
import { SignedSheet } from './signed-sheet'
import { StandingSheet } from './standing-sheet'
import { unitLook, unitText } from './unit-words'

interface Properties {
  view: InboxView
  unit: InboxUnit
  onChanged: () => void
}

type Asking = 'form' | 'signed' | 'compare' | 'standing'

/** One unit: what it may recommend, the list that counts with its checks, and what can be done about it. */
export function UnitPart({ view, unit, onChanged }: Properties) {
  const online = useOnline()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const id = unit.arrival?.id ?? ''
  const { edition, may } = view
  const call = useCall('recommendations', 'arrival', { edition, arrival: id }, { enabled: id !== '' })
  const list = call.data
  const finish = (said: string) => {
    setAsking(null)
    setDone(said)
    if (id) void call.reload()
    onChanged()
  }
  const close = () => setAsking(null)
  const offline = online ? null : '联网后再操作'
  return (
    <View className="card" data-testid="prov.inbox.chosen" data-state={unit.state}>
      <View className="org-head">
        <View className="org-head__text card__title">{unit.name}</View>
        <StatusChip status={unitLook(unit)}>{unitText(unit)}</StatusChip>
      </View>
      {done && (
        <View className="notice-line tone-pass" data-testid="prov.inbox.done">
          {done}
        </View>
      )}
      {unit.suspended && (
        <View className="notice-line tone-need" data-testid="prov.inbox.suspended">
          {`${momentText(unit.suspended.at)}起暂停推荐资格，不能接收。依据：${unit.suspended.basis}`}
        </View>
      )}
      <View className="note">
        {unit.quota
          ? `名额 ${unit.quota.seats} 个，依据 ${unit.quota.basis}`
          : '还没有登记名额，总数请人工核对'}
      </View>
      {id !== '' && <CallState call={call} rows={6} />}
      {list && id !== '' && (
        <>
          <Facts list={list} />
          <FindingList problems={list.problems} warnings={list.warnings} />
          {may.accept && <DecisionPart view={view} list={list} offline={offline} onDone={finish} />}
          <ArrivalLines list={list} />
        </>
      )}
      {may.accept && <Acts unit={unit} approves={may.approve} offline={offline} onAsk={setAsking} />}
      {asking === 'form' && <FormSheet view={view} unit={unit} onClose={close} onDone={finish} />}
      {asking === 'signed' && <SignedSheet edition={edition} unit={unit} onClose={close} onDone={finish} />}
      {asking === 'compare' && list && <CompareSheet list={list} onClose={close} />}
      {asking === 'standing' && (
        <StandingSheet edition={edition} unit={unit} onClose={close} onDone={finish} />
      )}
    </View>
  )
}

function Facts({ list }: { list: ArrivalView }) {
  const { number, via, arrivedAt, documentNumber, listHash, closed, others, late } = list
  return (
    <View className="inbox-facts">
      <View>{`第 ${number} 次报送，文号 ${documentNumber}`}</View>
      <View className="note">{`${fullMomentText(arrivedAt)}到达（${via}）${late ? '，已逾期' : ''}`}</View>
      <View className="note">{`防改动校验码 ${listHash.slice(0, 8)}`}</View>
      {closed && (
        <View className="note">
          {`${closed.by} ${momentText(closed.at)} ${list.stateLabel}${closed.reason ? `：${closed.reason}` : ''}`}
        </View>
      )}
      {others.map(other => (
        <View className="note" key={other.id}>
          {`第 ${other.number} 次 ${momentText(other.arrivedAt)} ${other.stateLabel}${other.reason ? `：${other.reason}` : ''}`}
        </View>
      ))}
    </View>
  )
}

/** What else can be done about a unit. */
function Acts({
  unit,
  approves,
  offline,
  onAsk,
}: {
  unit: InboxUnit
  approves: boolean
  offline: string | null
  onAsk: (asking: Asking) => void
}) {
  const waits = unit.state === 'arrived' || unit.state === 'proposed'
  const acts: readonly { id: Asking; name: string; shown: boolean }[] = [
    { id: 'form', name: '录入附件4电子版', shown: unit.state !== 'accepted' },
    { id: 'signed', name: '导入签名文件', shown: unit.state !== 'accepted' },
    { id: 'compare', name: '核对电子版', shown: waits },
    { id: 'standing', name: unit.suspended ? '恢复推荐资格' : '暂停推荐资格', shown: approves },
  ]
  return (
    <View className="inbox-acts">
      {acts
        .filter(({ shown }) => shown)
        .map(({ id, name }) => (
          <Button
            key={id}
            kind={id === 'standing' ? 'quiet' : 'secondary'}
            narrow
            disabledReason={offline}
            onTap={() => onAsk(id)}
            testId={`prov.inbox.${id}`}
          >
            {name}
          </Button>
        ))}
    </View>
  )
}
