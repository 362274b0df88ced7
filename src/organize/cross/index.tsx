import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { CrossCaseView } from '../../contract/views/cross'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { officers, upperReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { ActSheet } from './act-sheet'
import type { CrossAct } from './cross-act'
import { CrossList } from './cross-list'
import '../shared/case.scss'

type Part = 'open' | 'ruled' | 'dismissed'
const partNames: Record<Part, string> = { open: '待处理', ruled: '已裁定', dismissed: '已排除' }

/** P3 跨市查重: projects several units recommended, or that stand on a list; both units heard, people decide. */
export default function CrossPage() {
  const desk = useDesk(upperReaders)
  const online = useOnline()
  const { edition } = desk
  const [part, setPart] = useState<Part>('open')
  const [after, setAfter] = useState<string | undefined>()
  const [act, setAct] = useState<{ of: CrossCaseView; act: CrossAct } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const reads = desk.state === 'ready'
  const asked = { edition, part, ...(after && { after }) }
  const call = useCall('recommendations', 'crossCases', asked, { enabled: reads })
  const find = useAction('recommendations', 'findCross')
  const view = call.data
  const edits = officers.some(role => desk.roles.includes(role))
  useShownAgain(() => reads && void call.reload())
  const show = (next: Part) => {
    setAfter(undefined)
    setPart(next)
  }
  const look = async () => {
    const reply = await find.run({ edition })
    if (!reply.ok) return
    setDone(`核对了 ${reply.data.compared} 个项目，新发现 ${reply.data.found} 条。`)
    await call.reload()
  }
  const acted = () => {
    setAct(null)
    setDone('已记下。')
    void call.reload()
  }
  return (
    <OrgPage
      testId="org.cross"
      title="跨市查重"
      current="organize/cross/index"
      roles={upperReaders}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
      action={
        edits && (
          <Button
            busy={find.busy}
            disabledReason={online ? null : '联网后再操作'}
            onTap={() => void look()}
            testId="org.cross.find"
          >
            全面核对一遍
          </Button>
        )
      }
    >
      {find.failure && <ErrorState slim failure={find.failure} onRetry={() => void look()} />}
      {done && (
        <View className="notice-line tone-pass" data-testid="org.cross.done">
          {done}
        </View>
      )}
      <Segments
        label="办到哪一步"
        parts={(Object.keys(partNames) as Part[]).map(id => ({
          id,
          name: view ? `${partNames[id]} ${view.counts[id]}` : partNames[id],
        }))}
        value={part}
        onChange={show}
        testId="org.cross.part"
      />
      <CallState call={call} />
      {view && (
        <CrossList
          view={view}
          partName={partNames[part]}
          further={after !== undefined}
          online={online}
          onAct={(of, next) => setAct({ of, act: next })}
          onPage={setAfter}
        />
      )}
      {act && (
        <ActSheet
          key={`${act.of.case}${act.act.kind}`}
          edition={edition}
          of={act.of}
          act={act.act}
          clauses={view?.clauses ?? []}
          onClose={() => setAct(null)}
          onDone={acted}
        />
      )}
    </OrgPage>
  )
}
