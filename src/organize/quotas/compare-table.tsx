import { View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import type { QuotaVersionView } from '../../contract/views/quota-plans'

/** Seats of a unit in a version with the difference to the version before: 12（+1）. */
export function seatsText(versions: readonly QuotaVersionView[], unit: string, index: number): string {
  const seatsIn = (at: number) => versions[at]?.lines.find(line => line.unit === unit)?.seats
  const [now, before] = [seatsIn(index), seatsIn(index + 1)]
  if (now === undefined) return '—'
  const change = before === undefined ? 0 : now - before
  return change === 0 ? String(now) : `${now}（${change > 0 ? '+' : '−'}${Math.abs(change)}）`
}

const most = 4

/** 版本对比: the newest four versions beside each other; nothing where there is one only. */
export function CompareTable({ versions }: { versions: readonly QuotaVersionView[] }) {
  const [newest] = versions
  if (!newest || versions.length < 2) return null
  return (
    <View className="card" data-testid="org.quotas.compare">
      <View className="card__title">版本对比</View>
      <DataTable
        caption="各版名额，括号里是与上一版的差"
        rows={newest.lines}
        rowKey={({ unit }) => unit}
        testId="org.quotas.compare.table"
        columns={[
          { key: 'name', title: '推荐单位', track: 'minmax(112px, 1.4fr)', cell: ({ name }) => name },
          ...versions.slice(0, most).map(({ version, stateName }, i) => ({
            ...{ key: String(version), title: `第${version}版 ${stateName}`, align: 'right' as const },
            cell: ({ unit }: (typeof newest.lines)[number]) => seatsText(versions, unit, i),
          })),
        ]}
      />
    </View>
  )
}
