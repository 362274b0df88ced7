import { View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import type { QuotaWords } from '../../contract/views/quota-plans'

/** The sheet that explains every seat, cell by cell as the file has it, and what has to be said beside it. */
export function ExplainedTable({ words, testId }: { words: QuotaWords; testId: string }) {
  const { columns, rows, tieSentence, unallocatedSentence, oneMoreSentence } = words
  return (
    <View>
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
      <DataTable
        caption={`名额测算表，${words.methodName}`}
        rows={rows}
        rowKey={([name]) => name!}
        testId={testId}
        columns={columns.map((title, i) => ({
          ...{ key: title, title, cell: (row: string[]) => row[i] },
          align: i === 0 || title === '数字来源' ? ('left' as const) : ('right' as const),
          track: i === 0 || title === '数字来源' ? 'minmax(112px, 1.6fr)' : 'minmax(84px, 1fr)',
        }))}
      />
      {tieSentence && (
        <View className="note" data-testid={`${testId}.tie`}>
          {tieSentence}
        </View>
      )}
    </View>
  )
}
