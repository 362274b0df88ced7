import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { CheckItem } from '../../../components/check-item'
import { ErrorState } from '../../../components/error-state'
import { StatusChip } from '../../../components/status-chip'
import type { OpeningView } from '../../../contract/views/rounds-sessions'
import { openPage } from '../../../platform/navigation'
import { useAction } from '../../../platform/use-action'
import { useCall } from '../../../platform/use-call'
import { PanelJuries } from './panel-juries'

interface Properties {
  view: OpeningView
  edition: string
  onDone: () => Promise<void>
}

function Seats({ view }: { view: OpeningView }) {
  return (
    <View>
      {view.seats.map(seat => (
        <View className="hall-item" key={seat.number} data-testid="opening.seat">
          <View className="hall-turn__mark digits">{seat.number}</View>
          <View className="hall-item__text">
            {seat.name}
            <View className="hall-note">
              {seat.employer}
              {seat.jury && ` ${view.juries.find(({ id }) => id === seat.jury)?.name ?? ''}`}
              {seat.recusals > 0 && ` 回避 ${seat.recusals} 个项目`}
            </View>
          </View>
          <StatusChip status={seat.promised && seat.declared ? 'pass' : 'need'}>
            {seat.promised && seat.declared ? '承诺与回避已交' : '待承诺与回避'}
          </StatusChip>
        </View>
      ))}
    </View>
  )
}

function Choose({ view, edition, onDone }: Properties) {
  const judges = useCall('rounds', 'judges', { edition })
  const set = useAction('rounds', 'setPanel')
  const [chosen, setChosen] = useState<readonly string[]>(view.seats.map(seat => seat.person))
  const [inJury, setInJury] = useState<Record<string, string>>(
    Object.fromEntries(view.seats.flatMap(({ person, jury }) => (jury ? [[person, jury]] : []))),
  )
  const juryIds = view.juries.map(({ id }) => id)
  const toggle = (person: string) =>
    setChosen(chosen.includes(person) ? chosen.filter(each => each !== person) : [...chosen, person])
  const send = async () => {
    const list = judges.data?.judges ?? []
    const seats = chosen.map((person, place) => {
      const employer = list.find(each => each.person === person)?.employer
      const jury = juryIds.find(id => id === inJury[person])
      return { number: place + 1, person, ...(employer ? { employer } : {}), ...(jury ? { jury } : {}) }
    })
    const reply = await set.run({ session: view.session.id, expectedVersion: view.session.version, seats })
    if (reply.ok) await onDone()
  }
  return (
    <View>
      {(judges.failure ?? set.failure) && (
        <ErrorState
          slim
          failure={(judges.failure ?? set.failure)!}
          onRetry={set.failure ? send : judges.reload}
        />
      )}
      {judges.data?.judges.map(judge =>
        judge.problem ? (
          <View className="hall-note" key={judge.person}>
            {judge.name}：{judge.problem}
          </View>
        ) : (
          <CheckItem
            key={judge.person}
            checked={chosen.includes(judge.person)}
            label={`${chosen.includes(judge.person) ? `${chosen.indexOf(judge.person) + 1} 号席 · ` : ''}${judge.name}${judge.employer ? `（${judge.employer}）` : ''}`}
            onChange={() => toggle(judge.person)}
          />
        ),
      )}
      <PanelJuries
        juries={view.juries}
        judges={chosen.map(person => ({
          person,
          name: judges.data?.judges.find(each => each.person === person)?.name ?? '',
        }))}
        value={inJury}
        onChange={setInJury}
      />
      <Button
        busy={set.busy}
        testId="opening.panel.save"
        disabledReason={
          chosen.length === 0
            ? '请至少选择 1 位评委'
            : juryIds.length > 0 && chosen.some(person => !juryIds.includes(inJury[person] ?? ''))
              ? '请给每位评委选评审组'
              : null
        }
        onTap={send}
      >
        按所选排定 {chosen.length} 席
      </Button>
    </View>
  )
}

/** The panel: who sits where, and whether each has promised and declared. Judges are numbered as they are ticked. */
export function PanelEditor(properties: Properties) {
  const { view, onDone } = properties
  const [editing, setEditing] = useState(view.seats.length === 0)
  const may = view.session.state === 'planned' || view.session.state === 'drawn'
  const done = async () => {
    setEditing(false)
    await onDone()
  }
  return (
    <View className="card">
      <View className="hall-head">
        <View className="hall-head__title">评审组（{view.seats.length} 席）</View>
        {may && view.seats.length > 0 && (
          <Button kind="quiet" narrow onTap={() => setEditing(!editing)}>
            {editing ? '不改了' : '重新排定'}
          </Button>
        )}
      </View>
      {may && (
        <Button
          kind="quiet"
          narrow
          testId="opening.experts"
          onTap={() => void openPage('organize/experts/index', { session: view.session.id })}
        >
          从专家库抽取、邀请
        </Button>
      )}
      {editing && may ? <Choose {...properties} onDone={done} /> : <Seats view={view} />}
    </View>
  )
}
