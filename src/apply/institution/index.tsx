import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { OwnInstitutionView, ServicesView } from '../../contract/views/services'
import { candidateSentence, institutionIntents } from '../../core/service-words'
import { CallStates } from '../../platform/call-states'
import { openLink } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { EventList } from '../shared/docking/event-list'
import { MatchList } from '../shared/docking/match-list'
import { NeedBoard } from '../shared/docking/need-board'
import { OwnNeeds } from '../shared/docking/own-needs'
import { useServiceEdition } from '../shared/docking/use-service-edition'
import '../shared/docking/docking.scss'
import { Registration } from './registration'

const looks: Record<OwnInstitutionView['state'], Status> = {
  registered: 'need',
  verified: 'pass',
  active: 'pass',
  closed: 'idle',
}

function Own({
  own,
  onEdit,
  onChanged,
}: {
  own: OwnInstitutionView
  onEdit: () => void
  onChanged: () => void
}) {
  const { run, busy, failure } = useAction('services', 'leaveInstitution')
  const leave = async () => {
    if ((await run({ institution: own.id, expectedVersion: own.version })).ok) onChanged()
  }
  return (
    <View className="card" data-testid="institution.own" data-state={own.state}>
      <StatusChip status={looks[own.state]}>{own.stateLabel}</StatusChip>
      <View className="card__title">{own.name}</View>
      <View className="lead">{own.sentence}</View>
      {own.reason && <View className="note">{`原因：${own.reason}`}</View>}
      <View className="note">{`意向：${own.intents.map(intent => institutionIntents[intent]).join('、')}`}</View>
      {own.candidate && (
        <View className="note" data-testid="institution.candidate">
          {candidateSentence}
        </View>
      )}
      {failure && <ErrorState slim failure={failure} />}
      <View className="pair card__action">
        <Button kind="secondary" onTap={onEdit} testId="institution.edit">
          {own.state === 'closed' ? '重新登记' : '修改'}
        </Button>
        {own.state !== 'closed' && (
          <Button kind="secondary" busy={busy} onTap={() => void leave()} testId="institution.leave">
            退出对接
          </Button>
        )}
      </View>
    </View>
  )
}

function Terms({ view }: { view: ServicesView }) {
  const clause = view.institutionClause
  if (!clause) return <View className="note">本届通知未规定机构怎样登记，以下由主办单位核验。</View>
  return <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
}

function Docking({ view, onChanged }: { view: ServicesView; onChanged: () => void }) {
  const own = view.institution
  if (!own) return null
  const owners = [{ owner: { side: 'institution' as const, institution: own.id }, name: own.name }]
  return (
    <View>
      <EventList events={view.events} />
      <OwnNeeds
        needs={view.needs.filter(({ side }) => side === 'institution')}
        owners={owners}
        blocked={own.mayAct ? null : '机构核验通过后才能发布'}
        onChanged={onChanged}
      />
      <MatchList matches={view.matches} onChanged={onChanged} />
      <NeedBoard
        key={own.state}
        edition={view.edition}
        side="project"
        title="项目发布的需求"
        projects={[]}
        onProposed={onChanged}
      />
    </View>
  )
}

/** A15 服务机构: register, the three intents, what the verification says; then needs, events and matches. */
export default function InstitutionPage() {
  const edition = useServiceEdition()
  const { me } = useSession()
  const [editing, setEditing] = useState(false)
  const call = useCall('services', 'mine', { edition }, { enabled: edition !== '' && me !== null })
  useShownAgain(() => edition !== '' && void call.reload())
  const view = call.data
  const changed = () => {
    setEditing(false)
    void call.reload()
  }
  return (
    <Page testId="institution" title="服务机构" state={view?.institution?.state} shownAt={call.answeredAt}>
      <CallStates call={call} rows={8} />
      {view && (
        <View>
          <View className="page-title">{view.editionName}</View>
          {view.institution && !editing && (
            <Own own={view.institution} onEdit={() => setEditing(true)} onChanged={changed} />
          )}
          {(!view.institution || editing) && (
            <Registration
              key={view.institution?.version ?? 0}
              edition={view.edition}
              own={view.institution}
              onDone={changed}
            />
          )}
          <Docking view={view} onChanged={changed} />
          <Terms view={view} />
        </View>
      )}
    </Page>
  )
}
