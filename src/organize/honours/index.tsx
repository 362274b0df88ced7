import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { HonourCandidate, HonourLine, UnitHonoursView } from '../../contract/views/unit-honours'
import { openPage } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { CandidateTable } from './candidate-table'
import { HonourSteps } from './honour-steps'
import { ProposeSheet } from './propose-sheet'
import { ProposedCard } from './proposed-card'

function RuleCard({ view }: { view: UnitHonoursView }) {
  const clauses = [...new Map(view.honours.map(({ clause }) => [clause.id, clause])).values()]
  const { published } = view
  return (
    <View className="card" data-testid="org.honours.rule">
      <View className="org-head">
        <View className="org-head__text card__title">{view.honours.map(({ name }) => name).join('、')}</View>
        <StatusChip status={view.state === 'published' ? 'sealed' : 'idle'}>{view.stateName}</StatusChip>
      </View>
      {clauses.map(({ id, text, source }) => (
        <ClauseQuote key={id} quote={text} source={source} />
      ))}
      <View className="note">{view.silence}</View>
      {published && (
        <View className="link-left">
          <Button
            kind="quiet"
            onTap={() => void openPage('apply/list/index', { list: published.list })}
            testId="org.honours.published"
          >
            {`看第${published.version}版，${momentText(published.publishedAt)}发布`}
          </Button>
        </View>
      )}
    </View>
  )
}

/** O11 单位奖: figures beside everybody who can be proposed; proposed with reasons, published by another person. */
export default function HonoursPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const enabled = desk.state === 'ready'
  const call = useCall('results', 'unitHonours', { edition }, { enabled })
  const save = useAction('results', 'saveUnitHonours')
  const [kind, setKind] = useState<string | null>(null)
  const [open, setOpen] = useState<{ candidate: HonourCandidate | null } | null>(null)
  const reload = () => void call.reload()
  useShownAgain(() => enabled && reload())
  const view = call.data
  const mayEdit = view?.blocked.edit === null
  const shown = kind ?? view?.kinds[0]?.id ?? 'other'
  const keep = async (lines: HonourLine[]) => {
    const reply = await save.run({ edition, lines, expectedVersion: view?.version ?? 0 })
    if (!reply.ok) return
    setOpen(null)
    reload()
  }
  return (
    <OrgPage
      testId="org.honours"
      title="单位奖"
      current="organize/honours/index"
      roles={listReaders}
      state={view?.state}
      shownAt={call.answeredAt}
      onSignedIn={reload}
    >
      <CallState call={call} />
      {view && <RuleCard view={view} />}
      {view && (
        <View className="card">
          <View className="card__title">可以提名的单位</View>
          <Segments
            label="单位"
            parts={view.kinds}
            value={shown}
            onChange={setKind}
            testId="org.honours.kind"
          />
          <CandidateTable
            view={view}
            kind={shown}
            mayEdit={mayEdit}
            onPropose={candidate => setOpen({ candidate })}
          />
          {shown !== 'other' && !view.candidates.some(each => each.kind === shown) && (
            <EmptyState icon="folder" title="还没有这一类单位">
              也可以在“其他单位”里写名称提名。
            </EmptyState>
          )}
          {shown === 'other' && mayEdit && (
            <Button kind="secondary" onTap={() => setOpen({ candidate: null })} testId="org.honours.other">
              提名其他单位
            </Button>
          )}
        </View>
      )}
      {save.failure && !open && <ErrorState slim failure={save.failure} onRetry={reload} />}
      {view && (
        <ProposedCard
          view={view}
          mayEdit={mayEdit}
          busy={save.busy}
          onRemove={line => void keep(view.lines.filter(each => each !== line))}
        />
      )}
      {view && mayEdit && <HonourSteps view={view} onDone={reload} />}
      {view && open && (
        <ProposeSheet
          {...{ view, candidate: open.candidate, busy: save.busy, failure: save.failure }}
          onAdd={line => void keep([...view.lines, line])}
          onClose={() => setOpen(null)}
        />
      )}
    </OrgPage>
  )
}
