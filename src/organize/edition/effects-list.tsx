import { View } from '@tarojs/components'
import { type Column, DataTable } from '../../components/data-table'
import { StatusChip } from '../../components/status-chip'
import type { EditionEffects, EffectRow } from '../../contract/views/editions'
import { useWide } from '../../platform/use-wide'

const looks = { pass: 'pass', fail: 'fail', unknown: 'need', manual: 'manual' } as const

type Side = EffectRow['before']

const Verdict = ({ side }: { side: Side }) =>
  side ? (
    <StatusChip status={looks[side.outcome]}>{side.label}</StatusChip>
  ) : (
    <View className="ed-note">没有这一条</View>
  )

const columns: Column<EffectRow>[] = [
  { key: 'project', title: '项目', track: 'minmax(140px, 2fr)', cell: row => row.projectName },
  { key: 'state', title: '状态', track: '110px', cell: row => row.stateLabel },
  { key: 'title', title: '条件', track: 'minmax(140px, 2fr)', cell: row => row.title },
  { key: 'before', title: '现在', track: '120px', cell: row => <Verdict side={row.before} /> },
  { key: 'after', title: '发布后', track: '120px', cell: row => <Verdict side={row.after} /> },
]

const keyOf = (row: EffectRow) => `${row.application}-${row.requirement}`

/** The verdicts a version changes, before → after; states of applications stay as they are. */
export function EffectsList({ effects }: { effects: EditionEffects }) {
  const wide = useWide()
  const { judged, applications, verdicts, rows } = effects
  const summary =
    verdicts === 0
      ? `已按新旧两版重算${judged}份报名，没有结论改变。`
      : `已按新旧两版重算${judged}份报名：${applications}份的${verdicts}项结论会改变。报名状态不会自动改变，由经办人处理。`
  return (
    <View data-testid="ed.effects">
      <View className="ed-note">{summary}</View>
      {verdicts > rows.length && <View className="ed-note">{`这里列出前${rows.length}项。`}</View>}
      {wide && rows.length > 0 && (
        <DataTable
          caption="会改变的结论"
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          testId="ed.effects.table"
        />
      )}
      {!wide &&
        rows.map(row => (
          <View className="ed-item" key={keyOf(row)}>
            <View className="ed-item__name">{`${row.projectName}（${row.stateLabel}）`}</View>
            <View className="ed-note">{row.title}</View>
            <View className="ed-tools">
              <Verdict side={row.before} />
              <View>→</View>
              <Verdict side={row.after} />
            </View>
          </View>
        ))}
    </View>
  )
}
