import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { GroupAwardTable } from '../../contract/views/results'
import { openLink } from '../../platform/navigation'
import type { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { TableSheet } from './table-sheet'

function GroupTable({ table, onEdit }: { table: GroupAwardTable; onEdit: (() => void) | null }) {
  return (
    <View className="card" data-testid={`org.awards.table.${table.group}`}>
      <View className="org-head">
        <View className="org-head__text card__title">{table.groupName}</View>
        <StatusChip status={table.decided ? 'pass' : 'need'}>
          {table.decided ? '组委会已定' : '未定'}
        </StatusChip>
      </View>
      <DataTable
        caption={`${table.groupName}奖项`}
        rows={table.levels}
        rowKey={level => level.name}
        columns={[
          { key: 'name', title: '奖项', track: 'minmax(88px, 1fr)', cell: level => level.name },
          {
            key: 'count',
            title: '名额',
            track: 'minmax(72px, 1fr)',
            cell: level => (level.count === null ? '未定' : level.countText),
          },
          {
            key: 'money',
            title: '奖金',
            track: 'minmax(88px, 1fr)',
            cell: level => (level.money === null ? '未定' : level.moneyText),
          },
        ]}
      />
      {table.decided && (
        <View className="decided-basis">
          <View>{`依据：${table.decided.basis}`}</View>
          <View className="note">
            {`${momentText(table.decided.at)} · 空缺${table.vacancies === 'keep-empty' ? '不顺延' : '依次顺延'}`}
          </View>
        </View>
      )}
      {onEdit && (
        <View className="decided-basis">
          <Button kind="secondary" icon="edit" onTap={onEdit} testId={`org.awards.table.edit.${table.group}`}>
            {table.decided ? '修改' : '登记组委会的决定'}
          </Button>
        </View>
      )}
    </View>
  )
}

interface Properties {
  edition: string
  call: ReturnType<typeof useCall<'results', 'awardTable'>>
  mayEdit: boolean
  /** The decision changed: previews have to be asked anew. */
  onSaved: () => void
}

/** How many prizes of which level each group gives: the notice's words, filled by the committee's decision. */
export function TablePart({ edition, call, mayEdit, onSaved }: Properties) {
  const [editing, setEditing] = useState<GroupAwardTable | null>(null)
  const { data } = call
  const saved = () => {
    setEditing(null)
    void call.reload()
    onSaved()
  }
  return (
    <View data-testid="org.awards.tables">
      <CallState call={call} />
      {data && (
        <View>
          {data.publishedVersion > 0 && (
            <View className="notice-line tone-neutral">名单已经公布，这里的改动要在“更正”后才对外生效。</View>
          )}
          <View className="halves">
            {data.groups.map(table => (
              <GroupTable table={table} onEdit={mayEdit ? () => setEditing(table) : null} key={table.group} />
            ))}
          </View>
          <View className="card">
            {data.clause && (
              <ClauseQuote
                quote={data.clause.text}
                source={data.clause.source}
                onOpen={() => void openLink(data.clause!.link)}
              />
            )}
            {data.silences.map(sentence => (
              <View className="note" key={sentence}>
                {sentence}
              </View>
            ))}
          </View>
        </View>
      )}
      {editing && (
        <TableSheet edition={edition} table={editing} onClose={() => setEditing(null)} onSaved={saved} />
      )}
    </View>
  )
}
