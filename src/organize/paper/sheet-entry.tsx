import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { PaperReply, PaperSheetView, PaperView } from '../../contract/views/rounds-paper'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  view: PaperView
  sheet: PaperSheetView
  onDone: (reply: PaperReply) => Promise<void>
}

const points = (text: string) => Math.round(Number(text) * 100)
const isNumber = (text: string) => /^\d{1,3}(\.\d{1,2})?$/.test(text.trim())

/** One reading of a sheet, line by line, with the sum as written by hand. The other reading is never shown (M5). */
export function SheetEntry({ view, sheet, onDone }: Properties) {
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [total, setTotal] = useState('')
  const [reason, setReason] = useState('')
  const entering = useAction('rounds', 'enterPaper')
  const deciding = useAction('rounds', 'decidePaper')
  const rules = sheet.may.decide
  const { failure } = rules ? deciding : entering
  const missing = sheet.criteria.find(({ id }) => !isNumber(texts[id] ?? ''))
  const send = async () => {
    const criteria = sheet.criteria.map(({ id }): [string, number] => [id, points(texts[id]!)])
    const values = { session: view.session.id, sheetNo: sheet.sheetNo, criteria, total: points(total) }
    const reply = rules
      ? await deciding.run({ ...values, reason: reason.trim() })
      : await entering.run(values)
    if (reply.ok) await onDone(reply.data)
  }
  const problem = missing
    ? `请录入“${missing.name}”`
    : !isNumber(total)
      ? '请录入手写合计'
      : rules && !reason.trim()
        ? '请写明裁定理由'
        : null
  return (
    <View className="hall-entry" data-testid="paper.entry">
      {sheet.criteria.map(({ id, name, max }, place) => (
        <TextInput
          key={id}
          name={`paper-${id}`}
          label={`第${place + 1}项 ${name}（满分${max / 100}）`}
          keyboard="digit"
          maxLength={6}
          value={texts[id] ?? ''}
          onChange={text => setTexts(now => ({ ...now, [id]: text }))}
          problem={fieldProblem(failure, `criteria.${id}`)}
        />
      ))}
      <TextInput
        name="paper-total"
        label="手写合计"
        hint="照表上写的录，不用自己加"
        keyboard="digit"
        maxLength={6}
        value={total}
        onChange={setTotal}
        problem={fieldProblem(failure, 'total')}
      />
      {rules && (
        <TextInput name="paper-reason" label="裁定理由" value={reason} onChange={setReason} maxLength={200} />
      )}
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} testId="paper.error" />}
      <Button
        busy={entering.busy || deciding.busy}
        disabledReason={problem}
        onTap={() => void send()}
        testId="paper.enter"
      >
        {rules ? '按原表裁定' : '提交本次录入'}
      </Button>
    </View>
  )
}
