import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ClauseQuote } from '../../components/clause-quote'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { MyResultView } from '../../contract/views/results'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

type Answer = 'yes' | 'no'
const choices = [
  { value: 'no' as const, label: '没有' },
  { value: 'yes' as const, label: '有' },
]

/** 重复奖励申明: whether another contest of the level the notice names rewarded the project this year. */
export function DeclarationCard({ result, onDone }: { result: MyResultView; onDone: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('results', 'declareReward')
  const { declaration } = result
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [contest, setContest] = useState('')
  const [changing, setChanging] = useState(false)
  if (!declaration) return null
  const { question, clause, declared, version } = declaration
  const asking = declared === null || changing
  const missing = answer === null ? '请先选择有没有' : contestMissing(answer, contest)
  const send = async () => {
    const rewarded = answer === 'yes'
    const reply = await run({
      ...{ application: result.application, rewarded, contest: rewarded ? contest : '' },
      expectedVersion: version,
    })
    if (!reply.ok) return
    setChanging(false)
    onDone()
  }
  return (
    <View className="card" data-testid="result.declaration" data-state={declared ? 'declared' : 'asked'}>
      <View className="card__title">重复奖励申明</View>
      {declared && (
        <View className="lead">
          {`${momentText(declared.declaredAt)} 您已申明${declared.rewarded ? `有：${declared.contest}` : '没有'}。`}
        </View>
      )}
      <View className="note">只影响奖金由组织单位核定，不影响名次和证书。</View>
      {asking && (
        <View>
          {failure && !failure.details?.fields && (
            <ErrorState slim failure={failure} onRetry={onDone} testId="result.declaration.error" />
          )}
          <ChoiceList
            name="rewarded"
            label={question}
            choices={choices}
            value={answer}
            onChange={setAnswer}
            sideBySide
          />
          {answer === 'yes' && (
            <TextInput
              name="contest"
              label="哪项赛事、什么奖励"
              maxLength={200}
              value={contest}
              onChange={setContest}
              problem={fieldProblem(failure, 'contest')}
            />
          )}
          <Button
            busy={busy}
            disabledReason={missing ?? (online ? null : '联网后再提交')}
            onTap={() => void send()}
            testId="result.declaration.send"
          >
            提交申明
          </Button>
        </View>
      )}
      {!asking && (
        <Button kind="quiet" onTap={() => setChanging(true)} testId="result.declaration.change">
          情况有变，重新申明
        </Button>
      )}
      <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
    </View>
  )
}

const contestMissing = (answer: Answer, contest: string) =>
  answer === 'yes' && contest.trim() === '' ? '请写明哪项赛事、什么奖励' : null
