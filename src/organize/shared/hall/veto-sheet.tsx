import { useState } from 'react'
import { Button } from '../../../components/button'
import { SelectField } from '../../../components/select-field'
import { Sheet } from '../../../components/sheet'
import { TextInput } from '../../../components/text-input'
import type { RankedRow } from '../../../contract/views/rounds-sessions'

interface Properties {
  rows: readonly RankedRow[]
  busy: boolean
  problem: string | null
  onDo: (given: { application: string; reason: string; record: string }) => Promise<void>
  onClose: () => void
}

/** Which project, why, and where the written veto is on file. */
export function VetoSheet({ rows, busy, problem, onDo, onClose }: Properties) {
  const [application, setApplication] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [record, setRecord] = useState('')
  const missing = !application
    ? '请选择项目'
    : reason.trim() === ''
      ? '请写明理由'
      : record.trim() === ''
        ? '请填写文号'
        : null
  return (
    <Sheet
      open
      title="登记一票否决"
      testId="ranking.veto.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再想想
          </Button>
          <Button
            kind="danger"
            busy={busy}
            disabledReason={missing}
            testId="ranking.veto.save"
            onTap={() =>
              void onDo({ application: application!, reason: reason.trim(), record: record.trim() })
            }
          >
            登记，等另一人确认
          </Button>
        </>
      }
    >
      <SelectField
        name="veto.project"
        label="项目"
        options={rows.map(row => ({ value: row.application, label: `第 ${row.rank} 名 ${row.projectName}` }))}
        value={application}
        onChange={setApplication}
      />
      <TextInput name="veto.reason" label="书面理由" maxLength={200} value={reason} onChange={setReason} />
      <TextInput
        name="veto.record"
        label="书面决定的文号"
        maxLength={80}
        value={record}
        onChange={setRecord}
        problem={problem}
      />
    </Sheet>
  )
}
