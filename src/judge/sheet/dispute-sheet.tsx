import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { SheetView } from '../../contract/views/judging'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: SheetView
  onClose: () => void
  onDone: () => void
}

/** 有异议: a judge asks the expert committee about his own card; the other scores are signed all the same. */
export function DisputeSheet({ view, onClose, onDone }: Properties) {
  const ask = useAction('rounds', 'openArbitration')
  const [application, setApplication] = useState<string | null>(null)
  const [grounds, setGrounds] = useState('')
  const scored = view.rows.filter(row => row.total !== null)
  const options = scored.map(row => ({
    value: row.application,
    label: `${row.position ?? '—'} 号 ${row.projectName}`,
  }))
  const send = async () => {
    if (!application) return
    const { number } = view.seat
    const input = { session: view.session, application, seat: number, grounds, source: 'judge' as const }
    if ((await ask.run(input)).ok) onDone()
  }
  const reason = !application ? '请选择项目' : grounds.trim() === '' ? '请写明异议理由' : null
  return (
    <Sheet
      open
      title="对评分有异议"
      testId="judge.dispute"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不提出
          </Button>
          <Button busy={ask.busy} disabledReason={reason} testId="judge.dispute.send" onTap={send}>
            申请仲裁
          </Button>
        </>
      }
    >
      {ask.failure && <ErrorState slim failure={ask.failure} />}
      <View className="judge-line">
        由专家委员会至少 3 位委员书面裁决。原始分不会改动，其余项目照常签名。
      </View>
      <SelectField
        name="dispute"
        label="哪个项目"
        options={options}
        value={application}
        onChange={setApplication}
      />
      <TextArea name="grounds" label="异议理由" most={1000} value={grounds} onChange={setGrounds} />
    </Sheet>
  )
}
