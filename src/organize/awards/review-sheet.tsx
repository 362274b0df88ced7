import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { CertificateLine } from '../../contract/views/certificates'
import { useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  line: CertificateLine
  /** Whether this person may enter the conclusion (负责人). */
  mayClose: boolean
  onClose: () => void
  onDone: () => void
}

/** 结果复核: begun with a reason, ended with a conclusion; in between the entrant reads 结果复核中. */
export function ReviewSheet({ edition, line, mayClose, onClose, onDone }: Properties) {
  const opening = useAction('results', 'openReview')
  const closing = useAction('results', 'closeReview')
  const [words, setWords] = useState('')
  const { review, application } = line
  const save = async () => {
    const reply = review
      ? await closing.run({ edition, review: review.id, conclusion: words })
      : await opening.run({ edition, application, reason: words })
    if (reply.ok) onDone()
  }
  const failure = opening.failure ?? closing.failure
  const empty = review ? '请写明复核结论' : '请写明复核原因'
  const missing = review && !mayClose ? '复核结论由负责人登记' : words.trim() === '' ? empty : null
  return (
    <Sheet
      open
      title={review ? '登记复核结论' : '登记结果复核'}
      testId="org.awards.review.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不登记
          </Button>
          <Button
            busy={opening.busy || closing.busy}
            disabledReason={missing}
            onTap={() => void save()}
            testId="org.awards.review.save"
          >
            登记
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="lead">
        {review
          ? `复核原因：${review.reason}。名次或奖项有变的，再发布更正。`
          : '登记后申报人看到“结果复核中”，证书暂停颁发和下载。'}
      </View>
      <TextArea
        name="review-words"
        label={review ? '复核结论（申报人会收到）' : '复核原因'}
        most={200}
        value={words}
        onChange={setWords}
      />
    </Sheet>
  )
}
