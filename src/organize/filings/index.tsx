import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import type { FilingPlace, FilingsView } from '../../contract/views/nation-filings'
import { saveFile } from '../../platform/download'
import { openLink } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { Chips } from '../shared/chips'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { FilingSheet } from './filing-sheet'
import { FilingTable } from './filing-table'
import { OpenSheet } from './open-sheet'
import { filterOf, filters } from './words'

function Head({ view, edition }: { view: FilingsView; edition: string }) {
  const plan = useAction('recommendations', 'exportPlan')
  const save = async () => {
    const reply = await plan.run({ edition })
    if (reply.ok) await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
  }
  return (
    <View className="card" data-testid="nat.filing.head">
      <View className="card__title">{view.deadline.sentence}</View>
      {view.clauses.map(({ id, text, source, link }) => (
        <ClauseQuote key={id} quote={text} source={source} onOpen={() => void openLink(link)} />
      ))}
      {plan.failure && <ErrorState slim failure={plan.failure} />}
      <Button
        kind="secondary"
        narrow
        icon="download"
        busy={plan.busy}
        onTap={() => void save()}
        testId="nat.filing.plan"
      >
        导出赛事计划
      </Button>
    </View>
  )
}

/** N1 备案, the secretariat's side: every contest of the plan, who files for it, accepted or sent back with its lines. */
export default function FilingsPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const ready = desk.state === 'ready'
  const call = useCall('recommendations', 'filings', { edition }, { enabled: ready })
  const [filter, setFilter] = useState<string>('all')
  const [naming, setNaming] = useState<FilingPlace | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  useShownAgain(() => ready && void call.reload())
  const view = call.data
  const changed = () => {
    setNaming(null)
    void call.reload()
  }
  return (
    <OrgPage
      testId="nat.filing"
      title="赛事备案"
      current="organize/filings/index"
      roles={listReaders}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
    >
      <CallState call={call} rows={10} />
      {view && <Head view={view} edition={edition} />}
      {view && (
        <Chips
          label="按备案情况查看"
          single
          always
          choices={filters.map(({ id, name }) => ({
            ...{ id, name, count: view.places.filter(filterOf(id)).length },
          }))}
          value={[filter]}
          onChange={([id = 'all']) => setFilter(id)}
          testId="nat.filing.filter"
        />
      )}
      {view && (
        <FilingTable
          places={view.places.filter(filterOf(filter))}
          mayName={view.may.decide}
          onName={setNaming}
          onOpen={setOpened}
        />
      )}
      {view && naming && (
        <OpenSheet edition={edition} of={naming} onClose={() => setNaming(null)} onDone={changed} />
      )}
      {opened && <FilingSheet filing={opened} onClose={() => setOpened(null)} onChanged={changed} />}
    </OrgPage>
  )
}
