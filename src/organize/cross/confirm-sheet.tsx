import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { CrossSheetProperties } from './cross-act'

/** The second person reads exactly what was proposed, and confirms it or sends it back. */
export function ConfirmSheet({ edition, of, onClose, onDone }: CrossSheetProperties) {
  const { run, busy, failure } = useAction('recommendations', 'confirmCross')
  const [reason, setReason] = useState('')
  const ruling = of.rulings.find(({ state }) => state === 'proposed')
  const send = async (agree: boolean) => {
    const held = { edition, case: of.case, expectedVersion: of.version }
    const reply = await run({ ...held, agree, ...(agree ? {} : { reason }) })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="确认裁定"
      testId="org.cross.confirm.sheet"
      onClose={onClose}
      actions={
        <>
          <Button
            kind="secondary"
            busy={busy}
            disabledReason={reason.trim() === '' ? '退回请先写理由' : null}
            testId="org.cross.confirm.back"
            onTap={() => void send(false)}
          >
            退回
          </Button>
          <Button busy={busy} testId="org.cross.confirm.send" onTap={() => void send(true)}>
            确认裁定
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {ruling && (
        <View>
          <View className="lead">{ruling.sentence}</View>
          <View>{ruling.reason}</View>
          <View className="note">{`${ruling.proposedBy}拟出。确认后告知双方市和申报人，报名本身不变。`}</View>
        </View>
      )}
      <TextArea
        name="cross-back"
        label="退回的理由"
        hint="确认时不用写"
        most={300}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
