import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Steps } from '../../components/steps'
import type { FiledObjection, ObjectionFormView } from '../../contract/views/objections'
import { dial } from '../../platform/dialogs'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useDraft } from '../../platform/use-draft'
import { type AppealDraft, closedBecause, emptyDraft, missingOn, stepNames, toInput } from './appeal-draft'
import { FactsStep, PersonStep, TargetStep } from './appeal-steps'

interface Properties {
  form: ObjectionFormView
  owner: string
  /** The list one came from, or ''. */
  list: string
  onFiled: (filed: FiledObjection) => void
}

const parts = [TargetStep, FactsStep, PersonStep]
/** On which step a field stands, so that a refusal is shown where it can be put right. */
const stepOf: Record<string, number> = {
  ...{ kind: 0, list: 0, application: 0, projectName: 0, procedure: 0 },
  ...{ facts: 1, clause: 1, basis: 1, realName: 2, contact: 2 },
}

/** That it is too late, and whom to turn to. */
function Closed({ sentence, office }: { sentence: string; office: ObjectionFormView['office'] }) {
  const { phone } = office
  return (
    <View className="card" data-testid="appeal.closed">
      <View className="lead">{sentence}</View>
      {phone && (
        <Button kind="secondary" icon="phone" onTap={() => dial(phone)} testId="appeal.closed.phone">
          {`拨打${phone}`}
        </Button>
      )}
    </View>
  )
}

/** The form in three steps; what is typed stays on this device until the server has it. */
export function AppealForm({ form, owner, list, onFiled }: Properties) {
  const online = useOnline()
  const {
    value: draft,
    change,
    flush,
    clear,
    state,
  } = useDraft<AppealDraft>(owner, `appeal:${form.edition}`, emptyDraft(list))
  const { run, busy, failure } = useAction('applications', 'fileObjection')
  const [step, setStep] = useState(0)
  const Part = parts[step]!
  const closed = closedBecause(form, draft)
  const missing = (step === 0 ? closed : null) ?? missingOn(step, draft)
  const last = step === parts.length - 1
  const send = async () => {
    flush()
    const reply = await run(toInput(form.edition, draft))
    if (reply.ok) {
      clear()
      return onFiled(reply.data)
    }
    const field = reply.failure.details?.fields?.[0]?.path
    if (field !== undefined) setStep(stepOf[field] ?? step)
  }
  return (
    <View data-testid="appeal.form">
      <Steps names={stepNames} current={step} testId="appeal.steps" />
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <Part
        form={form}
        draft={draft}
        failure={failure}
        onChange={part => change({ ...draft, ...part })}
        onLeave={() => void flush()}
      />
      {state?.kind === 'saved' && <View className="note">草稿已存本机，提交后才会送出。</View>}
      {state?.kind === 'unsaved' && <View className="note">本机存不下草稿，请先不要离开这一页。</View>}
      {step === 0 && closed && <Closed sentence={closed} office={form.office} />}
      <View className="appeal-actions">
        {step > 0 && (
          <Button kind="secondary" onTap={() => setStep(step - 1)} testId="appeal.back">
            上一步
          </Button>
        )}
        {last ? (
          <Button
            busy={busy}
            disabledReason={online ? missing : '联网后再提交，草稿已存本机'}
            onTap={() => void send()}
            testId="appeal.submit"
          >
            提交
          </Button>
        ) : (
          <Button disabledReason={missing} onTap={() => setStep(step + 1)} testId="appeal.next">
            下一步
          </Button>
        )}
      </View>
    </View>
  )
}
