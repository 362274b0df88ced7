import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { StatusChip } from '../../components/status-chip'
import type { ExpertsView, ExpertView } from '../../contract/views/experts'
import { useWide } from '../../platform/use-wide'
import { actionOf, stateLooks } from './words'

interface Properties {
  view: ExpertsView
  onEdit: (expert: ExpertView) => void
  onMove: (expert: ExpertView) => void
}

const reviewsText = ({ reviews: { onRecord, imported } }: ExpertView) =>
  `${onRecord + imported} 次${imported > 0 ? `（含导入 ${imported} 次）` : ''}`
const recusalText = ({ recusalUnits }: ExpertView) =>
  recusalUnits.length > 0 ? `回避：${recusalUnits.join('、')}` : ''

function State({ row }: { row: ExpertView }) {
  return <StatusChip status={stateLooks[row.state]}>{row.stateName}</StatusChip>
}

/** Somebody a service institution put forward is told apart wherever he is listed. */
function FromInstitution({ row }: { row: ExpertView }) {
  return row.fromInstitution ? <StatusChip status="need">来自服务机构</StatusChip> : null
}

function Acts({ row, onEdit, onMove }: { row: ExpertView } & Omit<Properties, 'view'>) {
  const { word } = actionOf(row.state)
  return (
    <View className="experts-acts">
      <Button
        kind="quiet"
        narrow
        label={`修改${row.name}`}
        onTap={() => onEdit(row)}
        testId={`org.experts.edit.${row.id}`}
      >
        修改
      </Button>
      <Button
        kind="quiet"
        narrow
        label={`${word}${row.name}`}
        onTap={() => onMove(row)}
        testId={`org.experts.move.${row.id}`}
      >
        {word}
      </Button>
    </View>
  )
}

/** The pool's list: a table at a desk, cards on a phone. */
export function ExpertTable({ view, onEdit, onMove }: Properties) {
  const wide = useWide()
  const acts = (row: ExpertView) => view.may.edit && <Acts row={row} onEdit={onEdit} onMove={onMove} />
  if (!wide)
    return (
      <View>
        {view.experts.map(row => (
          <View className="card" key={row.id} data-testid="org.experts.card">
            <View className="hall-head">
              <View className="hall-head__title">{row.name}</View>
              <State row={row} />
            </View>
            <FromInstitution row={row} />
            <View>{[row.employer, row.title].filter(Boolean).join(' · ')}</View>
            <View className="hall-note">{row.fields.join('、')}</View>
            <View className="hall-note">{`近三年评审 ${reviewsText(row)} · ${row.phoneMasked}`}</View>
            {recusalText(row) && <View className="hall-note">{recusalText(row)}</View>}
            {acts(row)}
          </View>
        ))}
      </View>
    )
  const two = (first: string, second: string) => (
    <View className="two-lines">
      <View>{first}</View>
      <View className="two-lines__second">{second}</View>
    </View>
  )
  const columns: Column<ExpertView>[] = [
    { key: 'name', title: '姓名', track: 'minmax(120px, 1fr)', cell: row => two(row.name, row.phoneMasked) },
    {
      key: 'unit',
      title: '单位 · 职称',
      track: 'minmax(180px, 2fr)',
      cell: row => two(row.employer, row.title),
    },
    {
      key: 'fields',
      title: '领域 · 回避单位',
      track: 'minmax(180px, 2fr)',
      cell: row => two(row.fields.join('、'), recusalText(row)),
    },
    { key: 'reviews', title: '近三年评审', track: 'minmax(110px, 1fr)', cell: reviewsText },
    {
      key: 'state',
      title: '状态',
      track: '150px',
      cell: row => (
        <View>
          <State row={row} />
          <FromInstitution row={row} />
        </View>
      ),
    },
    { key: 'act', title: '操作', track: '160px', cell: acts },
  ]
  return (
    <DataTable
      caption="专家库"
      columns={columns}
      rows={view.experts}
      rowKey={row => row.id}
      testId="org.experts.table"
    />
  )
}
