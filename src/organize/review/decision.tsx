import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import type { DecisionOutcome, ReviewFindingView } from '../../contract/views/screening'
import { judgementNeedsReason } from '../../core/decision-reason'
import { fieldProblem, useAction } from '../../platform/use-action'
import { Chips } from '../shared/chips'
import { judgementLook, judgements } from './judgements'
import type { Review } from './use-review'

interface Properties {
  each: ReviewFindingView
  review: Review
  /** decide: judge it · propose: write an opinion · null: only look. */
  may: 'decide' | 'propose' | null
}

function Decided({ each }: { each: ReviewFindingView }) {
  const { decision, proposals } = each
  return (
    <View className="decided">
      {proposals.map(proposal => (
        <View className="decided__line" key={`${proposal.at}${proposal.by}`}>
          <Text>{`初核意见：${proposal.label}。${proposal.reason}`}</Text>
          <Text className="note">{`${proposal.by} · ${momentText(proposal.at)}`}</Text>
        </View>
      ))}
      {decision && (
        <View className="decided__line" data-testid={`org.review.decided.${each.finding.requirement}`}>
          <StatusChip status={judgementLook(decision.outcome)}>{`判定：${decision.label}`}</StatusChip>
          {decision.reason && <View>{decision.reason}</View>}
          <View className="note">
            {`${decision.by} · ${momentText(decision.at)}`}
            {decision.carriedFrom !== null && ` · 沿用第 ${decision.carriedFrom} 次提交的判定`}
          </View>
        </View>
      )}
    </View>
  )
}

/** The four buttons of a requirement; a reason is asked for where the judgement differs or is an opinion. */
function Judge({ each, review, may }: Properties & { may: 'decide' | 'propose' }) {
  const { requirement, outcome: found } = each.finding
  const decide = useAction('screening', 'decide')
  const propose = useAction('screening', 'propose')
  const action = may === 'decide' ? decide : propose
  const [chosen, setChosen] = useState<DecisionOutcome | null>(null)
  const [reason, setReason] = useState('')
  const needs = (outcome: DecisionOutcome) => may === 'propose' || judgementNeedsReason(found, outcome)

  const save = async (outcome: DecisionOutcome, why: string) => {
    const text = why.trim()
    const { edition, application } = review.target
    const reply =
      may === 'decide'
        ? await decide.run({ ...review.target, requirement, outcome, ...(text && { reason: text }) })
        : await propose.run({ edition, application, requirement, outcome, reason: text })
    if (!reply.ok) return
    await review.reload()
    setChosen(null)
    setReason('')
  }
  const choose = ([outcome]: string[]) => {
    action.clearFailure()
    if (!outcome) return setChosen(null)
    setChosen(outcome as DecisionOutcome)
    if (!needs(outcome as DecisionOutcome)) void save(outcome as DecisionOutcome, '')
  }
  const shown = chosen ?? (may === 'decide' ? each.decision?.outcome : null)
  const problem = fieldProblem(action.failure, 'reason')
  return (
    <View className="judge" data-state={action.busy ? 'busy' : 'ready'}>
      <Chips
        label={`判定“${each.finding.title}”`}
        choices={judgements}
        value={shown ? [shown] : []}
        onChange={choose}
        single
        always
        testId={`org.review.decide.${requirement}`}
      />
      {chosen && needs(chosen) && (
        <View>
          <TextArea
            name={`reason-${requirement}`}
            label={may === 'propose' ? '初核意见' : '理由'}
            hint={may === 'propose' ? '供主办单位参考，不是结论' : '判定与预检不同或不利于申报人，须写明'}
            most={300}
            value={reason}
            onChange={setReason}
            problem={problem}
          />
          <View className="judge__acts">
            <Button kind="secondary" narrow onTap={() => setChosen(null)}>
              不改了
            </Button>
            <Button
              narrow
              busy={action.busy}
              disabledReason={reason.trim() === '' ? '请先写理由' : null}
              onTap={() => void save(chosen, reason)}
              testId={`org.review.save.${requirement}`}
            >
              {may === 'propose' ? '提交意见' : '保存判定'}
            </Button>
          </View>
        </View>
      )}
      {action.failure && !problem && (
        <ErrorState slim failure={action.failure} onRetry={() => void review.reload()} />
      )}
    </View>
  )
}

/** What people have said about a requirement, and the buttons to say it. */
export function Decision({ each, review, may }: Properties) {
  return (
    <View className="decision">
      <Decided each={each} />
      {may && <Judge each={each} review={review} may={may} />}
    </View>
  )
}
