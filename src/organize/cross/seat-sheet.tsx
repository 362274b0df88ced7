import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { CrossSheetProperties } from './cross-act'

/** Whether the unit may name another project in place of one ruled out, and the paper that says so. */
export function SeatSheet({
  edition,
  of,
  application,
  onClose,
  onDone,
}: CrossSheetProperties & { application: string }) {
  const { run, busy, failure } = useAction('recommendations', 'decideSeat')
  const [fill, setFill] = useState<'yes' | 'no' | null>(null)
  const [basis, setBasis] = useState('')
  const missing = !fill ? '请选择可否补报' : basis.trim() === '' ? '请填写依据' : null
  const send = async () => {
    const held = { edition, case: of.case, expectedVersion: of.version }
    const reply = await run({ ...held, application, mayFill: fill === 'yes', basis })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="空出名额可否补报"
      testId="org.cross.seat.sheet"
      onClose={onClose}
      actions={
        <Button busy={busy} disabledReason={missing} testId="org.cross.seat.send" onTap={() => void send()}>
          记下决定
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">本届通知未规定空出的名额可否补报，由省里决定。决定会告知推荐单位。</View>
      <ChoiceList
        name="cross-fill"
        label="决定"
        choices={[
          { value: 'yes', label: '可以补报一个项目' },
          { value: 'no', label: '不再补报' },
        ]}
        value={fill}
        onChange={setFill}
      />
      <TextInput
        name="cross-basis"
        label="依据"
        hint="例如 组委会会议纪要文号"
        maxLength={200}
        value={basis}
        onChange={setBasis}
        problem={fieldProblem(failure, 'basis')}
      />
    </Sheet>
  )
}
