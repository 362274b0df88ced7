import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { TextArea } from '../../components/text-area'
import type { MyResultView } from '../../contract/views/results'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

/** 署名有误: what is wrong on the certificate, said to the office while the rules allow it, and its answer. */
export function CorrectionCard({ result, onDone }: { result: MyResultView; onDone: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('results', 'requestCertificateCorrection')
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const { correction } = result
  if (!correction) return null
  const { allowed, sentence, asked, answer } = correction
  const waiting = asked !== null && answer === null
  const send = async () => {
    const reply = await run({ application: result.application, words })
    if (!reply.ok) return
    setOpen(false)
    setWords('')
    onDone()
  }
  return (
    <View className="card" data-testid="result.correction" data-state={waiting ? 'waiting' : 'open'}>
      <View className="card__title">署名有误</View>
      <View className="lead">{waiting ? '已收到，组织单位处理后会通知您。' : sentence}</View>
      {asked !== null && <View className="note">{`您说：${asked}`}</View>}
      {answer !== null && <View className="note">{`答复：${answer}`}</View>}
      {allowed && !waiting && !open && (
        <Button kind="secondary" onTap={() => setOpen(true)} testId="result.correction.open">
          提出更正
        </Button>
      )}
      {open && (
        <View>
          {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
          <TextArea
            name="words"
            label="哪里有误，应改成什么"
            hint="例如：第二位应为李䶮，排在第三位"
            most={200}
            value={words}
            onChange={setWords}
            problem={fieldProblem(failure, 'words')}
          />
          <Button
            busy={busy}
            disabledReason={words.trim() === '' ? '请写明哪里有误' : online ? null : '联网后再提交'}
            onTap={() => void send()}
            testId="result.correction.send"
          >
            提交给组织单位
          </Button>
        </View>
      )}
    </View>
  )
}
