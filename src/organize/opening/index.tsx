import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { OpeningView } from '../../contract/views/rounds-sessions'
import { openPage } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { DrawCard } from '../shared/hall/draw-card'
import { EarlierCard } from '../shared/hall/earlier-card'
import { PanelEditor } from '../shared/hall/panel-editor'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import { useDesk } from '../shared/use-desk'
import '../shared/hall/hall.scss'

function Checklist({ view }: { view: OpeningView }) {
  return (
    <View className="card" data-testid="opening.list">
      <View className="hall-head__title">开场清单</View>
      {view.items.map(item => (
        <View
          className="hall-item"
          key={item.id}
          data-testid={`opening.${item.id}`}
          data-state={item.ok ? 'ok' : 'open'}
        >
          <View className="hall-item__text">
            {item.title}
            <View className="hall-note">{item.note}</View>
          </View>
          <StatusChip status={item.ok ? 'pass' : item.hard ? 'fail' : 'need'}>
            {item.ok ? '就绪' : item.hard ? '必须完成' : '建议完成'}
          </StatusChip>
        </View>
      ))}
    </View>
  )
}

function RubricChoice({ view, onDone }: { view: OpeningView; onDone: () => Promise<void> }) {
  const choose = useAction('rounds', 'chooseRubric')
  const { session } = view
  if (session.state === 'open' || session.state === 'locked') return null
  const options = view.rubrics.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <View className="card">
      <View className="hall-head__title">评分规则</View>
      {options.length === 0 ? (
        <View>
          <View className="hall-note">还没有经专家委员会批准的评分规则。没有规则，不能开赛。</View>
          <Button kind="secondary" onTap={() => void openPage('organize/rubrics/index')}>
            去评分规则
          </Button>
        </View>
      ) : (
        <SelectField
          name="rubric"
          label="本场使用"
          options={options}
          value={session.rubric?.id ?? null}
          problem={choose.failure?.message}
          onChange={async rubric => {
            await choose.run({ session: session.id, rubric, expectedVersion: session.version })
            await onDone()
          }}
        />
      )}
    </View>
  )
}

function Opening({ session }: { session: string }) {
  const { edition } = useDesk()
  const { data, failure, slow, reload } = useCall('rounds', 'openingCheck', { session })
  const open = useAction('rounds', 'open')
  const start = async () => {
    if (!data) return
    const reply = await open.run({ session, expectedVersion: data.session.version })
    if (reply.ok) await openPage('organize/live/index', { session })
    else await reload()
  }
  const before = data?.session.state === 'planned' || data?.session.state === 'drawn'
  const missing = data?.items.find(item => item.hard && !item.ok)
  const action = data && (
    <Button
      testId="opening.start"
      busy={open.busy}
      disabledReason={before && !data.mayOpen ? `还差：${missing?.title ?? '抽签'}` : null}
      onTap={before ? start : () => void openPage('organize/live/index', { session })}
    >
      {before ? '开始场次' : '进入主控台'}
    </Button>
  )
  return (
    <OrgPage
      testId="opening"
      title={data ? `开场准备 · ${data.session.name}` : '开场准备'}
      current="organize/sessions/index"
      state={data?.session.state}
      action={action}
    >
      {(failure ?? open.failure) && (
        <ErrorState slim={data !== null} failure={(failure ?? open.failure)!} onRetry={reload} />
      )}
      {!data && slow && <Skeleton rows={6} />}
      {data && (
        <View className="hall-two">
          <View>
            <Checklist view={data} />
            <RubricChoice view={data} onDone={reload} />
            <EarlierCard view={data} onDone={reload} />
          </View>
          <View>
            {edition && (
              <PanelEditor view={data} edition={edition} onDone={reload} key={data.session.version} />
            )}
            <DrawCard session={session} onDone={reload} />
          </View>
        </View>
      )}
    </OrgPage>
  )
}

/** M1 开场准备: rules, panel, draw, and the list that has to be green before the session starts. */
export default function OpeningPage() {
  return (
    <SessionFirst testId="opening" title="开场准备" page="organize/opening/index">
      {session => <Opening session={session} />}
    </SessionFirst>
  )
}
