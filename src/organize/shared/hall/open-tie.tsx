import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { TextInput } from '../../../components/text-input'
import type { RankedRow, RankingView, SessionSummary } from '../../../contract/views/rounds-sessions'
import { useAction } from '../../../platform/use-action'

interface Properties {
  session: SessionSummary
  tie: RankingView['openTies'][number]
  rows: readonly RankedRow[]
  onDone: () => Promise<void>
}

const ways = [
  { value: 'judges-vote' as const, label: '评委合议' },
  { value: 'play-off' as const, label: '加赛' },
  { value: 'committee-ruling' as const, label: '专家委员会书面裁决' },
]

/** Projects the rules leave equal: people decide outside, and what they decided is written down here, best first. */
export function OpenTie({ session, tie, rows, onDone }: Properties) {
  const [tiers, setTiers] = useState<readonly (readonly string[])[]>([])
  const [record, setRecord] = useState('')
  const decide = useAction('rounds', 'decideTie')
  const nameOf = (id: string) => rows.find(row => row.application === id)?.projectName ?? ''
  const way = ways.find(({ value }) => value === tie.step)
  const left = tie.applications.filter(id => !tiers.flat().includes(id))
  const beside = (id: string) => setTiers([...tiers.slice(0, -1), [...(tiers.at(-1) ?? []), id]])
  const send = async () => {
    if (!way) return
    const reply = await decide.run({
      session: session.id,
      expectedVersion: session.version,
      step: way.value,
      tiers: tiers.map(tier => [...tier]),
      record,
    })
    if (reply.ok) await onDone()
  }
  const reason = left.length > 0 ? '请按先后点完所有项目' : record.trim() ? null : '请填写记录编号'
  return (
    <View className="card" data-testid="ranking.tie">
      <View className="hall-head__title">{tie.sentence}</View>
      <View className="hall-note">
        {`${way?.label ?? ''}的先后，按先后点选：`}
        {tiers.map((tier, place) => `${place + 1}. ${tier.map(nameOf).join('、')}`).join('　') || '还没有点'}
      </View>
      <View className="hall-tools">
        {left.map(id => (
          <Button kind="secondary" narrow key={id} onTap={() => setTiers([...tiers, [id]])}>
            {nameOf(id)}
          </Button>
        ))}
        {tiers.length > 0 &&
          left.map(id => (
            <Button
              kind="quiet"
              narrow
              key={`beside-${id}`}
              label={`${nameOf(id)}与上一个仍并列`}
              onTap={() => beside(id)}
            >
              {`${nameOf(id)}仍并列`}
            </Button>
          ))}
        {tiers.length > 0 && (
          <Button kind="quiet" narrow onTap={() => setTiers([])}>
            重新点
          </Button>
        )}
      </View>
      <TextInput
        name="record"
        label="记录编号"
        hint="书面记录存放在哪里"
        value={record}
        onChange={setRecord}
        maxLength={80}
        problem={decide.failure?.message}
      />
      <Button busy={decide.busy} disabledReason={reason} testId="ranking.tie.decide" onTap={send}>
        记下这个决定
      </Button>
    </View>
  )
}
