import { View } from '@tarojs/components'
import { TextInput } from '../../components/text-input'
import type { FormPreviewView } from '../../contract/views/inbox'
import { FindingList } from './finding-list'

interface Properties {
  seen: FormPreviewView
  /** Official numbers typed so far, by line of the file. */
  typed: Readonly<Record<number, string>>
  onType: (line: number, number: string) => void
}

/** The rows of a printed form as they would be entered; the form has no official numbers, so they are typed here. */
export function FormPreview({ seen, typed, onType }: Properties) {
  return (
    <View data-testid="prov.inbox.form.seen">
      <View className="card__title">{`${seen.unitLine || '没有写推荐地市'}，共 ${seen.total} 个项目`}</View>
      {seen.wrong.length > 0 && (
        <View className="notice-line tone-fail" data-testid="prov.inbox.form.wrong">
          <View>这些格子有误，改好文件再选一次，一行也不会先录入：</View>
          {seen.wrong.map(({ line, column, reason }) => (
            <View key={`${line}${column}`}>{`第${line}行 ${column}：${reason}`}</View>
          ))}
        </View>
      )}
      <FindingList problems={seen.problems} warnings={seen.warnings} />
      {seen.rows.map(({ line, projectName, subjectName, groupName }) => (
        <View className="list-line" key={line}>
          <View className="inbox-line__name">{projectName || '（没有项目名称）'}</View>
          <View className="note">{[subjectName, groupName].filter(Boolean).join(' · ')}</View>
          <TextInput
            name={`number-${line}`}
            label={`第${line}行的官网报名号`}
            maxLength={60}
            value={typed[line] ?? ''}
            onChange={number => onType(line, number)}
          />
        </View>
      ))}
    </View>
  )
}
