import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceSet } from '../../components/choice-set'
import { ErrorState } from '../../components/error-state'
import type { ArbitrationsView, ArbitrationView } from '../../contract/views/arbitrations'
import { fewestMembers } from '../../core/ruling'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: ArbitrationsView
  one: ArbitrationView
  onDone: () => Promise<void>
}

/** Gives the case to three or more members of the expert committee; who must stand aside is named, not offered. */
export function AssignPart({ view, one, onDone }: Properties) {
  const assign = useAction('rounds', 'assignArbitration')
  const [members, setMembers] = useState<readonly string[]>(one.members.map(({ person }) => person))
  const free = view.committee.filter(({ problem }) => problem === null)
  const aside = view.committee.filter(({ problem }) => problem !== null)
  const send = async () => {
    const input = { session: view.session.id, arbitration: one.id, expectedVersion: one.version }
    if ((await assign.run({ ...input, members: [...members] })).ok) await onDone()
  }
  return (
    <View data-testid="arbitration.assign">
      {assign.failure && <ErrorState slim failure={assign.failure} onRetry={onDone} />}
      <ChoiceSet
        name="members"
        label="由哪几位委员审议（至少 3 位）"
        choices={free.map(({ person, name }) => ({ value: person, label: name }))}
        value={members}
        onChange={setMembers}
      />
      {aside.map(({ person, name, problem }) => (
        <View className="hall-note" key={person}>{`${name}${problem}`}</View>
      ))}
      {free.length < fewestMembers && (
        <View className="hall-problem">可选的委员不足 3 位，请先在“人员与身份”增加委员。</View>
      )}
      <Button
        kind="secondary"
        busy={assign.busy}
        disabledReason={
          members.length < fewestMembers ? `还差 ${fewestMembers - members.length} 位委员` : null
        }
        testId="arbitration.assign.send"
        onTap={send}
      >
        {one.state === 'opened' ? '指派委员' : '增加委员'}
      </Button>
    </View>
  )
}
