import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { EditionMoved } from '../../contract/views/editions'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  slug: string
  onClose: () => void
  onDone: (begun: EditionMoved) => Promise<void>
}

/** 起草补充通知: the next version of an edition in force, under the number of its paper. */
export function SupplementSheet({ edition, slug, onClose, onDone }: Properties) {
  const start = useAction('editions', 'startDraft')
  const [basis, setBasis] = useState('')
  const send = async () => {
    const reply = await start.run({ edition, from: 'supplement', slug, basis })
    if (reply.ok) await onDone(reply.data)
  }
  return (
    <Sheet
      open
      title="起草补充通知"
      testId="ed.supplement"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            取消
          </Button>
          <Button
            busy={start.busy}
            disabledReason={basis.trim() ? null : '请填写文号'}
            testId="ed.supplement.save"
            onTap={send}
          >
            开始起草
          </Button>
        </>
      }
    >
      {start.failure && !start.failure.details?.fields && <ErrorState slim failure={start.failure} />}
      <TextInput
        name="basis"
        label="补充通知的文号"
        value={basis}
        onChange={setBasis}
        maxLength={60}
        problem={fieldProblem(start.failure, 'basis')}
      />
      <View>发布前先列出会改变的资格结论；作废则什么都不变。</View>
    </Sheet>
  )
}
