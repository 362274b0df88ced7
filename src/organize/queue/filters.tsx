import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { SelectField } from '../../components/select-field'
import { TextInput } from '../../components/text-input'
import type { QueueFilter, QueueView } from '../../contract/views/screening'
import { Chips } from '../shared/chips'

interface Properties {
  filter: QueueFilter
  choices: QueueView['choices']
  onChange: (filter: QueueFilter) => void
}

const flags = [
  { id: 'open', name: '有待定项' },
  { id: 'ready', name: '可以直接通过' },
  { id: 'manualReview', name: '申请人工复核' },
  { id: 'no-number', name: '缺官网报名号' },
  { id: 'toSync', name: '待同步官网' },
  { id: 'specialised', name: '专精特新' },
] as const
/** Chosen on the statistics; here it can only be left. */
const bySource = { id: 'sources', name: '按来源' }

/** The flags that are on, as ids of chips. */
function flagsOf(filter: QueueFilter): string[] {
  const on = flags.filter(({ id }) => (id === 'no-number' ? filter.officialNumber === 'missing' : filter[id]))
  return [...on.map(({ id }) => id), ...(filter.sources ? [bySource.id] : [])]
}

/** The filter with exactly these chips on; everything else stays. */
function withFlags(filter: QueueFilter, on: readonly string[]): QueueFilter {
  const { open, ready, manualReview, officialNumber, toSync, specialised, sources, ...rest } = filter
  const set = (id: string, part: QueueFilter) => (on.includes(id) ? part : {})
  return {
    ...rest,
    ...set('open', { open: true }),
    ...set('ready', { ready: true }),
    ...set('manualReview', { manualReview: true }),
    ...set('no-number', { officialNumber: 'missing' }),
    ...set('toSync', { toSync: true }),
    ...set('specialised', { specialised: true }),
    ...set('sources', sources ? { sources } : {}),
  }
}

function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const search = () => text.trim() !== value && onSearch(text.trim())
  return (
    <TextInput
      name="search"
      label="查找"
      placeholder="项目、主体、信用代码或报名号"
      value={text}
      onChange={setText}
      onLeave={search}
      onConfirm={search}
      maxLength={60}
    />
  )
}

/** What is shown in the queue: states first, then place, group and what is special. */
export function Filters({ filter, choices, onChange }: Properties) {
  const [open, setOpen] = useState(false)
  const any = Object.keys(filter).length > 0
  const more =
    flagsOf(filter).length +
    Number(Boolean(filter.counties)) +
    Number(Boolean(filter.group)) +
    Number(Boolean(filter.search))
  const { states: _states, ...stateless } = filter
  const { counties, ...placeless } = filter
  const { group, ...groupless } = filter
  const { search, ...searchless } = filter
  return (
    <View className="filters" data-testid="org.queue.filters">
      <Chips
        label="状态"
        choices={choices.states}
        value={filter.states ?? []}
        onChange={states => onChange({ ...stateless, ...(states.length > 0 && { states }) })}
        testId="org.queue.state"
      />
      <View className="filters__toggle">
        <Button
          kind="secondary"
          narrow
          icon={open ? 'cross' : 'search'}
          onTap={() => setOpen(!open)}
          testId="org.queue.more-filters"
        >
          {open ? '收起筛选' : more > 0 ? `筛选（${more}）` : '筛选'}
        </Button>
      </View>
      <View className={open ? 'filters__more filters__more--open' : 'filters__more'}>
        <View className="filters__fields">
          <Search
            value={search ?? ''}
            onSearch={text => onChange({ ...searchless, ...(text && { search: text }) })}
          />
          <SelectField
            name="county"
            label="县区"
            options={[
              { value: '', label: '全部县区' },
              ...choices.counties.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'none', label: '未填县区' },
            ]}
            value={counties?.[0] ?? ''}
            onChange={code => onChange({ ...placeless, ...(code && { counties: [code] }) })}
          />
          <SelectField
            name="group"
            label="组别"
            options={[
              { value: '', label: '全部组别' },
              ...choices.groups.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={group ?? ''}
            onChange={id => onChange({ ...groupless, ...(id && { group: id }) })}
          />
        </View>
        <View className="filters__flags">
          <Chips
            label="只看"
            choices={filter.sources ? [...flags, bySource] : flags}
            value={flagsOf(filter)}
            onChange={on => onChange(withFlags(filter, on))}
            testId="org.queue.flag"
          />
          {any && (
            <Button kind="quiet" narrow onTap={() => onChange({})} testId="org.queue.clear">
              清除筛选
            </Button>
          )}
        </View>
      </View>
    </View>
  )
}
