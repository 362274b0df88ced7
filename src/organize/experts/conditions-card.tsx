import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { ExpertDrawsView } from '../../contract/views/experts'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: ExpertDrawsView
  onDone: () => void
}

const count = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : 0)

/** What is drawn for: fields with counts, of one employer at most, alternates at least. Then the pool is frozen. */
export function ConditionsCard({ view, onDone }: Properties) {
  const commit = useAction('rounds', 'commitExpertDraw')
  const again = view.draws.length > 0
  const [wants, setWants] = useState<Record<string, string>>(() =>
    Object.fromEntries(view.open.map(({ field, places }) => [field, String(places)])),
  )
  const [perEmployer, setPerEmployer] = useState('')
  const [alternates, setAlternates] = useState('0')
  const fields = Object.entries(wants)
    .map(([field, text]) => ({ field, want: count(text) }))
    .filter(({ want }) => want > 0)
  const total = fields.reduce((sum, { want }) => sum + want, 0)
  const send = async () => {
    const reply = await commit.run({
      ...{ session: view.session.id, expectedVersion: view.session.version },
      conditions: { fields, alternates: count(alternates), perEmployer: count(perEmployer) || null },
    })
    if (reply.ok) onDone()
  }
  const reason =
    view.fields.length === 0 ? '没有可抽的专家，请先入库' : total === 0 ? '请填写各领域要抽的人数' : null
  return (
    <View className="card" data-testid="org.experts.conditions">
      <View className="hall-head__title">{again ? '补抽' : '抽取条件'}</View>
      <View className="hall-note">与本场项目同单位、回避单位和项目成员已自动排除。</View>
      {view.fields.map(({ field, available }) => (
        <TextInput
          key={field}
          name={`want.${field}`}
          label={`${field}（可抽 ${available} 人）`}
          hint="要抽的人数，不抽空着"
          keyboard="number"
          maxLength={2}
          value={wants[field] ?? ''}
          onChange={text => setWants({ ...wants, [field]: text })}
        />
      ))}
      <TextInput
        name="perEmployer"
        label="同一单位最多几人"
        hint="不限就空着"
        optional
        keyboard="number"
        maxLength={2}
        value={perEmployer}
        onChange={setPerEmployer}
      />
      <TextInput
        name="alternates"
        label="每个领域至少备选几人"
        keyboard="number"
        maxLength={2}
        value={alternates}
        onChange={setAlternates}
      />
      <View className="hall-note">候选和回避名单先锁定，再公布校验码，之后才现场摇号。</View>
      {commit.failure && (
        <ErrorState
          slim
          failure={commit.failure}
          onRetry={commit.failure.code === 'VERSION_CONFLICT' ? onDone : undefined}
        />
      )}
      <Button testId="org.experts.commit" busy={commit.busy} disabledReason={reason} onTap={send}>
        {`随机抽取 ${total} 人：先锁定候选`}
      </Button>
    </View>
  )
}
