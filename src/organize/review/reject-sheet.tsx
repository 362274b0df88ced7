import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { ReviewView } from '../../contract/views/screening'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { Review } from './use-review'

/** 不予通过: on which clause and why; the applicant reads both. */
export function RejectSheet({
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
  const { run, busy, failure } = useAction('screening', 'reject')
  const failed = view.findings.find(({ decision }) => decision?.outcome === 'fail')
  const [requirement, setRequirement] = useState(failed?.finding.requirement ?? null)
  const [reason, setReason] = useState(failed?.decision?.reason ?? '')
  const chosen = view.findings.find(({ finding }) => finding.requirement === requirement)?.finding
  const send = async () => {
    if (!requirement) return
    const reply = await run({ ...review.target, requirement, reason })
    if (reply.ok) onDone()
  }
  const missing = !requirement ? '请选择依据的条件' : reason.trim() === '' ? '请写明理由' : null
  return (
    <Sheet
      open
      title="不予通过"
      testId="org.review.reject"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button
            kind="danger"
            busy={busy}
            disabledReason={missing}
            onTap={() => void send()}
            testId="org.review.reject.send"
          >
            判定不予通过
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">这次报名将结束，申报人会收到依据和理由，不能再修改。</View>
      <SelectField
        name="requirement"
        label="依据哪一条"
        options={view.findings.map(({ finding }) => ({ value: finding.requirement, label: finding.title }))}
        value={requirement}
        onChange={setRequirement}
        problem={fieldProblem(failure, 'requirement')}
      />
      {chosen && <ClauseQuote quote={chosen.clause.text} source={chosen.clause.source} />}
      <TextArea
        name="reject-reason"
        label="理由"
        hint="先说明看到了什么，再说明与条款哪里不符"
        most={300}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
