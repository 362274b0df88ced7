import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import type { PropertyEntry } from '../../core/application-form/field'
import { asProperties } from '../../core/application-form/field-problem'
import { changedAt, emptyProperty, isBlank, removedAt } from './entries'
import { EntryRow } from './entry-row'
import type { FieldControlProperties } from './field-control-properties'
import { PropertySheet, propertyStatus } from './property-sheet'

/** 知识产权清单: each as on its certificate. Written through as typed. */
export function PropertiesField(properties: FieldControlProperties) {
  const { field, value, problem, onChange, onLeave, quietLabel } = properties
  const [open, setOpen] = useState<number | null>(null)
  const list = asProperties(value)
  const keep = (next: PropertyEntry[]) => onChange(next.length > 0 ? next : null)
  const entry = open === null ? undefined : list[open]
  const full = field.max !== null && list.length >= field.max ? `最多${field.max}项` : null

  const close = () => {
    if (open !== null && entry && isBlank(entry)) keep(removedAt(list, open))
    setOpen(null)
    onLeave()
  }
  const add = () => {
    keep([...list, emptyProperty])
    setOpen(list.length)
  }
  const rows = list.map((each, index) => ({ each, index, key: `${index}-${list.length}` }))
  return (
    <Field
      name={field.id}
      label={field.label}
      hint={field.example ?? undefined}
      why={field.why ?? undefined}
      optional={!field.required}
      problem={problem}
      quietLabel={quietLabel}
      group
    >
      <View className="entries">
        {rows.map(({ each, index, key }) => (
          <EntryRow
            key={key}
            title={each.name.trim() || '还没有写名称'}
            note={each.owners && `权利人：${each.owners}`}
            testId={`property.${index}`}
            onOpen={() => setOpen(index)}
          >
            {each.type && <Text className="tag tone-neutral">{each.type}</Text>}
            <Text className="tag tone-brand">{propertyStatus[each.status]}</Text>
          </EntryRow>
        ))}
        <Button kind="secondary" icon="plus" onTap={add} disabledReason={full} testId="property.add">
          添加一项知识产权
        </Button>
      </View>
      {open !== null && entry && (
        <PropertySheet
          entry={entry}
          place={open}
          onChange={change => keep(changedAt(list, open, change))}
          onRemove={() => {
            keep(removedAt(list, open))
            setOpen(null)
          }}
          onClose={close}
        />
      )}
    </Field>
  )
}
