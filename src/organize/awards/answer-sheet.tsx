import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { CertificateLine } from '../../contract/views/certificates'
import { fieldProblem, useAction } from '../../platform/use-action'

/** An answer where nothing on the certificate has to be put right; the applicant reads it. */
export function AnswerSheet({
  edition,
  line,
  onClose,
  onDone,
}: {
  edition: string
  line: CertificateLine
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('results', 'answerCertificateRequest')
  const [answer, setAnswer] = useState('')
  const { request } = line
  if (!request) return null
  const send = async () => {
    const reply = await run({ edition, request: request.id, answer })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="答复署名有误"
      testId="org.awards.answer.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不答复
          </Button>
          <Button
            busy={busy}
            disabledReason={answer.trim() === '' ? '请写明处理结果' : null}
            onTap={() => void send()}
            testId="org.awards.answer.send"
          >
            答复申报人
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`申报人说：${request.words}`}</View>
      <View className="note">需要改的请用“更正”，会一并答复。</View>
      <TextArea
        name="answer"
        label="处理结果"
        most={200}
        value={answer}
        onChange={setAnswer}
        problem={fieldProblem(failure, 'answer')}
      />
    </Sheet>
  )
}
