import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { ReviewView } from '../../contract/views/reviews'
import { fieldProblem, useAction } from '../../platform/use-action'
import { instantOf, MomentFields } from './moment-fields'

interface Properties {
  view: ReviewView
  reload: () => Promise<void>
}

/** The review's next step with what stands in its way: rules, share, publication, opening of the cards. */
export function ReviewSteps({ view, reload }: Properties) {
  const { session, may } = view
  const place = { session: session.id, expectedVersion: session.version }
  const choose = useAction('rounds', 'chooseRubric')
  const assign = useAction('rounds', 'assignReview')
  const publish = useAction('rounds', 'publishReview')
  const reveal = useAction('rounds', 'revealReview')
  const [perProject, setPerProject] = useState(view.perProject ? String(view.perProject) : '')
  const [longer, setLonger] = useState(false)
  const failure = choose.failure ?? assign.failure ?? publish.failure ?? reveal.failure
  const problems = (failure?.details?.problems as string[] | undefined) ?? []
  const count = /^\d{1,2}$/.test(perProject) ? Number(perProject) : null
  return (
    <View>
      {failure && <ErrorState slim failure={failure} onRetry={() => void reload()} />}
      {problems.slice(1).map(problem => (
        <View className="hall-problem" key={problem}>
          {problem}
        </View>
      ))}
      {may.publish && (
        <View>
          <SelectField
            name="rubric"
            label="评分规则"
            options={view.rubrics.map(({ id, name }) => ({ value: id, label: name }))}
            value={session.rubric?.id ?? null}
            placeholder={view.rubrics.length > 0 ? '请选择' : '还没有批准的评分规则'}
            onChange={async rubric => {
              await choose.run({ ...place, rubric })
              await reload()
            }}
          />
          <TextInput
            name="perProject"
            label="每个项目的评委数"
            hint={view.minCards ? `评分规则至少 ${view.minCards} 位` : undefined}
            keyboard="number"
            maxLength={2}
            value={perProject}
            onChange={setPerProject}
            problem={fieldProblem(assign.failure, 'perProject')}
          />
          <Button
            kind="secondary"
            busy={assign.busy}
            disabledReason={count === null ? '请填写每个项目的评委数' : null}
            testId="org.online.assign"
            onTap={async () => {
              if (count !== null) await assign.run({ ...place, perProject: count })
              await reload()
            }}
          >
            {view.perProject ? '重新自动分工' : '自动分工'}
          </Button>
          {view.publishProblems.map(problem => (
            <View className="hall-problem" key={problem} data-testid="org.online.problem">
              {problem}
            </View>
          ))}
          <Button
            busy={publish.busy}
            disabledReason={view.publishProblems.length > 0 ? '请先处理上面列出的事项' : null}
            testId="org.online.publish"
            onTap={async () => {
              await publish.run(place)
              await reload()
            }}
          >
            发布分工
          </Button>
        </View>
      )}
      {may.reveal && (
        <Button
          busy={reveal.busy}
          disabledReason={view.revealProblem}
          testId="org.online.reveal"
          onTap={async () => {
            await reveal.run(place)
            await reload()
          }}
        >
          封存并开分（交专家委员会校准）
        </Button>
      )}
      {may.extend && (
        <Button kind="quiet" narrow testId="org.online.extend" onTap={() => setLonger(true)}>
          延长截止时间
        </Button>
      )}
      {longer && <ExtendSheet view={view} reload={reload} onClose={() => setLonger(false)} />}
    </View>
  )
}

function ExtendSheet({ view, reload, onClose }: Properties & { onClose: () => void }) {
  const extend = useAction('rounds', 'extendReview')
  const [until, setUntil] = useState({ day: '', time: '' })
  const [reason, setReason] = useState('')
  const closesAt = instantOf(until)
  const { id: session, version: expectedVersion } = view.session
  const send = async () => {
    if (!closesAt) return
    const reply = await extend.run({ session, expectedVersion, closesAt, reason: reason.trim() })
    if (reply.ok) onClose()
    await reload()
  }
  const missing = !closesAt ? '请填好新的截止时间' : reason.trim() === '' ? '请写明理由' : null
  return (
    <Sheet
      open
      title="延长截止时间"
      testId="org.online.extend.sheet"
      onClose={onClose}
      actions={
        <Button busy={extend.busy} disabledReason={missing} testId="org.online.extend.keep" onTap={send}>
          延长
        </Button>
      }
    >
      {extend.failure && !extend.failure.details?.fields && <ErrorState slim failure={extend.failure} />}
      <MomentFields
        name="until"
        label="新的截止"
        value={until}
        onChange={setUntil}
        problem={fieldProblem(extend.failure, 'closesAt')}
      />
      <TextInput name="extend-reason" label="理由" value={reason} onChange={setReason} maxLength={200} />
    </Sheet>
  )
}
