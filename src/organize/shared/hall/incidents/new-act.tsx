import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { ChoiceList } from '../../../../components/choice-list'
import { ErrorState } from '../../../../components/error-state'
import { SelectField } from '../../../../components/select-field'
import { TextInput } from '../../../../components/text-input'
import { relationNames } from '../../../../contract/views/judging'
import type { IncidentsView } from '../../../../contract/views/rounds-incidents'
import { useAction } from '../../../../platform/use-action'
import { type ActForm, actOf, asks, emptyForm, formProblem, incidentKinds, ruleSentence } from './act-form'

const whole = 'all'

type Kind = (typeof incidentKinds)[number]
type Act = ActForm['act']

function Kinds(properties: { kinds: readonly Kind[]; picked: Act; onPick: (act: Act) => void }) {
  const { kinds, picked, onPick } = properties
  return (
    <View>
      <ChoiceList
        name="incident"
        label="发生了什么"
        choices={picked ? kinds.filter(({ value }) => value === picked) : kinds}
        value={picked}
        onChange={onPick}
      />
      {picked && (
        <Button kind="quiet" narrow onTap={() => onPick(null)} testId="incident.other">
          换一种情形
        </Button>
      )}
    </View>
  )
}

/**
 * 选类型 → 合规选项: what went wrong, about whom, why; it is put forward and waits for a second person (M4). Of the types
 * only the picked one stays in view, so that its questions stand right under it.
 */
export function NewAct({ view, onDone }: { view: IncidentsView; onDone: () => Promise<void> }) {
  const [form, setForm] = useState<ActForm>(emptyForm)
  const { run, busy, failure } = useAction('rounds', 'propose')
  const change = (part: Partial<ActForm>) => setForm(now => ({ ...now, ...part }))
  const kinds = incidentKinds.filter(({ value }) => view.may.propose.includes(value))
  const optional = form.act === 'paper' || form.act === 'decision'
  const projects = view.projects.map(({ application, position, projectName }) => ({
    value: application,
    label: `${position ?? '—'}号 ${projectName}`,
  }))
  const seats = view.seats.map(({ number, name }) => ({
    value: String(number),
    label: `${number}号席 ${name}`,
  }))
  const all = (label: string) => (optional ? [{ value: whole, label }] : [])
  const picked = (value: string) => (value === whole ? null : value)
  const rule = ruleSentence(view, form)
  const send = async () => {
    const reply = await run({ session: view.session.id, proposal: actOf(form) })
    if (reply.ok) setForm(emptyForm)
    await onDone()
  }
  if (kinds.length === 0) return null
  return (
    <View data-testid="incident.new">
      <Kinds kinds={kinds} picked={form.act} onPick={act => setForm({ ...emptyForm, act })} />
      {asks(form.act, 'application') && (
        <SelectField
          name="incident-project"
          label="哪个项目"
          options={[...all(form.act === 'paper' ? '其余全部项目' : '不针对某个项目'), ...projects]}
          value={form.application ?? (optional ? whole : null)}
          onChange={value => change({ application: picked(value) })}
        />
      )}
      {asks(form.act, 'number') && (
        <SelectField
          name="incident-seat"
          label="哪个席位"
          options={[...all('全部席位'), ...seats]}
          value={form.number ?? (optional ? whole : null)}
          onChange={value => change({ number: picked(value) })}
        />
      )}
      {asks(form.act, 'relation') && (
        <SelectField
          name="incident-relation"
          label="是什么关系"
          options={Object.entries(relationNames).map(([value, label]) => ({ value, label }))}
          value={form.relation}
          onChange={relation => change({ relation })}
        />
      )}
      {asks(form.act, 'document') && (
        <TextInput
          name="incident-document"
          label="书面决定编号"
          value={form.document}
          onChange={document => change({ document })}
          maxLength={80}
        />
      )}
      {rule && (
        <View className="hall-note" data-testid="incident.rule">
          {rule}
        </View>
      )}
      {form.act && (
        <TextInput
          name="incident-reason"
          label="理由"
          hint="会记入本场记录，不能修改"
          value={form.reason}
          onChange={reason => change({ reason })}
          maxLength={200}
        />
      )}
      {failure && <ErrorState slim failure={failure} testId="incident.error" />}
      <Button
        busy={busy}
        disabledReason={formProblem(form)}
        onTap={() => void send()}
        testId="incident.propose"
      >
        提出，等待第二人确认
      </Button>
    </View>
  )
}
