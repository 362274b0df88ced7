import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { MergedGroup, MergedRow } from '../../contract/views/merged'
import { useAction } from '../../platform/use-action'
import { ReasonSheet } from '../shared/hall/reason-sheet'
import { MergedRows } from './merged-rows'
import { MergedSteps } from './merged-steps'
import './merged.scss'

interface Properties {
  edition: string
  view: MergedGroup
  onDone: () => void
}

const removedIn = (view: MergedGroup) =>
  view.rows.flatMap(({ application, mark, why }) =>
    mark === 'removed' ? [{ project: application, reason: why }] : [],
  )

/** One group's list: how many of each unit, what is in the way, every project, the steps. */
export function MergedPart({ edition, view, onDone }: Properties) {
  const save = useAction('recommendations', 'saveMerged')
  const [row, setRow] = useState<MergedRow | null>(null)
  const place = { edition, group: view.group, expectedVersion: view.version }
  const editable = view.blocked.edit === null
  const keep = async (removed: { project: string; reason: string }[]) => {
    const reply = await save.run({ ...place, removed })
    if (!reply.ok) return
    setRow(null)
    onDone()
  }
  const open = (of: MergedRow) => {
    if (of.mark === 'removed')
      return void keep(removedIn(view).filter(({ project }) => project !== of.application))
    if (of.mark !== 'ruled-out') setRow(of)
  }
  return (
    <View data-testid="org.merged.list">
      <View className="card">
        <View className="hall-head">
          <View className="hall-head__title">{view.preview.sentence}</View>
          <StatusChip status={view.state === 'published' ? 'sealed' : 'idle'}>{view.stateName}</StatusChip>
        </View>
        <View className="hall-note">
          {view.counts.map(({ sourceName, count }) => `${sourceName}${count}个`).join('、')}
        </View>
        {view.published && (
          <View className="hall-note" data-testid="org.merged.published">
            {`现在公开的是第 ${view.published.version} 版，${momentText(view.published.publishedAt)} 发布`}
          </View>
        )}
        {view.changes.map(({ projectName, before, after }) => (
          <View className="list-line" key={projectName} data-testid="org.merged.difference">
            {`${projectName}：${before} → ${after}`}
          </View>
        ))}
      </View>
      {view.problems.length > 0 && (
        <View className="problems" data-testid="org.merged.problems">
          <View className="problems__title">{`锁定前还有 ${view.problems.length} 件事`}</View>
          {view.problems.map(message => (
            <View className="problems__line" key={message}>
              <View className="problems__text">{message}</View>
            </View>
          ))}
        </View>
      )}
      {save.failure && row === null && <ErrorState slim failure={save.failure} onRetry={onDone} />}
      <MergedRows rows={view.rows} onOpen={editable ? open : undefined} />
      {editable && view.version === 0 && (
        <View className="hall-tools hall-tools--below">
          <Button
            kind="secondary"
            narrow
            busy={save.busy}
            testId="org.merged.save"
            onTap={() => void keep([])}
          >
            生成名单
          </Button>
        </View>
      )}
      {view.version > 0 && (
        <View className="merged-step">
          <MergedSteps place={place} view={view} onDone={onDone} />
        </View>
      )}
      <ReasonSheet
        key={row?.application ?? ''}
        open={row !== null}
        title={`把“${row?.projectName ?? ''}”移出名单`}
        verb="移出"
        danger
        busy={save.busy}
        problem={save.failure?.message ?? null}
        onDo={reason => row && void keep([...removedIn(view), { project: row.application, reason }])}
        onClose={() => setRow(null)}
      />
    </View>
  )
}
