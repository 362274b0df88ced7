import { useState } from 'react'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { CaseBoardPart } from './case-board'
import { ListsPart } from './lists-part'
import './objections.scss'

type Part = 'lists' | 'cases'

/** O10: where the published lists stand, with every day of their period, and the objections to them. */
export default function ObjectionsPage() {
  const desk = useDesk(listReaders)
  const { edition, roles } = desk
  const [part, setPart] = useState<Part>('cases')
  const enabled = desk.state === 'ready'
  const lists = useCall('results', 'publicity', { edition }, { enabled })
  const board = useCall('results', 'objections', { edition }, { enabled })
  const reload = () => {
    void lists.reload()
    void board.reload()
  }
  useShownAgain(() => enabled && reload())
  const open = board.data?.cases.filter(each => each.open).length
  return (
    <OrgPage
      testId="org.objections"
      title="异议办理"
      current="organize/objections/index"
      roles={listReaders}
      shownAt={board.answeredAt}
      onSignedIn={reload}
    >
      <Segments
        label="异议办理"
        parts={[
          { id: 'cases' as const, name: open ? `异议单 ${open} 件在办` : '异议单' },
          { id: 'lists' as const, name: '名单' },
        ]}
        value={part}
        onChange={setPart}
        testId="org.objections.part"
      />
      {part === 'cases' && <CallState call={board} />}
      {part === 'cases' && board.data && <CaseBoardPart board={board.data} onChanged={reload} />}
      {part === 'lists' && <CallState call={lists} />}
      {part === 'lists' && lists.data && (
        <ListsPart board={lists.data} mayFinalise={roles.includes('approver')} onChanged={reload} />
      )}
    </OrgPage>
  )
}
