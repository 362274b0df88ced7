import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { SummaryPaper, SummaryView } from '../../contract/views/results-summary'
import { fieldProblem, useAction } from '../../platform/use-action'

/** The first thing still missing, or null. */
function missing(paper: SummaryPaper | null, number: string, on: string, file: string): string | null {
  if (paper === null) return '请选择总结或专报'
  if (number.trim() === '') return '请填写文号'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return '请填写报送日期'
  return file.trim() === '' ? '请填写文件名称' : null
}

/** That the paper was handed up: its number, its day and the name of the file; the file is not uploaded. */
export function HandUpSheet({
  view,
  onClose,
  onDone,
}: {
  view: SummaryView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('results', 'recordSummary')
  const [only, another] = view.papers
  const [paper, setPaper] = useState<SummaryPaper | null>(another ? null : (only?.id ?? null))
  const [documentNumber, setNumber] = useState('')
  const [handedUpOn, setDay] = useState('')
  const [fileName, setFile] = useState('')
  const record = async () => {
    if (paper === null) return
    const reply = await run({ edition: view.edition, paper, documentNumber, handedUpOn, fileName })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="登记已报送"
      testId="org.awards.summary.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不登记
          </Button>
          <Button
            busy={busy}
            disabledReason={missing(paper, documentNumber, handedUpOn, fileName)}
            onTap={() => void record()}
            testId="org.awards.summary.save"
          >
            登记
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">文件由本单位存档，这里只登记文号、日期和文件名称，登记后不能改。</View>
      {another && (
        <ChoiceList
          name="paper"
          label="报送的是"
          choices={view.papers.map(({ id, name }) => ({ value: id, label: name }))}
          value={paper}
          onChange={setPaper}
          problem={fieldProblem(failure, 'paper')}
        />
      )}
      <TextInput
        name="documentNumber"
        label="文号"
        maxLength={60}
        value={documentNumber}
        onChange={setNumber}
        problem={fieldProblem(failure, 'documentNumber')}
      />
      <DateField
        name="handedUpOn"
        label="报送日期"
        value={handedUpOn}
        onChange={setDay}
        problem={fieldProblem(failure, 'handedUpOn')}
      />
      <TextInput
        name="fileName"
        label="文件名称"
        hint="例如：关于报送赛事活动总结的报告.docx"
        maxLength={120}
        value={fileName}
        onChange={setFile}
        problem={fieldProblem(failure, 'fileName')}
      />
    </Sheet>
  )
}
