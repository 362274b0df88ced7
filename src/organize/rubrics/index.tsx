import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { RubricView } from '../../contract/views/rounds-rubrics'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { RubricEditor } from '../shared/hall/rubric-editor'
import { RubricExamples } from '../shared/hall/rubric-examples'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import '../shared/hall/hall.scss'

const looks = { draft: 'idle', pending: 'manual', approved: 'sealed' } as const

function RubricCard({
  rubric,
  onEdit,
  onDone,
}: {
  rubric: RubricView
  onEdit: () => void
  onDone: () => Promise<void>
}) {
  const submit = useAction('rounds', 'submitRubric')
  const sign = useAction('rounds', 'signRubric')
  const place = { rubric: rubric.id, expectedVersion: rubric.version }
  const failure = submit.failure ?? sign.failure
  const obstacle = rubric.problems.length > 0 ? `还有 ${rubric.problems.length} 处要改` : null
  return (
    <View className="card" data-testid="rubric.card" data-state={rubric.state}>
      <View className="hall-head">
        <View className="hall-head__title">{rubric.name}</View>
        <StatusChip status={looks[rubric.state]}>{rubric.stateName}</StatusChip>
      </View>
      {rubric.summary.map(line => (
        <View className="hall-line" key={line}>
          {line}
        </View>
      ))}
      {rubric.state === 'draft' &&
        rubric.problems.map(problem => (
          <View className="hall-problem" key={problem.path + problem.message}>
            {problem.message}
          </View>
        ))}
      <View className="hall-note">
        签名 {rubric.signatures.length}/{rubric.signaturesNeeded}
        {rubric.signatures.map(each => ` · ${each.name} ${momentText(each.signedAt)}`).join('')}
      </View>
      {failure && <ErrorState slim failure={failure} onRetry={onDone} />}
      <View className="hall-tools hall-tools--below">
        {rubric.may.edit && (
          <Button kind="secondary" narrow testId="rubric.edit" onTap={onEdit}>
            修改
          </Button>
        )}
        {rubric.may.submit && (
          <Button
            narrow
            busy={submit.busy}
            disabledReason={obstacle}
            testId="rubric.submit"
            onTap={async () => {
              await submit.run(place)
              await onDone()
            }}
          >
            提交专家委员会
          </Button>
        )}
        {rubric.may.sign && (
          <Button
            narrow
            busy={sign.busy}
            testId="rubric.sign"
            onTap={async () => {
              await sign.run({ ...place, bodyHash: rubric.bodyHash })
              await onDone()
            }}
          >
            签名批准
          </Button>
        )}
      </View>
    </View>
  )
}

/** O8 评分规则: versions, what the notice leaves open, signatures of the committee. No rule is ours. */
export default function RubricsPage() {
  const { edition } = useDesk()
  const { data, failure, slow, reload } = useCall(
    'rounds',
    'rubrics',
    { edition },
    { enabled: edition !== '' },
  )
  const [editing, setEditing] = useState<RubricView | 'new' | null>(null)
  const done = async () => {
    setEditing(null)
    await reload()
  }
  const action = data?.mayCreate && !editing && (
    <Button testId="rubric.new" onTap={() => setEditing('new')}>
      起草评分规则
    </Button>
  )
  return (
    <OrgPage
      testId="rubrics"
      title="评分规则"
      current="organize/rubrics/index"
      action={action}
      onSignedIn={reload}
    >
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={6} />}
      {editing && (
        <RubricEditor
          edition={edition}
          rubric={editing === 'new' ? null : editing}
          onDone={done}
          onCancel={() => setEditing(null)}
        />
      )}
      {data && !editing && (
        <View>
          {data.notStated.length > 0 && (
            <View className="card">
              <View className="hall-head__title">由专家委员会决定</View>
              {data.notStated.map(line => (
                <View className="hall-line" key={line}>
                  {line}
                </View>
              ))}
            </View>
          )}
          {data.rubrics.map(rubric => (
            <RubricCard
              rubric={rubric}
              key={`${rubric.id}-${rubric.version}`}
              onEdit={() => setEditing(rubric)}
              onDone={reload}
            />
          ))}
          {data.rubrics.length === 0 && (
            <EmptyState icon="document" title="还没有评分规则">
              没有经专家委员会批准的规则，不能开赛。
            </EmptyState>
          )}
          <RubricExamples />
        </View>
      )}
    </OrgPage>
  )
}
