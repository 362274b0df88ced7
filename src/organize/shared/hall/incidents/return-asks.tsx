import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { ErrorState } from '../../../../components/error-state'
import type { IncidentsView } from '../../../../contract/views/rounds-incidents'
import { useAction } from '../../../../platform/use-action'
import { ReasonSheet } from '../reason-sheet'

/** Cards judges ask for back: put their return forward, or say why not (J5). */
export function ReturnAsks({ view, onDone }: { view: IncidentsView; onDone: () => Promise<void> }) {
  const propose = useAction('rounds', 'propose')
  const refuse = useAction('rounds', 'refuseReturn')
  const [refusing, setRefusing] = useState<string | null>(null)
  const session = view.session.id
  const put = async (ask: string, reason: string) => {
    await propose.run({
      session,
      proposal: { act: 'reopen', ask, reason: `评委申请：${reason}`.slice(0, 200) },
    })
    await onDone()
  }
  const say = async (reason: string) => {
    if (!refusing) return
    if ((await refuse.run({ session, ask: refusing, reason })).ok) setRefusing(null)
    await onDone()
  }
  return (
    <View>
      {propose.failure && <ErrorState slim failure={propose.failure} />}
      {view.asks.map(ask => (
        <View className="card" key={ask.id} data-testid="incident.ask">
          <View className="hall-head__title">{`${ask.number}号评委申请退回`}</View>
          <View className="hall-line">{`${ask.position ?? '—'}号 ${ask.projectName}`}</View>
          <View className="hall-note">{`原因：${ask.reason}`}</View>
          {ask.proposed ? (
            <View className="hall-note">已提出退回，等待第二人确认。</View>
          ) : (
            <View className="hall-tools hall-tools--below">
              <Button kind="secondary" narrow onTap={() => setRefusing(ask.id)} testId="incident.ask.refuse">
                不同意
              </Button>
              <Button
                narrow
                busy={propose.busy}
                onTap={() => void put(ask.id, ask.reason)}
                testId="incident.ask.propose"
              >
                提出退回
              </Button>
            </View>
          )}
        </View>
      ))}
      <ReasonSheet
        open={refusing !== null}
        title="不同意退回，请写明理由"
        verb="不同意"
        busy={refuse.busy}
        problem={refuse.failure?.message}
        onDo={reason => void say(reason)}
        onClose={() => setRefusing(null)}
      />
    </View>
  )
}
