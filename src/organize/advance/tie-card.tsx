import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { TextInput } from '../../components/text-input'
import type { AdvanceGroup } from '../../contract/views/advances'
import type { SheetProperties } from './sheet-properties'

type Properties = SheetProperties & { view: AdvanceGroup; applications: readonly string[] }

/** Equal projects across the line: the committee's order, tapped best first, and the paper it stands in. */
export function TieCard({ view, applications, decided, busy, onKeep }: Properties) {
  const [order, setOrder] = useState<readonly string[]>([])
  const [ref, setRef] = useState('')
  const nameOf = (id: string) => view.rows.find(row => row.application === id)?.projectName ?? ''
  const tap = (id: string) =>
    setOrder(order.includes(id) ? order.filter(each => each !== id) : [...order, id])
  const missing =
    order.length < applications.length ? '请按先后点选全部项目' : ref.trim() === '' ? '请填写裁定编号' : null
  return (
    <View className="card" data-testid="org.advance.tie">
      <View className="hall-head__title">并列项目的先后</View>
      <ChoiceList
        name="tie"
        label="按专家委员会的裁定，从先到后点选"
        choices={applications.map(value => {
          const place = order.indexOf(value)
          return { value, label: place >= 0 ? `第 ${place + 1} 位 ${nameOf(value)}` : nameOf(value) }
        })}
        value={null}
        onChange={tap}
      />
      <TextInput name="tie-ref" label="裁定编号" value={ref} onChange={setRef} maxLength={200} />
      <Button
        kind="secondary"
        busy={busy}
        disabledReason={missing}
        testId="org.advance.tie.keep"
        onTap={() => onKeep({ ties: [...decided.ties, { tiers: order.map(id => [id]), ref: ref.trim() }] })}
      >
        登记裁定
      </Button>
    </View>
  )
}
