import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { QuotaUnit } from '../../contract/views/quota-plans'
import type { TrialForm, UnitEntry } from './trial-form'

interface Properties {
  unit: QuotaUnit
  form: TrialForm
  onKeep: (entry: UnitEntry) => void
  onClose: () => void
}

const countText = ({ counts, editions }: QuotaUnit) =>
  counts
    ? `本系统（${editions.join('、')}）：已提交${counts.submitted}个，审核通过${counts.accepted}个。`
    : '本系统里没有这个单位的比赛，请录入它报来的数。'

function problemIn({ count, qualified, basis, floor, cap }: UnitEntry): string | null {
  for (const typed of [count, qualified, floor, cap])
    if (typed.trim() !== '' && !/^\d{1,6}$/.test(typed.trim())) return '请只填数字'
  return count.trim() !== '' && basis.trim() === '' ? '请写明数字的来源' : null
}

/** One unit: the number of this system beside the one typed by hand with its source, and its bounds. */
export function UnitSheet({ unit, form, onKeep, onClose }: Properties) {
  const [entry, setEntry] = useState(form.units[unit.unit]!)
  const set = (part: keyof UnitEntry) => (value: string) => setEntry(now => ({ ...now, [part]: value }))
  const digits = { keyboard: 'number' as const, maxLength: 6 }
  return (
    <Sheet
      open
      title={unit.name}
      testId="org.quotas.unit"
      onClose={onClose}
      actions={
        <Button disabledReason={problemIn(entry)} onTap={() => onKeep(entry)} testId="org.quotas.unit.keep">
          填好了
        </Button>
      }
    >
      <View className="lead">{countText(unit)}</View>
      <TextInput
        name="count"
        label="录入的报名数"
        hint={unit.counts ? '要用别的数才填' : undefined}
        optional={unit.counts !== null}
        value={entry.count}
        onChange={set('count')}
        {...digits}
      />
      <TextInput
        name="basis"
        label="数字的来源"
        hint="例如 市局来函的文号"
        maxLength={100}
        optional={entry.count.trim() === ''}
        value={entry.basis}
        onChange={set('basis')}
      />
      {form.caps === 'qualified' && entry.count.trim() !== '' && form.denominator === 'submitted' && (
        <TextInput
          name="qualified"
          label="合格项目数"
          value={entry.qualified}
          onChange={set('qualified')}
          {...digits}
        />
      )}
      <TextInput
        name="floor"
        label="保底数"
        optional
        value={entry.floor}
        onChange={set('floor')}
        {...digits}
      />
      {form.caps === 'typed' && (
        <TextInput
          name="cap"
          label="封顶数"
          hint="不封顶就不填"
          optional
          value={entry.cap}
          onChange={set('cap')}
          {...digits}
        />
      )}
    </Sheet>
  )
}
