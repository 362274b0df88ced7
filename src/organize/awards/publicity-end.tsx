import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { AwardPreviewView } from '../../contract/views/results'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  /** Why a person has to decide, as the server says it. */
  problem: string
  onClose: () => void
  onDone: () => void
}

/** The last day of a period nobody can count yet, for one day of publication, with its basis. */
function PublicityEndSheet({ edition, problem, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('results', 'confirmPublicityEnd')
  const [publishedOn, setPublished] = useState('')
  const [endsOn, setEnd] = useState('')
  const [basis, setBasis] = useState('')
  const missing =
    publishedOn === '' || endsOn === '' ? '请填写两个日期' : basis.trim() === '' ? '请写明依据' : null
  const confirm = async () => {
    if ((await run({ edition, publishedOn, endsOn, basis })).ok) onDone()
  }
  return (
    <Sheet
      open
      title="人工确认截止日"
      testId="org.awards.end.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不确认
          </Button>
          <Button
            busy={busy}
            disabledReason={missing}
            onTap={() => void confirm()}
            testId="org.awards.end.confirm"
          >
            确认截止日
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{problem}</View>
      <View className="note">只对这一天发布的名单有效，并记入存证。</View>
      <DateField
        name="publishedOn"
        label="发布日期"
        value={publishedOn}
        onChange={setPublished}
        problem={fieldProblem(failure, 'publishedOn')}
      />
      <DateField
        name="endsOn"
        label="截止日"
        value={endsOn}
        onChange={setEnd}
        problem={fieldProblem(failure, 'endsOn')}
      />
      <TextInput
        name="basis"
        label="确认依据"
        maxLength={200}
        value={basis}
        onChange={setBasis}
        problem={fieldProblem(failure, 'basis')}
      />
    </Sheet>
  )
}

/** The way to decide on the last day, shown only where nobody can count it. */
export function PublicityEnd({ preview, onDone }: { preview: AwardPreviewView; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const problem = preview.problems.find(({ code }) => code === 'CALENDAR_UNKNOWN')
  if (!problem) return null
  const done = () => {
    setOpen(false)
    onDone()
  }
  return (
    <View className="page-actions">
      <Button kind="secondary" onTap={() => setOpen(true)} testId="org.awards.end">
        人工确认截止日
      </Button>
      {open && (
        <PublicityEndSheet
          edition={preview.edition}
          problem={problem.message}
          onClose={() => setOpen(false)}
          onDone={done}
        />
      )}
    </View>
  )
}
