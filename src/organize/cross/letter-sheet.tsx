import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { CrossStance } from '../../contract/views/cross'
import { fieldProblem, useAction } from '../../platform/use-action'
import { stances } from '../shared/cross-stances'
import type { CrossSheetProperties } from './cross-act'

/** What a unit said in a letter, entered with its number. */
export function LetterSheet({
  edition,
  of,
  application,
  onClose,
  onDone,
}: CrossSheetProperties & { application: string }) {
  const { run, busy, failure } = useAction('recommendations', 'enterCrossStatement')
  const [stance, setStance] = useState<CrossStance | null>(null)
  const [text, setText] = useState('')
  const [ref, setRef] = useState('')
  const missing = !stance
    ? '请选择市里的意见'
    : text.trim() === ''
      ? '请填写意见'
      : ref.trim() === ''
        ? '请填写来函文号'
        : null
  const send = async () => {
    if (!stance) return
    const held = { edition, case: of.case, expectedVersion: of.version }
    const reply = await run({ ...held, application, stance, text, ref })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="登记市里来函"
      testId="org.cross.letter.sheet"
      onClose={onClose}
      actions={
        <Button busy={busy} disabledReason={missing} testId="org.cross.letter.send" onTap={() => void send()}>
          登记
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <ChoiceList
        name="cross-stance"
        label="市里的意见"
        choices={stances}
        value={stance}
        onChange={setStance}
      />
      <TextArea
        name="cross-text"
        label="意见内容"
        most={1000}
        value={text}
        onChange={setText}
        problem={fieldProblem(failure, 'text')}
      />
      <TextInput
        name="cross-ref"
        label="来函文号"
        maxLength={100}
        value={ref}
        onChange={setRef}
        problem={fieldProblem(failure, 'ref')}
      />
    </Sheet>
  )
}
