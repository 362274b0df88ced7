import { View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import type { QuotaWords } from '../../contract/views/quota-plans'
import { useWide } from '../../platform/use-wide'

/** As narrow as the figures allow, so that the last column, the seats, is in sight at a desk. */
const tracks: Record<string, string> = {
  ...{ 推荐单位: '104px', 报名数: '64px', 数字来源: 'minmax(128px, 1fr)', 保底封顶: '68px' },
  ...{ 精确份额: '96px', 小数: '96px', 整数部分: '70px', 余数: '84px', 余数位次: '70px', 余数得席: '70px' },
  ...{ 末席的商: '96px', 下一席的商: '96px', 下一席次序: '84px', 名额: '56px' },
}

const speaksForItself = ['数字来源', '保底封顶']

/** On a phone each unit with its seats and below them how they came about. */
function SeatLines({ words }: { words: QuotaWords }) {
  const { columns, rows } = words
  const parts = (row: string[]) =>
    columns
      .map((title, i) => (speaksForItself.includes(title) ? row[i] : row[i] && `${title} ${row[i]}`))
      .slice(1, -1)
      .filter(Boolean)
  return (
    <View>
      {rows.map(row => (
        <View className="quota-unit" key={row[0]}>
          <View className="quota-unit__text">
            <View className="quota-unit__name">{row[0]}</View>
            <View className="note">{parts(row).join(' · ')}</View>
          </View>
          <View className="quota-unit__count">{`${row.at(-1)}个`}</View>
        </View>
      ))}
    </View>
  )
}

/** The sheet that explains every seat, cell by cell as the file has it, and what has to be said beside it. */
export function ExplainedTable({ words, testId }: { words: QuotaWords; testId: string }) {
  const { columns, rows, tieSentence, unallocatedSentence, oneMoreSentence } = words
  const wide = useWide()
  return (
    <View className="quota-sheet" data-testid={wide ? undefined : testId}>
      {oneMoreSentence && (
        <View className="problems" data-testid={`${testId}.one-more`}>
          <View className="problems__text">{oneMoreSentence}</View>
        </View>
      )}
      {unallocatedSentence && (
        <View className="problems" data-testid={`${testId}.unallocated`}>
          <View className="problems__text">{unallocatedSentence}</View>
        </View>
      )}
      {wide ? (
        <DataTable
          caption={`名额测算表，${words.methodName}`}
          rows={rows}
          rowKey={([name]) => name!}
          testId={testId}
          columns={columns.map((title, i) => ({
            ...{ key: title, title, cell: (row: string[]) => row[i] },
            align: i === 0 || title === '数字来源' ? ('left' as const) : ('right' as const),
            track: tracks[title],
          }))}
        />
      ) : (
        <SeatLines words={words} />
      )}
      {tieSentence && (
        <View className="note" data-testid={`${testId}.tie`}>
          {tieSentence}
        </View>
      )}
    </View>
  )
}
