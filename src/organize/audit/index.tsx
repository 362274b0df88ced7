import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { SelectField } from '../../components/select-field'
import type { TimelineRow, TimelineView } from '../../contract/views/witnessing'
import { openPage } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { auditReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import '../shared/hall/hall.scss'

const place = 'organize/audit/index'
const everyone = 'all'

interface Narrowing {
  from: string
  to: string
  actor: string
  area: string
}

const given = (value: string) => (value === everyone ? undefined : value)
/** A day once it is typed in full. */
const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined)

function Row({ row }: { row: TimelineRow }) {
  const change = row.before && row.after && row.before !== row.after ? `${row.before} → ${row.after}` : null
  return (
    <View className="hall-item" data-testid="audit.row">
      <View className="hall-item__text">
        {[row.what, row.about].filter(Boolean).join(' · ')}
        {row.refused && '（被拒绝）'}
        <View className="hall-note">{`${row.who} · ${fullMomentText(row.at)}`}</View>
        {change && <View className="hall-note">{change}</View>}
        {row.reason && <View className="hall-note">{`理由或依据：${row.reason}`}</View>}
      </View>
    </View>
  )
}

function Filters({
  view,
  value,
  onChange,
}: {
  view: TimelineView | null
  value: Narrowing
  onChange: (next: Narrowing) => void
}) {
  const people = [
    { value: everyone, label: '所有人' },
    ...(view?.actors ?? []).map(each => ({ value: each.person, label: each.name })),
  ]
  const areas = [
    { value: everyone, label: '全部事项' },
    ...(view?.areas ?? []).map(each => ({ value: each.id, label: each.name })),
  ]
  return (
    <View className="card hall-grid">
      {people.length > 1 && (
        <SelectField
          name="actor"
          label="谁"
          options={people}
          value={value.actor}
          onChange={actor => onChange({ ...value, actor })}
        />
      )}
      <SelectField
        name="area"
        label="什么事"
        options={areas}
        value={value.area}
        onChange={area => onChange({ ...value, area })}
      />
      <DateField
        name="from"
        label="从哪天"
        value={value.from}
        onChange={from => onChange({ ...value, from })}
      />
      <DateField name="to" label="到哪天" value={value.to} onChange={to => onChange({ ...value, to })} />
    </View>
  )
}

/** O15 审计: who did what, when, to what, before and after and why; narrowed by person, matter and day. */
export default function AuditPage() {
  const { edition, state } = useDesk(auditReaders)
  const [narrowing, setNarrowing] = useState<Narrowing>({ from: '', to: '', actor: everyone, area: everyone })
  const [before, setBefore] = useState<string | null>(null)
  const [shown, setShown] = useState<TimelineRow[]>([])
  const { from, to, actor, area } = narrowing
  const input = { edition, from: day(from), to: day(to), actor: given(actor), area: given(area) }
  const call = useCall(
    'witnessing',
    'timeline',
    { ...input, before: before ?? undefined },
    { enabled: state === 'ready' },
  )
  const { data } = call
  useEffect(() => {
    if (!data) return
    setShown(rows => {
      const known = new Set(rows.map(row => row.id))
      return [...rows, ...data.rows.filter(row => !known.has(row.id))]
    })
  }, [data])
  const narrow = (next: Narrowing) => {
    setNarrowing(next)
    setBefore(null)
    setShown([])
  }
  return (
    <OrgPage testId="audit" title="审计与公证包" current={place} roles={auditReaders}>
      <View className="hall-tools">
        <Button
          kind="secondary"
          narrow
          testId="audit.witness"
          onTap={() => void openPage('organize/witness/index')}
        >
          校验并导出（按场次）
        </Button>
      </View>
      <Filters view={data} value={narrowing} onChange={narrow} />
      <View className="card">
        <CallState call={call} />
        {data && shown.length === 0 && data.rows.length === 0 && (
          <EmptyState icon="clock" title="这些条件下没有记录" testId="audit.none">
            请放宽时间或人员再看。
          </EmptyState>
        )}
        {shown.map(row => (
          <Row row={row} key={row.id} />
        ))}
        {data?.next && (
          <Button kind="secondary" testId="audit.more" onTap={() => setBefore(data.next)}>
            看更早的
          </Button>
        )}
      </View>
    </OrgPage>
  )
}
