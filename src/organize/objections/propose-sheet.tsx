import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/choice-list'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { Consequence } from '../../core/objection-kinds'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet, type SheetProperties } from './act-sheet'

const outcomes = [
  { value: 'upheld' as const, label: '异议成立' },
  { value: 'dismissed' as const, label: '异议不成立', hint: '结果不变' },
]

/** A ruling as the handler would have it; another person decides on exactly this. */
export function ProposeSheet({ edition, view, onClose, onDone }: SheetProperties) {
  const { run, busy, failure } = useAction('results', 'proposeRuling')
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed' | null>(null)
  const [chosen, setChosen] = useState<Consequence | null>(null)
  const [reasons, setReasons] = useState('')
  const [clause, setClause] = useState<string | null>(null)
  const [document, setDocument] = useState('')
  const [members, setMembers] = useState('')
  const consequence = outcome === 'dismissed' ? 'none' : chosen
  const arbitration = consequence === 'arbitration'
  const problem = (path: string) => fieldProblem(failure, path)
  const missing =
    outcome === null
      ? '请选择成立还是不成立'
      : consequence === null
        ? '请选择怎样处理'
        : reasons.trim() === ''
          ? '请写明理由'
          : null
  const send = async () => {
    if (outcome === null || consequence === null) return
    const reply = await run({
      ...{ edition, objection: view.objection, expectedVersion: view.version },
      ...{ outcome, consequence, reasons },
      ...(clause && { clause }),
      ...(arbitration && document.trim() && { document }),
      ...(arbitration && members.trim() && { members: Number(members) }),
    })
    if (reply.ok) onDone()
  }
  return (
    <ActSheet
      title={`${view.number} 拟出结论`}
      verb="交负责人决定"
      {...{ busy, failure, missing, onClose }}
      onSend={() => void send()}
    >
      <ChoiceList
        name="outcome"
        label="结论"
        choices={outcomes}
        value={outcome}
        onChange={setOutcome}
        problem={problem('outcome')}
      />
      {outcome === 'upheld' && (
        <ChoiceList
          name="consequence"
          label="怎样处理"
          choices={view.consequences.map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          onChange={setChosen}
          problem={problem('consequence')}
        />
      )}
      <TextArea
        name="reasons"
        label="理由"
        hint="双方都会看到，请不要写提出人是谁"
        most={1000}
        value={reasons}
        onChange={setReasons}
        problem={problem('reasons')}
      />
      <SelectField
        name="clause"
        label="依据的条款"
        optional={consequence !== 'disqualify'}
        options={view.clauses.map(({ id, label }) => ({ value: id, label }))}
        value={clause}
        onChange={setClause}
        problem={problem('clause')}
      />
      {arbitration && (
        <View>
          <TextInput
            name="document"
            label="专家委员会书面裁决的文号"
            maxLength={60}
            value={document}
            onChange={setDocument}
            problem={problem('document')}
          />
          <TextInput
            name="members"
            label="参加裁决的委员人数"
            hint="不少于3人"
            keyboard="number"
            maxLength={2}
            value={members}
            onChange={setMembers}
            problem={problem('members')}
          />
        </View>
      )}
    </ActSheet>
  )
}
