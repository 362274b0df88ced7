import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { InboxUnit, InboxView } from '../../contract/views/inbox'
import { useWide } from '../../platform/use-wide'
import { PickCard } from '../shared/pick-card'
import { UnitPart } from './unit-part'
import { checkText, countText, quotaText, unitLook, unitText } from './unit-words'

interface Properties {
  view: InboxView
  onChanged: () => void
}

const columns: readonly Column<InboxUnit>[] = [
  { key: 'name', title: '推荐单位', track: '112px', cell: unit => unit.name },
  {
    key: 'state',
    title: '情况',
    track: 'minmax(128px, 1fr)',
    cell: unit => <StatusChip status={unitLook(unit)}>{unitText(unit)}</StatusChip>,
  },
  {
    key: 'arrived',
    title: '到件时间 · 来源',
    track: 'minmax(128px, 1fr)',
    cell: ({ arrival }) =>
      arrival && (
        <View className="two-lines">
          <View className="digits">{momentText(arrival.arrivedAt)}</View>
          <View className="two-lines__second">{arrival.via}</View>
        </View>
      ),
  },
  {
    key: 'document',
    title: '文号',
    track: 'minmax(128px, 1fr)',
    cell: ({ arrival }) => arrival?.documentNumber ?? '',
  },
  { key: 'count', title: '项目', track: 'minmax(120px, 1fr)', cell: countText },
  { key: 'quota', title: '名额', track: '80px', cell: quotaText },
  { key: 'check', title: '自动校验', track: '132px', cell: unit => <CheckChip unit={unit} /> },
]

function CheckChip({ unit }: { unit: InboxUnit }) {
  const check = checkText(unit)
  return check && <StatusChip status={check.status}>{check.text}</StatusChip>
}

function Card({ unit, chosen, onOpen }: { unit: InboxUnit; chosen: boolean; onOpen: () => void }) {
  const { arrival } = unit
  return (
    <PickCard
      title={unit.name}
      chip={<StatusChip status={unitLook(unit)}>{unitText(unit)}</StatusChip>}
      chosen={chosen}
      opensBelow
      onTap={onOpen}
      testId={`prov.inbox.unit.${unit.unit}`}
    >
      {arrival && (
        <View className="note">{`${momentText(arrival.arrivedAt)} · ${arrival.via} · ${countText(unit)}`}</View>
      )}
      <CheckChip unit={unit} />
    </PickCard>
  )
}

/** The recommending units: a table at a desk with the chosen one below, cards with it in place on a phone. */
export function UnitList({ view, onChanged }: Properties) {
  const wide = useWide()
  const [chosen, setChosen] = useState<string | null>(null)
  const part = (unit: InboxUnit) => <UnitPart key={unit.unit} view={view} unit={unit} onChanged={onChanged} />
  const open = (unit: string) => setChosen(unit === chosen ? null : unit)
  const shown = view.units.find(({ unit }) => unit === chosen)
  if (!wide)
    return (
      <View>
        {view.units.map(unit => (
          <View key={unit.unit}>
            <Card unit={unit} chosen={unit.unit === chosen} onOpen={() => open(unit.unit)} />
            {unit.unit === chosen && part(unit)}
          </View>
        ))}
      </View>
    )
  return (
    <View>
      <View className="card">
        <DataTable
          caption="各推荐单位的名单"
          columns={columns}
          rows={view.units}
          rowKey={({ unit }) => unit}
          onOpen={({ unit }) => open(unit)}
          openLabel={({ name }) => `办理${name}的名单`}
          selectedKey={chosen}
          testId="prov.inbox.table"
        />
      </View>
      {shown ? part(shown) : <View className="note">点单位名称，在这里办理它的名单。</View>}
    </View>
  )
}
