import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { CrossCasesView, CrossCaseView } from '../../contract/views/cross'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { CrossSheetProperties } from './cross-act'

/** Who leaves the list, as one choice: nobody, one side, or every side. */
function choicesFor({ sides }: CrossCaseView): { value: string; label: string; hint?: string }[] {
  const nameOf = (side: CrossCaseView['sides'][number]) => side.projectName.map(({ text }) => text).join('')
  const each = sides.map(side => ({
    value: side.application,
    label: `${side.sourceName}项目移出名单`,
    hint: nameOf(side),
  }))
  const both = { value: 'both', label: '两个项目都移出名单' }
  return [{ value: 'none', label: '不移出，都保留' }, ...each, ...(sides.length > 1 ? [both] : [])]
}

function outOf(choice: string, { sides }: CrossCaseView): string[] {
  if (choice === 'none') return []
  return choice === 'both' ? sides.map(({ application }) => application) : [choice]
}

/** What is still to be filled in, or null. */
function missingIn(form: {
  choice: string | null
  out: readonly string[]
  clause: string | null
  reason: string
  waits: boolean
}): string | null {
  if (!form.choice) return '请选择怎样裁定'
  if (form.out.length > 0 && !form.clause) return '请选择依据的条款'
  if (form.reason.trim() === '') return '请写明理由'
  return form.waits ? '请写明为什么不再等候' : null
}

/** 拟裁定: who leaves the list, by which clause and why; another person confirms it. */
export function ProposeSheet({
  edition,
  of,
  clauses,
  onClose,
  onDone,
}: CrossSheetProperties & { clauses: CrossCasesView['clauses'] }) {
  const { run, busy, failure } = useAction('recommendations', 'proposeCross')
  const [choice, setChoice] = useState<string | null>(null)
  const [clause, setClause] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [unheard, setUnheard] = useState('')
  const silent = of.state === 'hearing' ? of.sides.filter(({ statements }) => statements.length === 0) : []
  const out = choice === null ? [] : outOf(choice, of)
  const missing = missingIn({
    choice,
    out,
    clause,
    reason,
    waits: silent.length > 0 && unheard.trim() === '',
  })
  const send = async () => {
    const reply = await run({
      ...{ edition, case: of.case, expectedVersion: of.version, out, reason },
      clause: out.length > 0 ? clause : null,
      unheard: silent.length > 0 ? unheard : null,
    })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="拟出裁定"
      testId="org.cross.propose.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={missing}
          testId="org.cross.propose.send"
          onTap={() => void send()}
        >
          提交另一人确认
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <ChoiceList
        name="cross-out"
        label="裁定"
        choices={choicesFor(of)}
        value={choice}
        onChange={setChoice}
      />
      {out.length > 0 && (
        <SelectField
          name="cross-clause"
          label="依据的条款"
          options={clauses.map(({ id, text, source }) => ({ value: id, label: `${source}：${text}` }))}
          value={clause}
          onChange={setClause}
          problem={fieldProblem(failure, 'clause')}
        />
      )}
      <TextArea
        name="cross-why"
        label="理由"
        hint="双方市都会看到，请不写名称和姓名"
        most={1000}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
      {silent.length > 0 && (
        <View>
          <View className="notice-line tone-need">
            {`${silent.map(({ sourceName }) => sourceName).join('、')}还没有说明。`}
          </View>
          <TextInput
            name="cross-unheard"
            label="不再等候的理由"
            maxLength={200}
            value={unheard}
            onChange={setUnheard}
            problem={fieldProblem(failure, 'unheard')}
          />
        </View>
      )}
    </Sheet>
  )
}
