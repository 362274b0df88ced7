import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { NominationBoard } from '../../contract/views/nation-nominations'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useWide } from '../../platform/use-wide'

type Channel = NominationBoard['channels'][number]

interface Properties {
  edition: string
  view: NominationBoard
  onOpen: (channel: string) => void
  onChanged: () => void
}

const countText = ({ nominated, approved, max }: Channel['counts'][number]) =>
  `${nominated + approved}/${max}${approved > 0 ? `（审定 ${approved}）` : ''}`

function AddUniversity({ edition, onChanged }: Pick<Properties, 'edition' | 'onChanged'>) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'addUniversity')
  const [name, setName] = useState('')
  const add = async () => {
    if (!(await run({ edition, name })).ok) return
    setName('')
    onChanged()
  }
  const missing = name.trim() === '' ? '请填写高校名称' : null
  return (
    <View className="card">
      <View className="card__title">登记部属高校</View>
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <TextInput
        name="university"
        label="高校名称"
        hint="高校可以推荐，也可以不推荐；登记后才能导入它的项目"
        maxLength={60}
        value={name}
        onChange={setName}
        problem={fieldProblem(failure, 'name')}
      />
      <Button
        kind="secondary"
        narrow
        busy={busy}
        disabledReason={online ? missing : '联网后再操作'}
        onTap={() => void add()}
        testId="nat.list.university"
      >
        登记
      </Button>
    </View>
  )
}

/** 计数板: what every contest and university has nominated of its places, group by group. */
export function ChannelTable({ edition, view, onOpen, onChanged }: Properties) {
  const wide = useWide()
  const columns: Column<Channel>[] = [
    { key: 'kind', title: '类型', track: '120px', cell: ({ kindName, number }) => `${kindName} ${number}` },
    { key: 'name', title: '推荐单位', track: 'minmax(240px, 3fr)', cell: ({ name }) => name },
    ...(view.channels[0]?.counts ?? []).map(({ group, groupName }, i) => ({
      ...{ key: group, title: groupName, track: '160px' },
      cell: ({ counts }: Channel) => <Text className="digits">{counts[i] ? countText(counts[i]) : ''}</Text>,
    })),
  ]
  return (
    <View data-testid="nat.list.channels">
      {wide ? (
        <DataTable
          caption="各赛事推荐情况"
          columns={columns}
          rows={view.channels}
          rowKey={({ channel }) => channel}
          onOpen={({ channel }) => onOpen(channel)}
          openLabel={({ name }) => `推荐项目：${name}`}
          testId="nat.list.table"
        />
      ) : (
        view.channels.map(each => (
          <View className="card" key={each.channel}>
            <View className="card__title">{each.name}</View>
            {each.counts.map(count => (
              <View
                className="note digits"
                key={count.group}
              >{`${count.groupName} ${countText(count)}`}</View>
            ))}
            <Button
              kind="secondary"
              narrow
              label={`推荐项目：${each.name}`}
              onTap={() => onOpen(each.channel)}
              testId={`nat.list.channel.${each.channel}`}
            >
              推荐项目
            </Button>
          </View>
        ))
      )}
      {view.may.nominate && <AddUniversity edition={edition} onChanged={onChanged} />}
    </View>
  )
}
