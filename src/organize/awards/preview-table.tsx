import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { StatusChip } from '../../components/status-chip'
import type { AwardedProject, GroupAwardPreview } from '../../contract/views/results'
import { useWide } from '../../platform/use-wide'

interface Properties {
  group: GroupAwardPreview
  /** Projects a problem points at. */
  marked: ReadonlySet<string>
  /** Projects with a finding of 重复奖励. */
  duplicates: ReadonlySet<string>
  onDuplicate: ((project: AwardedProject) => void) | null
}

/** One project on a phone. */
function AwardLine({ row, marked, duplicates, onDuplicate }: Properties & { row: AwardedProject }) {
  return (
    <View className="list-line">
      <View className="award-head">
        <View className="award-head__name">{row.projectName}</View>
        {row.level && <StatusChip status="award">{row.level}</StatusChip>}
      </View>
      <View className="note">
        {[
          row.rank && `第 ${row.rank} 名`,
          row.score && `${row.score} 分`,
          row.level && row.moneyText,
          row.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="note">{row.subjectName}</View>
      {marked.has(row.application) && <Text className="mark mark--problem">需处理</Text>}
      {onDuplicate && row.level && (
        <Button kind="secondary" narrow onTap={() => onDuplicate(row)}>
          {duplicates.has(row.application) ? '重复奖励：已登记' : '登记重复奖励'}
        </Button>
      )}
    </View>
  )
}

/** Who gets what by rank, before it is made public. */
export function PreviewTable(properties: Properties) {
  const { group, marked, duplicates, onDuplicate } = properties
  const wide = useWide()
  return (
    <View className="card" data-testid={`org.awards.preview.${group.group}`}>
      <View className="card__title">{group.groupName}</View>
      <View className="note">
        {group.session ? `按“${group.session.name}”冻结的名次` : '还没有冻结的名次'}
      </View>
      {!wide && group.rows.map(row => <AwardLine key={row.application} row={row} {...properties} />)}
      {wide && group.rows.length > 0 && (
        <View className="preview-table">
          <DataTable
            caption={`${group.groupName}获奖预览`}
            rows={group.rows}
            rowKey={row => row.application}
            columns={[
              {
                key: 'rank',
                title: '名次',
                track: '64px',
                cell: row => <Text className="digits">{row.rank ?? '—'}</Text>,
              },
              {
                key: 'project',
                title: '项目 · 参赛主体',
                track: 'minmax(180px, 2.4fr)',
                cell: row => (
                  <View className="two-lines">
                    <View>{row.projectName}</View>
                    <View className="two-lines__second">
                      {row.subjectName}
                      {marked.has(row.application) && <Text className="mark mark--problem">需处理</Text>}
                    </View>
                  </View>
                ),
              },
              {
                key: 'score',
                title: '得分',
                align: 'right',
                track: '80px',
                cell: row => <Text className="digits">{row.score ?? '—'}</Text>,
              },
              {
                key: 'level',
                title: '奖项',
                track: 'minmax(104px, 1fr)',
                cell: row =>
                  row.level ? (
                    <StatusChip status="award">{row.level}</StatusChip>
                  ) : (
                    <Text className="note">—</Text>
                  ),
              },
              {
                key: 'money',
                title: '奖金',
                track: 'minmax(112px, 1fr)',
                cell: row => (
                  <View className="two-lines">
                    <View>{row.level ? row.moneyText : ''}</View>
                    {row.note && <View className="two-lines__second">{row.note}</View>}
                  </View>
                ),
              },
              ...(onDuplicate
                ? [
                    {
                      key: 'duplicate',
                      title: '重复奖励',
                      track: '112px',
                      cell: (row: AwardedProject) =>
                        row.level && (
                          <Button
                            kind="quiet"
                            narrow
                            label={`${duplicates.has(row.application) ? '已登记' : '登记'} ${row.projectName}的重复奖励核查`}
                            onTap={() => onDuplicate(row)}
                            testId={`org.awards.duplicate.${row.application}`}
                          >
                            {duplicates.has(row.application) ? '已登记' : '登记'}
                          </Button>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        </View>
      )}
      {group.vacancies.map(({ level, message }) => (
        <View className="note" key={level}>
          {message}
        </View>
      ))}
    </View>
  )
}
