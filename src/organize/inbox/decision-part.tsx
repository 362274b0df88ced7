import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { ArrivalView, InboxView } from '../../contract/views/inbox'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'
import { AcceptSheet } from './accept-sheet'
import { ReturnSheet } from './return-sheet'
import { decidedText } from './unit-words'

interface Properties {
  view: InboxView
  list: ArrivalView
  offline: string | null
  onDone: (said: string) => void
}

/** Why the list cannot be accepted as it is. */
function blockedBy({ suspended, problems }: ArrivalView): string | null {
  if (suspended) return '该单位已暂停推荐资格'
  return problems.length > 0 ? '请先处理列出的问题，或退回' : null
}

/** Why this person cannot be the second. */
function secondMissing({ may }: InboxView, { proposed }: ArrivalView): string | null {
  if (!may.approve) return '由负责人确认'
  return proposed?.own ? '须由另一位负责人确认' : null
}

/** Accepting and sending back, and the second person's part of a late list. */
export function DecisionPart({ view, list, offline, onDone }: Properties) {
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null)
  const confirm = useAction('recommendations', 'confirmLateArrival')
  const stepUp = useConfirmed()
  const { proposed, state } = list
  if (state === 'returned' || state === 'superseded') return null
  const blocked = offline ?? blockedBy(list)
  const { edition, id: arrival, version: expectedVersion } = list
  const agree = () =>
    void stepUp.attempt(
      () => confirm.run({ edition, arrival, expectedVersion }),
      data => onDone(decidedText(data)),
    )
  return (
    <View>
      {proposed && (
        <View className="notice-line tone-manual" data-testid="prov.inbox.proposed">
          {`${proposed.by} ${momentText(proposed.at)}提出逾期特批：${proposed.reason}`}
        </View>
      )}
      {confirm.failure && confirm.failure.code !== 'CONFIRM_NEEDED' && (
        <ErrorState slim failure={confirm.failure} />
      )}
      <View className="inbox-acts">
        {state === 'arrived' && (
          <Button
            disabledReason={blocked}
            narrow
            onTap={() => setAsking('accept')}
            testId="prov.inbox.accept"
          >
            {list.late ? '提出逾期特批' : '接收'}
          </Button>
        )}
        {proposed && (
          <Button
            disabledReason={blocked ?? secondMissing(view, list)}
            narrow
            busy={confirm.busy}
            onTap={agree}
            testId="prov.inbox.confirm"
          >
            同意特批并接收
          </Button>
        )}
        <Button
          kind="danger"
          narrow
          disabledReason={offline}
          onTap={() => setAsking('return')}
          testId="prov.inbox.return"
        >
          退回
        </Button>
      </View>
      {asking === 'accept' && <AcceptSheet list={list} onClose={() => setAsking(null)} onDone={onDone} />}
      {asking === 'return' && (
        <ReturnSheet view={view} list={list} onClose={() => setAsking(null)} onDone={onDone} />
      )}
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </View>
  )
}
