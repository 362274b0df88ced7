import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { QuotaPlanView, QuotaTrialView } from '../../contract/views/quota-plans'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { ExplainedTable } from './explained-table'
import { SaveSheet } from './save-sheet'
import { missingIn, startForm, type TrialForm, trialOf } from './trial-form'
import { UnitList } from './unit-list'

const methods = [
  { value: 'largest-remainder', label: '最大余数法', hint: '先给整数部分，剩下的按余数从大到小给' },
  { value: 'sainte-lague', label: '圣拉古法', hint: '按报名数除以1、3、5…的商从大到小给' },
] as const
const denominators = [
  { value: 'accepted', label: '审核通过数' },
  { value: 'submitted', label: '已提交数' },
] as const
const caps = [
  { value: 'none', label: '不封顶' },
  { value: 'qualified', label: '不超过合格项目数' },
  { value: 'typed', label: '逐个单位录入' },
] as const

interface Properties {
  view: QuotaPlanView
  onCountedOn: (day: string) => void
  onSaved: () => void
}

/** 试算: what is chosen and typed, and at once what it gives; only saving keeps it, as a new version. */
export function TrialCard({ view, onCountedOn, onSaved }: Properties) {
  const online = useOnline()
  const trial = useAction('recommendations', 'computeQuotas')
  const [form, setForm] = useState<TrialForm>(() => startForm(view))
  const [result, setResult] = useState<QuotaTrialView | null>(null)
  const [saving, setSaving] = useState(false)
  const set = <K extends keyof TrialForm>(part: K, value: TrialForm[K]) => {
    setForm(now => ({ ...now, [part]: value }))
    setResult(null)
  }
  const compute = async () => {
    const reply = await trial.run(trialOf(view.edition, form))
    setResult(reply.ok ? reply.data : null)
  }
  const failure = trial.failure?.details?.fields?.[0]
  return (
    <View className="card" data-testid="org.quotas.trial">
      <View className="card__title">试算</View>
      <View className="note">试算不改变任何数据，保存后才成为一版。</View>
      <View className="halves">
        <View>
          <TextInput
            name="seats"
            label="总名额"
            keyboard="number"
            maxLength={4}
            value={form.seats}
            onChange={value => set('seats', value)}
          />
          <DateField
            name="countedOn"
            label="统计截止日"
            hint="数到这一天24:00"
            value={form.countedOn}
            onChange={value => set('countedOn', value)}
            onLeave={() => onCountedOn(form.countedOn)}
          />
          {view.countingSentence && <View className="note">{view.countingSentence}</View>}
          <ChoiceList
            name="denominator"
            label="按什么数分"
            choices={denominators}
            value={form.denominator}
            onChange={value => set('denominator', value)}
            sideBySide
          />
        </View>
        <View>
          <ChoiceList
            name="method"
            label="方法"
            choices={methods}
            value={form.method}
            onChange={value => set('method', value)}
          />
          <ChoiceList
            name="caps"
            label="封顶"
            choices={caps}
            value={form.caps}
            onChange={value => set('caps', value)}
          />
        </View>
      </View>
      <UnitList
        units={view.units}
        form={form}
        onEntry={(unit, entry) => set('units', { ...form.units, [unit]: entry })}
      />
      {trial.failure && (
        <ErrorState slim failure={failure ? { ...trial.failure, message: failure.message } : trial.failure} />
      )}
      <View className="page-actions">
        <Button
          busy={trial.busy}
          disabledReason={online ? missingIn(form, view.units) : '联网后再操作'}
          onTap={() => void compute()}
          testId="org.quotas.compute"
        >
          试算
        </Button>
      </View>
      {result && (
        <View data-testid="org.quotas.result">
          <ExplainedTable words={result} testId="org.quotas.result.table" />
          <Button kind="secondary" onTap={() => setSaving(true)} testId="org.quotas.save">
            {`保存为第${(view.versions[0]?.version ?? 0) + 1}版`}
          </Button>
        </View>
      )}
      {saving && (
        <SaveSheet
          trial={trialOf(view.edition, form)}
          expectedVersion={view.versions[0]?.version ?? 0}
          onClose={() => setSaving(false)}
          onSaved={onSaved}
        />
      )}
    </View>
  )
}
