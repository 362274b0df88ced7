import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import type { FilingPlace } from '../../contract/views/nation-filings'
import { useWide } from '../../platform/use-wide'
import { filingLooks } from './words'

interface Properties {
  places: readonly FilingPlace[]
  mayName: boolean
  onName: (place: FilingPlace) => void
  onOpen: (filing: string) => void
}

const filerOf = ({ filing }: FilingPlace) =>
  filing ? [filing.filerName, filing.phoneMasked].filter(Boolean).join(' ') : '还没有指定'

function State({ place: { filing } }: { place: FilingPlace }) {
  return (
    <View>
      <StatusChip status={filingLooks[filing?.state ?? 'none']}>{filing?.stateLabel ?? '未指定'}</StatusChip>
      {filing?.submittedAt && <View className="note">{momentText(filing.submittedAt)}</View>}
      {filing?.late && <View className="note">特批逾期</View>}
    </View>
  )
}

/** The contests of the plan: a table at a desk, cards on a phone. */
export function FilingTable({ places, mayName, onName, onOpen }: Properties) {
  const wide = useWide()
  const acts = (place: FilingPlace) => {
    const { filing, contest, name } = place
    const nameable = mayName && filing?.state !== 'submitted' && filing?.state !== 'accepted'
    return (
      <View className="chips">
        {filing && (
          <Button
            kind="secondary"
            narrow
            label={`查看备案表：${name}`}
            onTap={() => onOpen(filing.id)}
            testId={`nat.filing.open.${contest}`}
          >
            查看
          </Button>
        )}
        {nameable && (
          <Button
            kind="quiet"
            narrow
            label={`${filing ? '换填报人' : '指定填报人'}：${name}`}
            onTap={() => onName(place)}
            testId={`nat.filing.name.${contest}`}
          >
            {filing ? '换填报人' : '指定填报人'}
          </Button>
        )}
      </View>
    )
  }
  if (places.length === 0) return <EmptyState title="没有这样的赛事" testId="nat.filing.empty" />
  if (!wide)
    return (
      <View>
        {places.map(place => (
          <View className="card" key={place.contest} data-testid={`nat.filing.card.${place.contest}`}>
            <View className="card__title">{place.name}</View>
            <View className="note">{`${place.kindName}第${place.number}场 · ${place.host}`}</View>
            <View className="note">{filerOf(place)}</View>
            <State place={place} />
            {acts(place)}
          </View>
        ))}
      </View>
    )
  const columns: Column<FilingPlace>[] = [
    { key: 'kind', title: '类型', track: '120px', cell: ({ kindName, number }) => `${kindName} ${number}` },
    {
      key: 'name',
      title: '赛事 · 主办单位',
      track: 'minmax(240px, 3fr)',
      cell: ({ name, host }) => (
        <View className="two-lines">
          <View>{name}</View>
          <View className="two-lines__second">{host}</View>
        </View>
      ),
    },
    { key: 'filer', title: '填报人', track: 'minmax(140px, 1fr)', cell: filerOf },
    { key: 'state', title: '情况', track: '140px', cell: place => <State place={place} /> },
    { key: 'act', title: '操作', track: 'minmax(160px, 1fr)', cell: acts },
  ]
  return (
    <DataTable
      caption="各赛事备案情况"
      columns={columns}
      rows={places}
      rowKey={({ contest }) => contest}
      testId="nat.filing.table"
    />
  )
}
