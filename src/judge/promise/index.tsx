import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { TextInput } from '../../components/text-input'
import { type JudgeSessionView, type Relation, relationNames } from '../../contract/views/judging'
import { openPage, replacePage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import '../shared/judge.scss'

type Answers = Record<string, Relation | 'none'>

const relations = [
  { value: 'none' as const, label: '无关系' },
  ...Object.entries(relationNames).map(([value, label]) => ({
    value: value as Relation,
    label: `回避：${label}`,
  })),
]

function PromiseText({
  view,
  agreed,
  onAgree,
}: {
  view: JudgeSessionView
  agreed: boolean
  onAgree: (agreed: boolean) => void
}) {
  return (
    <View className="card">
      <View className="judge-head__title">{view.promise.title}</View>
      {view.promise.text.map(text => (
        <View className="judge-clause" key={text}>
          {text}
        </View>
      ))}
      <CheckItem
        checked={agreed}
        onChange={onAgree}
        label="我已阅读并承诺遵守"
        testId="judge.promise.agree"
      />
    </View>
  )
}

/** J1 承诺与回避: read, promise, then say for every project how one stands to it. Nothing is chosen beforehand. */
export default function PromisePage() {
  const { session = '' } = usePageParameters()
  const { data, failure, slow, reload } = useCall('judging', 'session', { session })
  const promise = useAction('judging', 'promise')
  const declare = useAction('judging', 'declareRecusals')
  const [ticked, setTicked] = useState(false)
  const [answers, setAnswers] = useState<Answers>({})
  const [note, setNote] = useState('')
  const agreed = ticked || Boolean(data?.promise.promisedAt)
  const chosen = (turn: JudgeSessionView['turns'][number]) => answers[turn.application] ?? turn.relation
  const open = data?.turns.filter(turn => !chosen(turn)) ?? []
  const stands = data?.turns.some(turn => (chosen(turn) ?? 'none') !== 'none')

  const send = async () => {
    if (!data) return
    if (!data.promise.promisedAt) {
      const reply = await promise.run({ session, version: data.promise.version })
      if (!reply.ok) return
    }
    const list = data.turns.map(turn => ({
      application: turn.application,
      relation: chosen(turn) ?? ('none' as const),
      ...(chosen(turn) !== 'none' && note ? { note } : {}),
    }))
    const reply = await declare.run({ session, answers: list })
    if (reply.ok) await replacePage('judge/session/index', { session })
  }
  const reason = !agreed ? '请先勾选承诺' : open.length > 0 ? `还有 ${open.length} 个项目没有选择` : null
  const action = (
    <Button
      testId="judge.promise.send"
      onTap={send}
      busy={promise.busy || declare.busy}
      disabledReason={reason}
    >
      提交承诺与回避
    </Button>
  )
  return (
    <Page testId="judge.promise" title="承诺与回避" backTo="judge/home/index" action={data && action}>
      {(failure ?? promise.failure ?? declare.failure) && (
        <ErrorState
          slim={data !== null}
          failure={(failure ?? promise.failure ?? declare.failure)!}
          onRetry={data ? send : reload}
        />
      )}
      {!data && slow && <Skeleton rows={6} />}
      {data && (
        <View>
          <PromiseText view={data} agreed={agreed} onAgree={setTicked} />
          <View className="section">与各项目的关系</View>
          <View className="judge-line">只要您觉得可能影响公正，就请选回避。回避不影响您评其他项目。</View>
          {data.turns.map(turn => (
            <View className="card" key={turn.application}>
              <ChoiceList
                name={turn.application}
                label={turn.projectName}
                hint={turn.subjectName}
                choices={relations}
                value={chosen(turn)}
                onChange={value => setAnswers({ ...answers, [turn.application]: value })}
                twoColumns
              />
            </View>
          ))}
          {open.length > 0 && (
            <Button
              kind="secondary"
              testId="judge.promise.none"
              onTap={() =>
                setAnswers({
                  ...Object.fromEntries(open.map(turn => [turn.application, 'none' as const])),
                  ...answers,
                })
              }
            >
              其余 {open.length} 个项目均无关系
            </Button>
          )}
          {stands && (
            <TextInput
              name="note"
              label="回避说明"
              hint="例如：曾任该公司技术顾问"
              optional
              value={note}
              onChange={setNote}
            />
          )}
          <Button kind="quiet" onTap={() => void openPage('judge/session/index', { session })}>
            先看看场次
          </Button>
        </View>
      )}
    </Page>
  )
}
