import { View } from '@tarojs/components'
import { useState } from 'react'
import { SelectField } from '../../components/select-field'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet, type SheetProperties } from './act-sheet'

/** Takes it on; where a project was named in words, which of that name is meant. */
export function AcceptSheet({ edition, view, onClose, onDone }: SheetProperties) {
  const { run, busy, failure } = useAction('results', 'acceptObjection')
  const [application, setApplication] = useState<string | null>(null)
  const send = async () => {
    const { objection, version } = view
    const asked = { edition, objection, expectedVersion: version, ...(application && { application }) }
    if ((await run(asked)).ok) onDone()
  }
  return (
    <ActSheet
      title={`受理 ${view.number}`}
      verb="受理"
      {...{ busy, failure, missing: null, onClose }}
      onSend={() => void send()}
    >
      <View className="lead">受理后由您办理，只有您和监督员能看到提出人是谁。</View>
      {view.candidates.length > 0 && (
        <SelectField
          name="application"
          label="指的是哪一个项目"
          optional
          options={view.candidates.map(each => ({
            value: each.application,
            label: `${each.projectName} · ${each.subjectName}`,
          }))}
          value={application}
          onChange={setApplication}
          problem={fieldProblem(failure, 'application')}
        />
      )}
    </ActSheet>
  )
}
