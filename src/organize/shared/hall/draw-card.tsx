import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorState } from '../../../components/error-state'
import { StatusChip } from '../../../components/status-chip'
import { TextInput } from '../../../components/text-input'
import { useAction } from '../../../platform/use-action'
import { useCall } from '../../../platform/use-call'
import { DrawAgain, EarlierAttempts } from './draw-again'
import { PrintButtons } from './print-buttons'

const states = {
  none: { status: 'idle', words: '未抽签' },
  committed: { status: 'soon', words: '已锁定，等待摇号' },
  revealed: { status: 'pass', words: '已抽签' },
} as const

/**
 * M2 抽签: the list is fixed and a sealed seed published first, then digits drawn in the hall decide the order;
 * anybody can repeat the calculation (csc-draw-1).
 */
export function DrawCard({ session, onDone }: { session: string; onDone: () => Promise<void> }) {
  const { data, failure, reload } = useCall('rounds', 'draw', { session })
  const commit = useAction('rounds', 'commitDraw')
  const reveal = useAction('rounds', 'revealDraw')
  const [entropy, setEntropy] = useState('')
  const after = async (reply: { ok: boolean }) => {
    await reload()
    if (reply.ok) await onDone()
  }
  const shown = failure ?? commit.failure ?? reveal.failure
  return (
    <View className="card" data-testid="draw" data-state={data?.state}>
      <View className="hall-head">
        <View className="hall-head__title">出场顺序抽签</View>
        {data && <StatusChip status={states[data.state].status}>{states[data.state].words}</StatusChip>}
      </View>
      {shown && <ErrorState slim failure={shown} onRetry={reload} />}
      {data?.state === 'none' && (
        <View>
          <View className="hall-note">
            第一步：锁定 {data.pool.length} 个项目的名单，并公布随机种子的校验码。之后名单不能再改。
          </View>
          <Button
            testId="draw.commit"
            busy={commit.busy}
            disabledReason={data.problem}
            onTap={async () => after(await commit.run({ session, expectedVersion: data.version }))}
          >
            锁定名单，开始抽签
          </Button>
        </View>
      )}
      {data?.state === 'committed' && (
        <View>
          <View className="hall-code digits">
            校验码 {data.short} · {data.seedCommit}
          </View>
          {data.attempt > 1 && <View className="hall-note">{`第${data.attempt}次抽签，请重新摇号。`}</View>}
          <TextInput
            name="entropy"
            label="现场摇出的 6 位数字"
            hint={data.entropySource}
            keyboard="number"
            maxLength={6}
            value={entropy}
            onChange={setEntropy}
          />
          <Button
            testId="draw.reveal"
            busy={reveal.busy}
            disabledReason={/^\d{6}$/.test(entropy) ? null : '请输入现场摇出的 6 位数字'}
            onTap={async () => data.draw && after(await reveal.run({ session, draw: data.draw, entropy }))}
          >
            揭晓出场顺序
          </Button>
        </View>
      )}
      {data?.order?.map(row => (
        <View className="hall-turn" key={row.application} data-testid="draw.row">
          <View className="hall-turn__mark digits">{row.position}</View>
          <View className="hall-turn__name">{row.projectName}</View>
        </View>
      ))}
      {data?.state === 'revealed' && <PrintButtons session={session} kinds={['draw']} />}
      {data?.entropy && (
        <View className="hall-note digits">
          摇号 {data.entropy} · 校验码 {data.short}
        </View>
      )}
      {data && <EarlierAttempts draw={data} />}
      {data && <DrawAgain session={session} draw={data} onDone={() => after({ ok: true })} />}
    </View>
  )
}
