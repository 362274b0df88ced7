import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { EditionMoved } from '../../contract/views/editions'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  /** The version under way whose text the file takes the place of; absent: a new one. */
  replaces?: { version: number; expectedRevision: number }
  onClose: () => void
  onDone: (begun: EditionMoved) => Promise<void>
}

/** 导入: a whole edition as the text of its file; what the format does not know is named, never dropped. */
export function ImportEdition({ edition, replaces, onClose, onDone }: Properties) {
  const take = useAction('editions', 'importDraft')
  const [json, setJson] = useState('')
  const [basis, setBasis] = useState('')
  const send = async () => {
    const said = replaces ? { replaces } : basis.trim() ? { basis } : {}
    const reply = await take.run({ edition, json, ...said })
    if (reply.ok) await onDone(reply.data)
  }
  const wrong = (take.failure?.details?.fields ?? []).filter(({ path }) => path === 'json')
  return (
    <Sheet
      open
      title={replaces ? '用文件替换这份草稿' : '导入届次文件'}
      testId="ed.import"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            取消
          </Button>
          <Button
            busy={take.busy}
            disabledReason={json.trim() ? null : '请粘贴文件内容'}
            testId="ed.import.save"
            onTap={send}
          >
            导入
          </Button>
        </>
      }
    >
      {take.failure && <ErrorState slim failure={take.failure} testId="ed.import.error" />}
      {wrong.map(({ message }) => (
        <View className="ed-problem ed-problem--error" key={message}>
          {message}
        </View>
      ))}
      <TextArea
        name="json"
        label="文件内容"
        hint="打开导出的 .json 文件，全选、复制，粘贴在这里"
        most={200_000}
        value={json}
        onChange={setJson}
      />
      {!replaces && (
        <TextInput
          name="basis"
          label="补充通知文号"
          hint="导入已发布届次的补充通知时填写"
          optional
          value={basis}
          onChange={setBasis}
          maxLength={60}
          problem={fieldProblem(take.failure, 'basis')}
        />
      )}
    </Sheet>
  )
}
