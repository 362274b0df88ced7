import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ChoiceList } from '../../../components/choice-list'
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
type Way = (typeof ways)[number]['value']

/** Projects the rules leave equal: people decide outside, and what they decided is written down here, best first. */
export function OpenTie({ session, tie, rows, onDone }: Properties) {
  const [order, setOrder] = useState<readonly string[]>([])
  const [way, setWay] = useState<Way | null>(null)
  const [record, setRecord] = useState('')
  const decide = useAction('rounds', 'decideTie')
  const nameOf = (id: string) => rows.find(row => row.application === id)?.projectName ?? ''
  const left = tie.applications.filter(id => !order.includes(id))
  const send = async () => {
    if (!way) return
    const reply = await decide.run({
      session: session.id,
      expectedVersion: session.version,
      step: way,
      tiers: order.map(id => [id]),
      record,
    })
    if (reply.ok) await onDone()
  }
  const reason = !way
    ? '请选择怎样决定的'
    : left.length > 0
      ? '请按先后点完所有项目'
      : record.trim()
        ? null
        : '请填写记录编号'
  return (
    <View className="card" data-testid="ranking.tie">
      <View className="hall-head__title">{tie.sentence}</View>
      <ChoiceList name="way" label="怎样决定的" choices={ways} value={way} onChange={setWay} />
      <View className="hall-note">
        按先后点选：{order.map((id, place) => `${place + 1}. ${nameOf(id)}`).join('　') || '还没有点'}
      </View>
      <View className="hall-tools">
        {left.map(id => (
          <Button kind="secondary" narrow key={id} onTap={() => setOrder([...order, id])}>
            {nameOf(id)}
          </Button>
        ))}
        {order.length > 0 && (
          <Button kind="quiet" narrow onTap={() => setOrder([])}>
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
