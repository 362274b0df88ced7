import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { FormPreviewView, InboxUnit, InboxView } from '../../contract/views/inbox'
import { fieldProblem } from '../../platform/use-action'
import { FormPreview } from './form-preview'
import { receivedText } from './received-text'
import { useForm } from './use-form'

interface Properties {
  view: InboxView
  unit: InboxUnit
  onClose: () => void
  onDone: (said: string) => void
}

/** Why the form cannot be entered yet, or null. */
function whyNot(seen: FormPreviewView | null, document: string): string | null {
  if (!seen) return '请先选择文件'
  if (seen.wrong.length > 0) return '请改好文件里有误的格子'
  return document.trim() === '' ? '请填写文号' : null
}

/** Enters a unit's 附件4 in two steps: its rows with what is wrong, official numbers typed, then all of it. */
export function FormSheet({ view, unit, onClose, onDone }: Properties) {
  const form = useForm({ edition: view.edition, unit: unit.unit })
  const [document, setDocument] = useState('')
  const [day, setDay] = useState('')
  const { seen, failure } = form
  const send = async () => {
    const received = await form.send(document, day)
    if (received) onDone(receivedText(unit.name, received))
  }
  return (
    <Sheet
      open
      title={`录入${unit.name}的附件4`}
      testId="prov.inbox.form.sheet"
      onClose={onClose}
      actions={
        <>
          <Button
            kind="secondary"
            busy={form.looking && !seen}
            onTap={() => void form.choose()}
            testId="prov.inbox.form.choose"
          >
            {form.file ? '换一个文件' : '选择附件4电子版'}
          </Button>
          {seen && form.stale ? (
            <Button busy={form.looking} onTap={() => void form.again()} testId="prov.inbox.form.again">
              重新校验
            </Button>
          ) : (
            <Button
              busy={form.sending}
              disabledReason={whyNot(seen, document)}
              onTap={() => void send()}
              testId="prov.inbox.form.send"
            >
              {seen ? `录入 ${seen.total} 个项目` : '录入'}
            </Button>
          )}
        </>
      }
    >
      <FileFailure failure={failure} />
      {seen && <FormPreview seen={seen} typed={form.typed} onType={form.type} />}
      {seen && (
        <>
          <TextInput
            name="documentNumber"
            label="行文文号"
            hint="推荐函的文号"
            maxLength={60}
            value={document}
            onChange={setDocument}
            problem={fieldProblem(failure, 'documentNumber')}
          />
          <DateField
            name="receivedOn"
            label="收到日期"
            hint="邮箱或纸质收到的那天，不填就是今天"
            optional
            value={day}
            onChange={setDay}
            problem={fieldProblem(failure, 'receivedOn')}
          />
        </>
      )}
    </Sheet>
  )
}

/** What is wrong with the file, or why it was not entered; what stands at another field is shown there. */
function FileFailure({ failure }: { failure: ReturnType<typeof useForm>['failure'] }) {
  const atFile = fieldProblem(failure, 'file') ?? fieldProblem(failure, 'file.base64')
  if (!failure || (failure.details?.fields && !atFile)) return null
  return <ErrorState slim failure={{ ...failure, message: atFile ?? failure.message }} />
}
