import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ChoiceSet } from '../../components/choice-set'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { ArbitrationView } from '../../contract/views/arbitrations'
import { useAction } from '../../platform/use-action'

interface Properties {
  session: string
  one: ArbitrationView
  /** An official enters what a member signed on paper, instead of a member signing himself. */
  paper: boolean
  onDone: () => Promise<void>
}

type Outcome = 'uphold' | 'void'
const outcomes = [
  { value: 'uphold' as const, label: '维持原结果' },
  { value: 'void' as const, label: '作废评分表', hint: '按其余评分表重新计算，原分保留' },
]

function missing(outcome: Outcome | null, seats: readonly string[], reasons: string): string | null {
  if (!outcome) return '请选择裁决结果'
  if (outcome === 'void' && seats.length === 0) return '请选择作废哪一席'
  return reasons.trim() === '' ? '请写明裁决理由' : null
}

/** A member's written decision with its reasons; signed once, unseen by the others until all have signed. */
export function RulingPart({ session, one, paper, onDone }: Properties) {
  const sign = useAction('rounds', 'signRuling')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [seats, setSeats] = useState<readonly string[]>([])
  const [reasons, setReasons] = useState('')
  const [member, setMember] = useState<string | null>(null)
  const [scan, setScan] = useState('')
  const left = one.members.filter(({ signed }) => !signed)
  const send = async () => {
    if (!outcome) return
    const decision =
      outcome === 'void' ? { outcome, seats: seats.map(Number) } : { outcome: 'uphold' as const }
    const onPaper = paper && member ? { member, scan } : {}
    const reply = await sign.run({ session, arbitration: one.id, decision, reasons, ...onPaper })
    if (reply.ok) await onDone()
  }
  const paperProblem = !member ? '请选择是哪位委员' : scan.trim() ? null : '请填写扫描件编号'
  const options = one.seats.length > 0 ? outcomes : outcomes.slice(0, 1)
  return (
    <View data-testid={paper ? 'arbitration.paper' : 'arbitration.sign'}>
      {sign.failure && <ErrorState slim failure={sign.failure} onRetry={onDone} />}
      {paper && (
        <SelectField
          name="member"
          label="哪位委员在纸上签了"
          options={left.map(({ person, name }) => ({ value: person, label: name }))}
          value={member}
          onChange={setMember}
        />
      )}
      <ChoiceList name="outcome" label="裁决结果" choices={options} value={outcome} onChange={setOutcome} />
      {outcome === 'void' && (
        <ChoiceSet
          name="seats"
          label="作废哪几席"
          choices={one.seats.map(({ number, name, total }) => ({
            value: String(number),
            label: `${number} 号 ${name} ${(total / 100).toFixed(2)}`,
          }))}
          value={seats}
          onChange={setSeats}
        />
      )}
      <TextArea name="reasons" label="裁决理由" most={1000} value={reasons} onChange={setReasons} />
      {paper && <TextInput name="scan" label="扫描件编号" maxLength={80} value={scan} onChange={setScan} />}
      <Button
        kind={paper ? 'secondary' : 'primary'}
        busy={sign.busy}
        disabledReason={(paper ? paperProblem : null) ?? missing(outcome, seats, reasons)}
        testId={paper ? 'arbitration.paper.send' : 'arbitration.sign.send'}
        onTap={send}
      >
        {paper ? '录入纸质签署' : '签署裁决'}
      </Button>
    </View>
  )
}
