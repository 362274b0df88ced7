import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ClauseQuote } from '../../components/clause-quote'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import type { AmendmentItem } from '../../contract/views/applications-track'
import type { FormValues, ShownField } from '../../core/application-form/field'
import { displayed } from '../../core/application-form/form-rows'
import { openLink } from '../../platform/navigation'
import { FieldControl } from '../shared/field-control'
import { isChanged, isDone } from './fix-items'

interface Properties {
  item: AmendmentItem
  /** Null where what is asked is not a field of the form. */
  field: ShownField | null
  form: FormValues
  reason: string
  onReason: (reason: string) => void
  control: Omit<React.ComponentProps<typeof FieldControl>, 'field' | 'value'> | null
}

const mostReason = 200

/** What stood in the submission that was returned, and what would take its place. */
function Difference({ item, field, form }: Pick<Properties, 'item' | 'field' | 'form'>) {
  if (!field || item.before === null) return null
  return (
    <View>
      <View className="fact">
        <Text className="fact__name">原来填的</Text>
        <Text className="fact__value">{displayed(field, item.before) || '没有填'}</Text>
      </View>
      {isChanged(item, form) && (
        <View className="fact" data-testid={`fix.${item.item}.after`}>
          <Text className="fact__name">改为</Text>
          <Text className="fact__value">{displayed(field, form[field.id]) || '没有填'}</Text>
        </View>
      )}
    </View>
  )
}

/** One thing to put right: what, why, what stood there, and the field itself. */
export function FixItem({ item, field, form, reason, onReason, control }: Properties) {
  const [keeping, setKeeping] = useState(reason !== '')
  const done = isDone(item, form, { [item.item]: reason })
  const explains = field === null || keeping
  return (
    <View className="card" data-testid={`fix.${item.item}`} data-state={done ? 'done' : 'open'}>
      <View className="fix-head">
        <View className="card__title">{item.fieldLabel}</View>
        <StatusChip status={done ? 'pass' : 'need'}>{done ? '已处理' : '待处理'}</StatusChip>
      </View>
      <View className="fix-what">{item.what}</View>
      <View className="note">{item.why}</View>
      {item.clause && (
        <ClauseQuote
          quote={item.clause.text}
          source={item.clause.source}
          onOpen={() => void openLink(item.clause?.link ?? '')}
        />
      )}
      <Difference item={item} field={field} form={form} />
      {field && control && <FieldControl {...control} quietLabel field={field} value={form[field.id]} />}
      {field && !isChanged(item, form) && (
        <Pressable
          className="fix-keep"
          expanded={keeping}
          onTap={() => {
            setKeeping(!keeping)
            onReason('')
          }}
          testId={`fix.${item.item}.keep`}
        >
          {keeping ? '改为在上面修改' : '我认为无需修改'}
        </Pressable>
      )}
      {explains && !(field && isChanged(item, form)) && (
        <TextArea
          name={`reason-${item.item}`}
          label={field ? '为什么无需修改' : '写明怎样处理的'}
          most={mostReason}
          value={reason}
          onChange={onReason}
        />
      )}
    </View>
  )
}
