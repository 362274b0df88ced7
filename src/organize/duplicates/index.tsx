import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { DuplicateCaseView, DuplicateRuling } from '../../contract/views/duplicates'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { officers } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { CaseList } from './case-list'
import { rulings } from './case-words'
import { RulingSheet } from './ruling-sheet'
import '../shared/case.scss'

const place = 'organize/duplicates/index'
const states = Object.keys(rulings) as DuplicateRuling[]

/** O5 查重: applications that may be one project, side by side; people decide. */
export default function DuplicatesPage() {
  const desk = useDesk(officers)
  const { edition } = desk
  const [state, setState] = useState<DuplicateRuling>('suspected')
  const [after, setAfter] = useState<string | undefined>()
  const [ruling, setRuling] = useState<DuplicateCaseView | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const asked = { edition, state, ...(after && { after }) }
  const call = useCall('screening', 'duplicates', asked, { enabled: desk.state === 'ready' })
  const find = useAction('screening', 'findDuplicates')
  const view = call.data
  const show = (next: DuplicateRuling) => {
    setAfter(undefined)
    setState(next)
  }
  const look = async () => {
    const reply = await find.run({ edition })
    if (!reply.ok) return
    setDone(`比对了 ${reply.data.compared} 份报名，新发现 ${reply.data.found} 对待判断的项目。`)
    await call.reload()
  }
  const ruled = () => {
    setRuling(null)
    setDone('判断已记下。')
    void call.reload()
  }
  return (
    <OrgPage
      testId="org.dup"
      title="查重"
      current={place}
      roles={officers}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
      action={
        <Button busy={find.busy} onTap={() => void look()} testId="org.dup.find">
          全面查一遍
        </Button>
      }
    >
      {find.failure && <ErrorState slim failure={find.failure} onRetry={() => void look()} />}
      {done && (
        <View className="notice-line tone-pass" data-testid="org.dup.done">
          {done}
        </View>
      )}
      <Segments
        label="判断到哪一步"
        parts={states.map(id => ({
          id,
          name: view ? `${rulings[id].name} ${view.counts[id]}` : rulings[id].name,
        }))}
        value={state}
        onChange={show}
        testId="org.dup.state"
      />
      <CallState call={call} />
      {view && (
        <CaseList
          view={view}
          state={state}
          edition={edition}
          further={after !== undefined}
          onRule={setRuling}
          onPage={setAfter}
        />
      )}
      {ruling && <RulingSheet of={ruling} edition={edition} onClose={() => setRuling(null)} onDone={ruled} />}
    </OrgPage>
  )
}
