import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { NominationBoard, NominationView } from '../../contract/views/nation-nominations'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

interface Properties {
  edition: string
  view: NominationBoard
  onDone: () => void
}

/** So many are decided on at once. */
const most = 100

function textOf({ channelName, groupName, rank, finalWinner, officialNumber, late }: NominationView): string {
  return [
    channelName,
    `${groupName}第${rank}名`,
    finalWinner ? null : '非决赛胜出',
    officialNumber ? `官网编号 ${officialNumber}` : '没有官网编号',
    late ? '逾期特批' : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** 审定: what waits, ticked one by one or all that nothing stands in the way of; refused with a reason. */
export function ReviewPart({ edition, view, onDone }: Properties) {
  const online = useOnline()
  const call = useCall('recommendations', 'nominations', { edition, channel: null })
  const { run, busy, failure } = useAction('recommendations', 'reviewNominations')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const waiting = call.data?.nominations ?? []
  const clear = waiting.filter(({ problem }) => problem === null).slice(0, most)
  const decide = async (decision: 'approve' | 'refuse') => {
    const nominations = waiting
      .filter(({ id }) => ticked.includes(id))
      .map(({ id, version }) => ({ nomination: id, expectedVersion: version }))
    const reply = await run({ edition, decision, nominations, reason })
    if (reply.ok) onDone()
    else if (reply.failure.code === 'VERSION_CONFLICT') await call.reload()
  }
  const none = ticked.length === 0 ? '请先勾选项目' : ticked.length > most ? `一次最多审定${most}个` : null
  const offline = online ? null : '联网后再操作'
  return (
    <View className="card" data-testid="nat.list.review">
      <View className="card__title">{`待审定 ${view.waiting} 个`}</View>
      <CallState call={call} rows={5} />
      {failure && !failure.details?.fields?.some(({ path }) => path === 'reason') && (
        <ErrorState slim failure={failure} />
      )}
      {waiting.length < view.waiting && call.data && (
        <View className="note" data-testid="nat.list.further">
          {`这里先列 ${waiting.length} 个，审定后接着列后面的。`}
        </View>
      )}
      {waiting.map(each => (
        <CheckItem
          key={each.id}
          label={`${each.projectName}，${textOf(each)}`}
          checked={ticked.includes(each.id)}
          onChange={on => setTicked(on ? [...ticked, each.id] : ticked.filter(id => id !== each.id))}
          testId={`nat.list.waiting.${each.application}`}
        >
          <View>{each.projectName}</View>
          <View className="note">{textOf(each)}</View>
          {each.reason && <View className="note">{`理由：${each.reason}`}</View>}
          {each.problem && <View className="note tone-need">{each.problem}</View>}
        </CheckItem>
      ))}
      {view.may.nominate && waiting.length > 0 && (
        <View>
          <Button
            kind="quiet"
            narrow
            onTap={() => setTicked(clear.map(({ id }) => id))}
            testId="nat.list.tick"
          >
            {`勾选没有疑问的 ${clear.length} 个`}
          </Button>
          <TextInput
            name="review-reason"
            label="不通过的理由"
            optional
            maxLength={200}
            value={reason}
            onChange={setReason}
            problem={fieldProblem(failure, 'reason')}
          />
          <View className="shortlist-buttons shortlist-buttons--end">
            <Button
              kind="secondary"
              busy={busy}
              disabledReason={offline ?? none ?? (reason.trim() === '' ? '请写明不通过的理由' : null)}
              onTap={() => void decide('refuse')}
              testId="nat.list.refuse"
            >
              不通过
            </Button>
            <Button
              busy={busy}
              disabledReason={offline ?? none}
              onTap={() => void decide('approve')}
              testId="nat.list.approve"
            >
              {`审定通过 ${ticked.length} 个`}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}
