import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { DeskOutcome, ServicesDeskView } from '../../contract/views/services-desk'
import { useServerNow } from '../../platform/clock'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

/** Whose outcome is recorded; `outcome` null: a new one. */
export interface OutcomeOf {
  application: string
  institution: string
  project: string
  institutionName: string
  outcome: DeskOutcome | null
}

interface Properties {
  view: ServicesDeskView
  of: OutcomeOf
  onClose: () => void
  onDone: () => void
}

const elsewhere = { value: '', label: '不是在活动上谈成的' }

/** 登记对接成果: how much is intended, whether it was signed, at which event. */
export function OutcomeSheet({ view, of, onClose, onDone }: Properties) {
  const online = useOnline()
  const now = useServerNow(60_000)
  const { run, busy, failure } = useAction('services', 'recordOutcome')
  const [amount, setAmount] = useState(of.outcome ? String(of.outcome.amount) : '')
  const [signed, setSigned] = useState<'yes' | 'no' | null>(
    of.outcome ? (of.outcome.signed ? 'yes' : 'no') : null,
  )
  const [event, setEvent] = useState(of.outcome?.event ?? '')
  const [note, setNote] = useState(of.outcome?.note ?? '')
  const begun = view.events.filter(
    each => !each.cancelled && now !== null && Date.parse(each.startsAt) <= now,
  )
  const missing = /^\d+$/.test(amount) ? (signed === null ? '请选择是否签约' : null) : '请填写意向金额'
  const send = async () => {
    const { application, institution, outcome } = of
    const reply = await run({
      ...{ edition: view.edition, outcome: outcome?.id ?? null, application, institution, note },
      ...{ event: event || null, amount: Number(amount), signed: signed === 'yes' },
      expectedVersion: outcome?.version ?? 0,
    })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="登记对接成果"
      testId="org.services.outcome"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={online ? missing : '联网后再操作'}
          onTap={() => void send()}
          testId="org.services.outcome.send"
        >
          登记
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`${of.project} 与 ${of.institutionName}`}</View>
      <TextInput
        name="outcome-amount"
        label="意向金额（万元）"
        keyboard="number"
        maxLength={7}
        value={amount}
        onChange={setAmount}
        problem={fieldProblem(failure, 'amount')}
      />
      <ChoiceList
        name="outcome-signed"
        label="是否签约"
        sideBySide
        choices={[
          { value: 'yes', label: '已签约' },
          { value: 'no', label: '未签约' },
        ]}
        value={signed}
        onChange={setSigned}
      />
      <SelectField
        name="outcome-event"
        label="在哪场活动上"
        options={[elsewhere, ...begun.map(({ id, title }) => ({ value: id, label: title }))]}
        value={event}
        onChange={setEvent}
        problem={fieldProblem(failure, 'event')}
      />
      <TextArea name="outcome-note" label="备注" optional most={200} value={note} onChange={setNote} />
    </Sheet>
  )
}
