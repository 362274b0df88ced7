import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  version: number
  onClose: () => void
  onDone: () => void
}

/** Makes a version known to the units under the number of its document. */
export function AnnounceSheet({ edition, version, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('recommendations', 'announceQuotas')
  const [document, setDocument] = useState('')
  const announce = async () => {
    const reply = await run({ edition, version, document: document.trim() })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={`公布第${version}版`}
      testId="org.quotas.announce.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={document.trim() === '' ? '请填写文号' : null}
          onTap={() => void announce()}
          testId="org.quotas.announce.confirm"
        >
          公布
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">公布后各推荐单位能看到自己的名额，还要两人锁定才生效。</View>
      <TextInput
        name="document"
        label="名额文件的文号"
        maxLength={80}
        value={document}
        onChange={setDocument}
        problem={fieldProblem(failure, 'document')}
      />
    </Sheet>
  )
}
