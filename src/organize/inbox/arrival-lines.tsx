import { View } from '@tarojs/components'
import { EmptyState } from '../../components/empty-state'
import type { ArrivalView } from '../../contract/views/inbox'

/** How a ruling or an open case stands beside a project. */
const crossWords = { open: '跨市查重：等待裁定', out: '跨市查重：已裁定不再列入' } as const

type Line = ArrivalView['lines'][number]

/** What stands in the other columns of the form, heading by heading. */
function cellsText(columns: readonly string[], { cells, projectName, subjectName, groupName }: Line): string {
  const known = [projectName, subjectName, groupName]
  return cells
    .map((cell, i) => (cell && !known.includes(cell) ? `${columns[i] ?? ''} ${cell}` : ''))
    .filter(Boolean)
    .join(' · ')
}

/** The projects of a list in its order, telephones masked. */
export function ArrivalLines({ list }: { list: ArrivalView }) {
  if (list.lines.length === 0) return <EmptyState title="名单是空的" />
  const wrong = new Set(list.problems.map(({ line }) => line))
  return (
    <View data-testid="prov.inbox.lines">
      {list.lines.map(line => {
        const { groupName, rank, score, officialNumber, reason } = line
        const facts = [
          groupName || '组别不明',
          rank === null ? '名次未写' : `第${rank}名`,
          score && `${score}分`,
          officialNumber ? `报名号 ${officialNumber}` : '没有官网报名号',
        ]
        const cells = cellsText(list.columns, line)
        return (
          <View
            className={
              wrong.has(line.line) ? 'list-line inbox-line inbox-line--wrong' : 'list-line inbox-line'
            }
            key={line.line}
            data-testid={`prov.inbox.line.${line.line}`}
          >
            <View className="inbox-line__name">{`${line.line}. ${line.projectName}`}</View>
            <View>{line.subjectName}</View>
            <View className="note digits">{facts.filter(Boolean).join(' · ')}</View>
            {cells && <View className="note digits">{cells}</View>}
            {line.cross && <View className="note">{crossWords[line.cross]}</View>}
            {reason && <View className="note">{`未按名次的理由：${reason}`}</View>}
          </View>
        )
      })}
    </View>
  )
}
