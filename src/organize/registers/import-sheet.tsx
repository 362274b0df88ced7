import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { FailureView } from '../../contract/reply'
import type { RegisterKind, RegisterPreviewView, RegisterRecheckedView } from '../../contract/views/registers'
import type { ChosenFile } from '../../platform/choose-file'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ImportPreview } from './import-preview'
import { ImportSource } from './import-source'
import type { WholeYear } from './whole-years'

interface Properties {
  edition: string
  headings: readonly string[]
  onClose: () => void
  onDone: (said: string, rechecked: RegisterRecheckedView) => void
}

/** Whether the failure stands at a field that is shown. */
function atField({ details }: FailureView): boolean {
  return details?.fields?.some(({ path }) => ['kind', 'file', 'source'].includes(path)) ?? false
}

/** Imports a list in two steps: what it would do, then exactly that. */
export function ImportSheet({ edition, headings, onClose, onDone }: Properties) {
  const preview = useAction('screening', 'previewRegister')
  const enter = useAction('screening', 'importRegister')
  const [kind, setKind] = useState<RegisterKind | null>(null)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [source, setSource] = useState('')
  const [seen, setSeen] = useState<RegisterPreviewView | null>(null)
  const [complete, setComplete] = useState<WholeYear[]>([])
  const look = async () => {
    if (!kind || !file) return
    const reply = await preview.run({ edition, kind, file })
    setComplete([])
    setSeen(reply.ok ? reply.data : null)
  }
  const send = async () => {
    if (!kind || !file || !seen) return
    const asked = { edition, kind, file, source, previewed: seen.previewed, complete }
    const reply = await enter.run(asked)
    if (!reply.ok) return
    const { added, duplicate, ...rechecked } = reply.data
    onDone(`录入 ${added} 个项目${duplicate > 0 ? `，${duplicate} 行已有、没有重复录入` : ''}。`, rechecked)
  }
  const back = () => {
    enter.clearFailure()
    setSeen(null)
  }
  const missing = !kind ? '请选择名单类别' : !file ? '请选择文件或粘贴表格' : null
  const unsourced = source.trim() ? null : '请填写名单出处'
  const nothing = seen?.counts.good === 0 && complete.length === 0 ? '没有新的内容可以录入' : null
  return (
    <Sheet
      open
      title="导入名单"
      testId="org.reg.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={seen ? back : onClose} testId="org.reg.back">
            {seen ? '换一个文件' : '取消'}
          </Button>
          {seen ? (
            <Button busy={enter.busy} disabledReason={nothing} onTap={send} testId="org.reg.confirm">
              {`录入 ${seen.counts.good} 个项目`}
            </Button>
          ) : (
            <Button
              busy={preview.busy}
              disabledReason={missing ?? unsourced}
              onTap={look}
              testId="org.reg.preview"
            >
              先看看会录入什么
            </Button>
          )}
        </>
      }
    >
      {[preview.failure, enter.failure].map(
        failure =>
          failure &&
          !atField(failure) && (
            <ErrorState
              key={failure.traceId}
              slim
              failure={failure}
              onRetry={failure.code === 'VERSION_CONFLICT' ? look : undefined}
            />
          ),
      )}
      {seen ? (
        <ImportPreview seen={seen} complete={complete} onComplete={setComplete} />
      ) : (
        <ImportSource
          {...{ headings, kind, file, source }}
          onKind={setKind}
          onFile={setFile}
          onSource={setSource}
          problem={path => fieldProblem(preview.failure ?? enter.failure, path)}
        />
      )}
    </Sheet>
  )
}
