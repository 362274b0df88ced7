import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { DeskInstitution } from '../../contract/views/services-desk'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  of: DeskInstitution
  onClose: () => void
  onDone: () => void
}

/** 核验: the institution is who it says, or it is closed; with a reason that is kept and, on closing, told. */
export function InstitutionSheet({ edition, of, onClose, onDone }: Properties) {
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'decideInstitution')
  const [action, setAction] = useState<'verify' | 'close' | null>(of.state === 'registered' ? null : 'close')
  const [reason, setReason] = useState('')
  const missing = action === null ? '请选择处理结果' : reason.trim() === '' ? '请写明依据或理由' : null
  const send = async () => {
    if (!action) return
    const reply = await run({ edition, institution: of.id, action, reason, expectedVersion: of.version })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={of.state === 'registered' ? '核验服务机构' : '关闭服务机构'}
      testId="org.services.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={online ? missing : '联网后再操作'}
          onTap={() => void send()}
          testId="org.services.sheet.send"
        >
          确定
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`${of.name}，${of.codeName} ${of.code}。请对照证照核对名称和号码。`}</View>
      {of.state === 'registered' && (
        <ChoiceList
          name="institution-action"
          label="处理结果"
          choices={[
            { value: 'verify', label: '核验通过', hint: '可以看项目需求、发布需求、报名活动' },
            { value: 'close', label: '不通过，关闭', hint: '理由会告诉对方，可以重新登记' },
          ]}
          value={action}
          onChange={setAction}
        />
      )}
      <TextInput
        name="institution-reason"
        label="依据或理由"
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
