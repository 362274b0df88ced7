import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'

/** A series of the chart; its place in the list gives colour and texture. */
export interface BarSeries {
  key: string
  label: string
}

/** One bar: a name and a count for every series key. */
export interface BarRow {
  label: string
  counts: Record<string, number>
}

interface Properties {
  title: string
  series: readonly BarSeries[]
  rows: readonly BarRow[]
  testId?: string
}

const total = (row: BarRow) => Object.values(row.counts).reduce((sum, count) => sum + count, 0)

/** Counts as stacked bars to one scale; every number is also written, colours come with textures. At most four series. */
export function StackedBar({ title, series, rows, testId }: Properties) {
  const most = Math.max(1, ...rows.map(total))
  return (
    <View className="bars" data-testid={testId} {...accessible({ role: 'group', label: title })}>
      <View className="bars__legend">
        {series.map(({ key, label }, index) => (
          <View className="bars__key" key={key}>
            <View className={`bars__swatch bars__fill--${index}`} {...accessible({ hidden: true })} />
            <Text>{label}</Text>
          </View>
        ))}
      </View>
      {rows.map(row => {
        const shown = series.filter(({ key }) => (row.counts[key] ?? 0) > 0)
        const spoken = shown.map(({ key, label }) => `${label} ${row.counts[key]}`).join('，')
        return (
          <View
            className="bars__row"
            key={row.label}
            {...accessible({ role: 'img', label: `${row.label}：${spoken || '0'}，共 ${total(row)}` })}
          >
            <Text className="bars__name">{row.label}</Text>
            <View className="bars__track">
              {series.map(({ key }, index) => {
                const count = row.counts[key] ?? 0
                const width = { width: `${(count / most) * 100}%` }
                return (
                  count > 0 && <View className={`bars__part bars__fill--${index}`} style={width} key={key} />
                )
              })}
            </View>
            <Text className="bars__total digits">{String(total(row))}</Text>
          </View>
        )
      })}
    </View>
  )
}
