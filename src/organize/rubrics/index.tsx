import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import type { RubricDraft, RubricsView, RubricView } from '../../contract/views/rounds-rubrics'
import { useCall } from '../../platform/use-call'
import { RubricCard } from '../shared/hall/rubric-card'
import { emptyRubric } from '../shared/hall/rubric-draft'
import { RubricEditor } from '../shared/hall/rubric-editor'
import { RubricExamples } from '../shared/hall/rubric-examples'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import '../shared/hall/hall.scss'

/** What is being written: a draft on file, or a new one begun with something. */
type Editing = { rubric: RubricView } | { start: { name: string; body: RubricDraft; basedOn?: string } }

const fresh: Editing = { start: { name: '', body: emptyRubric } }

/** What the notice says of scoring and what it leaves to the committee; printed rules can be drafted from. */
function Notice({ view, onStart }: { view: RubricsView; onStart: (editing: Editing) => void }) {
  return (
    <View>
      {view.notStated.length > 0 && (
        <View className="card" data-testid="rubric.silences">
          <View className="hall-head__title">本届通知未规定，由专家委员会决定</View>
          {view.notStated.map(line => (
            <View className="hall-line" key={line}>
              {line}
            </View>
          ))}
        </View>
      )}
      {view.printed.map(({ name, clause, body }) => (
        <View className="card" key={name} data-testid="rubric.printed">
          <View className="hall-head__title">{name}</View>
          <View className="hall-note">{`通知条款 ${clause} 写明，起草后仍须委员签名。`}</View>
          {view.mayCreate && (
            <Button kind="secondary" narrow onTap={() => onStart({ start: { name, body } })}>
              按通知起草
            </Button>
          )}
        </View>
      ))}
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
  const [editing, setEditing] = useState<Editing | null>(null)
  const done = async () => {
    setEditing(null)
    await reload()
  }
  const action = data?.mayCreate && !editing && (
    <Button testId="rubric.new" onTap={() => setEditing(fresh)}>
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
      {data && editing && (
        <RubricEditor
          edition={edition}
          rubric={'rubric' in editing ? editing.rubric : null}
          {...('start' in editing ? { start: editing.start } : {})}
          notStated={data.notStated}
          stages={data.stages}
          onDone={done}
          onCancel={() => setEditing(null)}
        />
      )}
      {data && !editing && (
        <View>
          <Notice view={data} onStart={setEditing} />
          {data.rubrics.map(rubric => (
            <RubricCard
              rubric={rubric}
              key={`${rubric.id}-${rubric.version}`}
              onEdit={() => setEditing({ rubric })}
              onCopy={() =>
                setEditing({
                  start: { name: `${rubric.name}（新版本）`, body: rubric.body, basedOn: rubric.id },
                })
              }
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
