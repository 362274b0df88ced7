import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import type { LiveView } from '../../../contract/views/rounds-live'
import { useAction } from '../../../platform/use-action'
import { ReasonSheet } from './reason-sheet'

type Current = NonNullable<LiveView['current']>
type Act = 'pause' | 'extend' | 'skip' | 'step-back'

const words: Record<Act, { title: string; verb: string }> = {
  pause: { title: '暂停计时', verb: '暂停' },
  extend: { title: '加时 60 秒', verb: '加时' },
  skip: { title: '跳过这个项目', verb: '跳过' },
  'step-back': { title: '退回上一步', verb: '退回' },
}

/** The desk's other acts, each with its reason: pause, extend, skip, one step back. */
export function DeskTools({
  session,
  current,
  onDone,
}: {
  session: string
  current: Current
  onDone: () => Promise<void>
}) {
  const [act, setAct] = useState<Act | null>(null)
  const timer = useAction('rounds', 'timer')
  const skip = useAction('rounds', 'skip')
  const back = useAction('rounds', 'stepBack')
  const place = { session, application: current.application, expectedVersion: current.version }
  const acts: Record<Act, (reason: string) => Promise<{ ok: boolean }>> = {
    pause: reason => timer.run({ ...place, action: 'pause', reason }),
    extend: reason => timer.run({ ...place, action: 'extend', seconds: 60, reason }),
    skip: reason => skip.run({ ...place, reason }),
    'step-back': reason => back.run({ ...place, reason }),
  }
  const finish = async (reply: { ok: boolean }) => {
    if (reply.ok) setAct(null)
    await onDone()
  }
  const { may } = current
  const failure = timer.failure ?? skip.failure ?? back.failure
  return (
    <View className="hall-tools">
      {may.pause && (
        <Button kind="secondary" narrow onTap={() => setAct('pause')}>
          暂停计时
        </Button>
      )}
      {may.resume && (
        <Button
          kind="secondary"
          narrow
          busy={timer.busy}
          onTap={async () => finish(await timer.run({ ...place, action: 'resume' }))}
        >
          继续计时
        </Button>
      )}
      {may.extend && (
        <Button kind="secondary" narrow onTap={() => setAct('extend')}>
          加时
        </Button>
      )}
      {may.stepBack && (
        <Button kind="secondary" narrow onTap={() => setAct('step-back')}>
          退回上一步
        </Button>
      )}
      {may.skip && (
        <Button kind="secondary" narrow onTap={() => setAct('skip')}>
          跳过
        </Button>
      )}
      <ReasonSheet
        open={act !== null}
        title={act ? words[act].title : ''}
        verb={act ? words[act].verb : ''}
        busy={timer.busy || skip.busy || back.busy}
        problem={failure?.message}
        onDo={async reason => act && finish(await acts[act](reason))}
        onClose={() => setAct(null)}
      />
    </View>
  )
}
