import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ErrorState } from '../../components/error-state'
import { TextArea } from '../../components/text-area'
import type { FilingView } from '../../contract/views/nation-filings'
import type { FilingLine } from '../../core/filing'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

/** 受理 or 退回: a return names the lines to be changed and how. */
export function DecidePart({ view, onDone }: { view: FilingView; onDone: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'decideFiling')
  const [lines, setLines] = useState<readonly FilingLine[]>([])
  const [reason, setReason] = useState('')
  const [returning, setReturning] = useState(false)
  const send = async (decision: 'accept' | 'return') => {
    const asked = { filing: view.id, decision, lines: decision === 'accept' ? [] : [...lines], reason }
    if ((await run({ ...asked, expectedVersion: view.version })).ok) onDone()
  }
  const offline = online ? null : '联网后再操作'
  const missing = lines.length === 0 ? '请勾选要修改的栏' : reason.trim() === '' ? '请写明怎样修改' : null
  return (
    <View className="card">
      {failure && <ErrorState slim failure={failure} />}
      {returning && (
        <View>
          <View className="card__title">退回哪几栏</View>
          {view.lines.map(({ id, label }) => (
            <CheckItem
              key={id}
              label={label}
              checked={lines.includes(id)}
              onChange={on => setLines(on ? [...lines, id] : lines.filter(line => line !== id))}
              testId={`nat.filing.line.${id}`}
            />
          ))}
          <TextArea
            name="filing-reason"
            label="怎样修改"
            most={300}
            value={reason}
            onChange={setReason}
            problem={fieldProblem(failure, 'reason')}
          />
        </View>
      )}
      <View className="chips">
        {returning ? (
          <Button
            kind="danger"
            busy={busy}
            disabledReason={offline ?? missing}
            onTap={() => void send('return')}
            testId="nat.filing.return.send"
          >
            退回修改
          </Button>
        ) : (
          <>
            <Button kind="secondary" onTap={() => setReturning(true)} testId="nat.filing.return">
              退回
            </Button>
            <Button
              busy={busy}
              disabledReason={offline}
              onTap={() => void send('accept')}
              testId="nat.filing.accept"
            >
              受理
            </Button>
          </>
        )}
      </View>
    </View>
  )
}
