import { View } from '@tarojs/components'
import { useState } from 'react'
import { ClauseQuote } from '../../components/clause-quote'
import { EmptyState } from '../../components/empty-state'
import { openLink } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { useLast } from '../shared/use-last'
import { CompareTable } from './compare-table'
import { TrialCard } from './trial-card'
import { VersionCard } from './version-card'
import './quotas.scss'

/** P1 名额测算与锁定: who registered how much, what a rule would give, every version, announced and locked by two people. */
export default function QuotasPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const enabled = desk.state === 'ready'
  const [countedOn, setCountedOn] = useState<string | null>(null)
  const call = useCall('recommendations', 'quotaPlan', { edition, countedOn }, { enabled })
  const reload = () => void call.reload()
  useShownAgain(() => enabled && reload())
  // While another day is being counted the form stays as it was typed.
  const view = useLast(call.data)
  const day = /^\d{4}-\d{2}-\d{2}$/
  return (
    <OrgPage
      testId="org.quotas"
      title="名额测算"
      current="organize/quotas/index"
      roles={listReaders}
      state={view?.versions[0]?.state}
      shownAt={call.answeredAt}
      onSignedIn={reload}
    >
      <CallState call={call} />
      {view && (
        <View className="card" data-testid="org.quotas.rule">
          {view.clause && (
            <ClauseQuote
              quote={view.clause.text}
              source={view.clause.source}
              onOpen={() => void openLink(view.clause?.link ?? '')}
            />
          )}
          <View className="note">{view.silence}</View>
          <View className="note" data-testid="org.quotas.order">
            {view.tieOrder}
          </View>
        </View>
      )}
      {view?.versions.slice(0, 1).map(version => (
        <VersionCard
          key={`${version.version}/${version.state}`}
          {...{ edition, view: version, newest: true, mayEdit: view.mayEdit, onDone: reload }}
        />
      ))}
      {view?.mayEdit && (
        <TrialCard
          key={view.versions[0]?.version ?? 0}
          view={view}
          onCountedOn={typed => day.test(typed) && setCountedOn(typed)}
          onSaved={reload}
        />
      )}
      {view && <CompareTable versions={view.versions} />}
      {view?.versions.slice(1).map(version => (
        <VersionCard
          key={version.version}
          {...{ edition, view: version, newest: false, mayEdit: false, onDone: reload }}
        />
      ))}
      {view && !view.mayEdit && view.versions.length === 0 && (
        <EmptyState icon="chart" title="还没有名额方案">
          经办人试算并保存后，这里能看到每一版。
        </EmptyState>
      )}
    </OrgPage>
  )
}
