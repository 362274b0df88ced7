import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { SelectField } from '../../components/select-field'
import { TextInput } from '../../components/text-input'
import type { LibraryView } from '../../contract/views/nation-library'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

/** The projects themselves, a page at a time: by contest and by a word of the name or a whole number. */
export function ProjectsPart({ edition, view }: { edition: string; view: LibraryView }) {
  const [source, setSource] = useState('')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState({ search: '', page: 1 })
  const call = useCall('recommendations', 'libraryProjects', {
    ...{ edition, source: source || null, group: null },
    ...asked,
  })
  const found = call.data
  const filled = view.sources.filter(({ counts }) => counts.length > 0)
  if (view.total === 0) return null
  return (
    <View className="card" data-testid="nat.import.projects">
      <View className="card__title">查看项目</View>
      <View className="import-search">
        <SelectField
          name="library-source"
          label="赛事"
          options={[
            { value: '', label: '全部赛事' },
            ...filled.map(each => ({ value: each.source, label: each.name })),
          ]}
          value={source}
          onChange={next => {
            setSource(next)
            setAsked(now => ({ ...now, page: 1 }))
          }}
        />
        <TextInput
          name="library-search"
          label="项目、企业名称或完整编号"
          maxLength={40}
          value={typed}
          onChange={setTyped}
          onConfirm={() => setAsked({ search: typed, page: 1 })}
        />
        <Button
          kind="secondary"
          narrow
          onTap={() => setAsked({ search: typed, page: 1 })}
          testId="nat.import.search"
        >
          查找
        </Button>
      </View>
      <CallState call={call} rows={5} />
      {found && (
        <View className="note digits">{`共 ${found.total} 个，第 ${found.page}/${found.pages} 页`}</View>
      )}
      {found?.projects.map(each => (
        <View
          className="import-line"
          key={each.application}
          data-testid={`nat.import.project.${each.application}`}
        >
          <View className="import-line__name">
            <View>{each.projectName}</View>
            <View className="note">{`${each.subjectName} · ${each.groupName}`}</View>
            <View className="note">{`${each.sourceName} 编号 ${each.externalNumber || '无'}`}</View>
            <View className="note">{`官网项目编号 ${each.officialNumber ?? '还没有'}`}</View>
          </View>
          {each.nominated && <View className="note">已推荐</View>}
        </View>
      ))}
      {found && found.pages > 1 && (
        <View className="import-buttons">
          <Button
            kind="secondary"
            narrow
            disabledReason={found.page > 1 ? null : '已是第一页'}
            onTap={() => setAsked({ ...asked, page: found.page - 1 })}
            testId="nat.import.before"
          >
            上一页
          </Button>
          <Button
            kind="secondary"
            narrow
            disabledReason={found.page < found.pages ? null : '已是最后一页'}
            onTap={() => setAsked({ ...asked, page: found.page + 1 })}
            testId="nat.import.next"
          >
            下一页
          </Button>
        </View>
      )}
    </View>
  )
}
