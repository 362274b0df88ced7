import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { FailureView } from '../../contract/reply'
import type { ReviewView } from '../../contract/views/screening'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { Review } from './use-review'

type Choices = ReviewView['correctionChoices']

const keyOf = ({ group, subtype }: Choices[number]) => `${group.id}|${subtype?.id ?? ''}`

function Refused({ failure }: { failure: FailureView }) {
  const requirements = (failure.details?.requirements ?? []) as {
    id: string
    title: string
    sentence: string
  }[]
  return (
    <View>
      <ErrorState slim failure={failure} />
      {requirements.map(({ id, title, sentence }) => (
        <View className="list-line" key={id}>
          <View>{title}</View>
          <View className="note">{sentence}</View>
        </View>
      ))}
    </View>
  )
}

/** 更正组别: to which group and why. The new group's requirements are judged anew; what is plainly not met stops it. */
export function RegroupSheet({
  review,
  view,
  onClose,
  onDone,
}: {
  review: Review
  view: ReviewView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('screening', 'proposeGroupCorrection')
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const chosen = view.correctionChoices.find(choice => keyOf(choice) === to)
  const send = async () => {
    if (!chosen) return
    const reply = await run({
      ...review.target,
      group: chosen.group.id,
      subtype: chosen.subtype?.id ?? null,
      reason,
    })
    if (reply.ok) onDone()
  }
  const missing = !chosen ? '请选择改到哪一组' : reason.trim() === '' ? '请写明理由' : null
  return (
    <Sheet
      open
      title="更正组别"
      testId="org.review.regroup"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不改
          </Button>
          <Button
            busy={busy}
            disabledReason={missing}
            onTap={() => void send()}
            testId="org.review.regroup.send"
          >
            更正并告知申报人
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <Refused failure={failure} />}
      <View className="lead">
        {`现在是${view.group.name}${view.subtype ? `（${view.subtype.name}）` : ''}。更正后按新组的条件重新预检，官网上也要同步修改。`}
      </View>
      <ChoiceList
        name="group"
        label="改到"
        choices={view.correctionChoices.map(choice => ({
          value: keyOf(choice),
          label: choice.subtype ? `${choice.group.name}（${choice.subtype.name}）` : choice.group.name,
        }))}
        value={to}
        onChange={setTo}
        problem={fieldProblem(failure, 'group') ?? fieldProblem(failure, 'subtype')}
      />
      <TextArea
        name="regroup-reason"
        label="理由"
        most={300}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
