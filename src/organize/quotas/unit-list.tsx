import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import type { QuotaUnit } from '../../contract/views/quota-plans'
import { countOf, type TrialForm, type UnitEntry } from './trial-form'
import { UnitSheet } from './unit-sheet'

interface Properties {
  units: readonly QuotaUnit[]
  form: TrialForm
  onEntry: (unit: string, entry: UnitEntry) => void
}

function sourceText(unit: QuotaUnit, { count, basis, floor, cap }: UnitEntry, form: TrialForm): string {
  const system = unit.counts ? `本系统${unit.counts[form.denominator]}个` : '本系统没有'
  return [
    system,
    count.trim() !== '' && `录入${count.trim()}个（${basis.trim()}）`,
    floor.trim() !== '' && `保底${floor.trim()}`,
    form.caps === 'typed' && cap.trim() !== '' && `封顶${cap.trim()}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The recommending units in their fixed order, each with the number it will count with. */
export function UnitList({ units, form, onEntry }: Properties) {
  const [open, setOpen] = useState<QuotaUnit | null>(null)
  return (
    <View data-testid="org.quotas.units">
      {units.map(unit => {
        const count = countOf(form, unit)
        return (
          <View className="quota-unit" key={unit.unit} data-testid={`org.quotas.units.${unit.unit}`}>
            <View className="quota-unit__text">
              <View className="quota-unit__name">{unit.name}</View>
              <View className="note">{sourceText(unit, form.units[unit.unit]!, form)}</View>
            </View>
            <Text className="quota-unit__count digits">{count === null ? '—' : String(count)}</Text>
            <Button
              kind="secondary"
              narrow
              label={`${count === null ? '录入' : '修改'}${unit.name}`}
              onTap={() => setOpen(unit)}
              testId={`org.quotas.units.${unit.unit}.open`}
            >
              {count === null ? '录入' : '修改'}
            </Button>
          </View>
        )
      })}
      {open && (
        <UnitSheet
          unit={open}
          form={form}
          onClose={() => setOpen(null)}
          onKeep={entry => {
            onEntry(open.unit, entry)
            setOpen(null)
          }}
        />
      )}
    </View>
  )
}
