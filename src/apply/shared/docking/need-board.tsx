import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorState } from '../../../components/error-state'
import { SelectField } from '../../../components/select-field'
import type { BoardNeed, ServiceProject } from '../../../contract/views/services'
import type { NeedSide } from '../../../core/service-words'
import { CallStates } from '../../../platform/call-states'
import { showToast } from '../../../platform/dialogs'
import { fieldProblem, useAction } from '../../../platform/use-action'
import { useCall } from '../../../platform/use-call'
import { NeedCard } from './need-card'

interface Properties {
  edition: string
  /** Whose needs are shown. */
  side: NeedSide
  title: string
  /** With which a project proposes; empty for an institution. */
  projects: readonly ServiceProject[]
  onProposed: () => void
}

function Proposal({
  need,
  projects,
  onDone,
}: {
  need: BoardNeed
  projects: readonly ServiceProject[]
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('services', 'proposeMatch')
  const [chosen, setChosen] = useState<string | null>(projects[0]?.application ?? null)
  const propose = async () => {
    const application = need.side === 'institution' ? chosen : null
    if (!(await run({ need: need.id, application })).ok) return
    showToast('已提出对接，对方同意后会通知您')
    onDone()
  }
  if (need.matched) return <View className="note">已提出对接，进展见“对接记录”。</View>
  return (
    <View>
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {need.side === 'institution' && projects.length > 1 && (
        <SelectField
          name={`propose-${need.id}`}
          label="用哪个项目对接"
          options={projects.map(each => ({ value: each.application, label: each.projectName }))}
          value={chosen}
          onChange={setChosen}
          problem={fieldProblem(failure, 'application')}
        />
      )}
      <View className="card__action">
        <Button kind="secondary" busy={busy} onTap={() => void propose()} testId={`need.${need.id}.propose`}>
          想对接
        </Button>
      </View>
    </View>
  )
}

/** The other side's needs, twenty at a time; why none are shown, where one may not see them. */
export function NeedBoard({ edition, side, title, projects, onProposed }: Properties) {
  const [after, setAfter] = useState<string | undefined>()
  const call = useCall('services', 'board', { edition, side, ...(after && { after }) })
  const view = call.data
  const done = () => {
    void call.reload()
    onProposed()
  }
  return (
    <View data-testid="docking.board">
      <View className="section">{title}</View>
      <CallStates call={call} rows={3} />
      {view?.blocked && <View className="note docking-note">{view.blocked}</View>}
      {view && !view.blocked && view.needs.length === 0 && (
        <EmptyState title="还没有可以看的需求">有新需求会出现在这里。</EmptyState>
      )}
      {view?.needs.map(need => (
        <NeedCard key={need.id} need={need}>
          <Proposal need={need} projects={projects} onDone={done} />
        </NeedCard>
      ))}
      {after && (
        <Button kind="quiet" onTap={() => setAfter(undefined)}>
          回到最新
        </Button>
      )}
      {view?.next && (
        <Button kind="secondary" onTap={() => setAfter(view.next ?? undefined)} testId="docking.board.next">
          看更早的
        </Button>
      )}
    </View>
  )
}
