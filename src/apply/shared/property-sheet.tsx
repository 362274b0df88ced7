import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { PropertyEntry } from '../../core/application-form/field'

export const propertyStatus: Readonly<Record<PropertyEntry['status'], string>> = {
  granted: '已授权',
  pending: '申请中',
  licensed: '许可使用',
}

const statuses = [
  { value: 'granted', label: propertyStatus.granted },
  { value: 'pending', label: propertyStatus.pending },
  { value: 'licensed', label: propertyStatus.licensed, hint: '权利属于他人，由他人许可' },
] as const

const types = [
  '发明专利',
  '实用新型专利',
  '外观设计专利',
  '软件著作权',
  '集成电路布图设计',
  '植物新品种',
  '其他',
].map(name => ({ value: name, label: name }))

interface Properties {
  entry: PropertyEntry
  place: number
  onChange: (change: Partial<PropertyEntry>) => void
  onRemove: () => void
  onClose: () => void
}

/** One piece of intellectual property, in a half screen. */
export function PropertySheet({ entry, place, onChange, onRemove, onClose }: Properties) {
  const [left, setLeft] = useState<readonly string[]>([])
  const leave = (name: string) => () => setLeft(before => [...before, name])
  const missing = (name: 'name' | 'owners', sentence: string) =>
    left.includes(name) && entry[name].trim() === '' ? sentence : null
  return (
    <Sheet
      open
      title={`知识产权 ${place + 1}`}
      testId="property"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onTap={onRemove} testId="property.remove">
            删除
          </Button>
          <Button onTap={onClose} testId="property.done">
            完成
          </Button>
        </>
      }
    >
      <SelectField
        name="property.type"
        label="类型"
        options={types}
        value={entry.type || null}
        onChange={type => onChange({ type })}
      />
      <TextInput
        name="property.name"
        label="名称"
        hint="与证书一致"
        value={entry.name}
        onChange={name => onChange({ name })}
        onLeave={leave('name')}
        problem={missing('name', '请填写证书上的名称')}
      />
      <TextInput
        name="property.number"
        label="编号"
        hint="专利号、登记号；申请中的填申请号"
        maxLength={100}
        optional
        value={entry.number}
        onChange={number => onChange({ number })}
      />
      <TextInput
        name="property.owners"
        label="权利人"
        hint="与证书一致，有几位都写上，用、隔开"
        value={entry.owners}
        onChange={owners => onChange({ owners })}
        onLeave={leave('owners')}
        problem={missing('owners', '请按证书填写权利人')}
      />
      <ChoiceList
        name="property.status"
        label="状态"
        choices={statuses}
        value={entry.status}
        onChange={status => onChange({ status })}
      />
    </Sheet>
  )
}
