import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { ExpertsPreviewView } from '../../contract/views/experts'
import type { ChosenFile } from '../../platform/choose-file'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ImportPreview } from './import-preview'
import { type ImportedAs, ImportSource } from './import-source'

interface Properties {
  edition: string
  headings: readonly string[]
  onClose: () => void
  onDone: (said: string) => void
}

function missingOf(file: ChosenFile | null, source: string, as: ImportedAs | null): string | null {
  if (!file) return '请选择文件或粘贴表格'
  if (!source.trim()) return '请填写名册出处'
  return as ? null : '请选择导入后的状态'
}

/** Imports a roster in two steps: what it would do, then exactly that. */
export function ImportSheet({ edition, headings, onClose, onDone }: Properties) {
  const preview = useAction('rounds', 'previewExperts')
  const enter = useAction('rounds', 'importExperts')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [source, setSource] = useState('')
  const [as, setAs] = useState<ImportedAs | null>(null)
  const [seen, setSeen] = useState<ExpertsPreviewView | null>(null)
  const look = async () => {
    if (!file) return
    const reply = await preview.run({ edition, file })
    setSeen(reply.ok ? reply.data : null)
  }
  const send = async () => {
    if (!file || !seen || !as) return
    const reply = await enter.run({ edition, file, source, as, previewed: seen.previewed })
    if (reply.ok) onDone(`已导入 ${reply.data.added} 位专家。`)
  }
  const missing = missingOf(file, source, as)
  const failure = preview.failure ?? enter.failure
  return (
    <Sheet
      open
      title="导入专家名册"
      testId="org.experts.import.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={seen ? () => setSeen(null) : onClose}>
            {seen ? '换一个文件' : '取消'}
          </Button>
          {seen ? (
            <Button
              busy={enter.busy}
              disabledReason={seen.counts.good > 0 ? null : '没有新的专家可以导入'}
              onTap={send}
              testId="org.experts.import.confirm"
            >
              {`导入 ${seen.counts.good} 位专家`}
            </Button>
          ) : (
            <Button
              busy={preview.busy}
              disabledReason={missing}
              onTap={look}
              testId="org.experts.import.preview"
            >
              先看看会导入什么
            </Button>
          )}
        </>
      }
    >
      {failure && !fieldProblem(failure, 'file') && (
        <ErrorState slim failure={failure} onRetry={failure.code === 'VERSION_CONFLICT' ? look : undefined} />
      )}
      {seen ? (
        <ImportPreview seen={seen} />
      ) : (
        <ImportSource
          {...{ headings, file, source, as }}
          onFile={setFile}
          onSource={setSource}
          onAs={setAs}
          problem={fieldProblem(failure, 'file')}
        />
      )}
    </Sheet>
  )
}
