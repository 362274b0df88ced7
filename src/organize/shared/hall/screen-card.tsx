import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { SelectField } from '../../../components/select-field'
import { StatusChip } from '../../../components/status-chip'
import { TextInput } from '../../../components/text-input'
import type { LiveView, ScreenChoice } from '../../../contract/views/rounds-live'
import { useAction } from '../../../platform/use-action'

const scenes: { value: ScreenChoice; label: string }[] = [
  { value: 'follow', label: '跟随进程' },
  { value: 'standby', label: '待机画面' },
  { value: 'standings', label: '阶段名次' },
  { value: 'final', label: '最终名次' },
  { value: 'pause', label: '技术暂停' },
]

/** Pairs the big screen by its six digits and says what it shows. */
export function ScreenCard({
  session,
  screen,
  onDone,
}: {
  session: string
  screen: LiveView['screen']
  onDone: () => Promise<void>
}) {
  const [code, setCode] = useState('')
  const pair = useAction('rounds', 'pairScreen')
  const choose = useAction('rounds', 'screenScene')
  const connect = async () => {
    if ((await pair.run({ session, code: code.replace(/\s/g, '') })).ok) setCode('')
    await onDone()
  }
  return (
    <View className="card">
      <View className="hall-head">
        <View className="hall-head__title">大屏</View>
        <StatusChip status={screen.paired ? 'pass' : 'need'} testId="live.paired">
          {screen.paired ? '已连接' : '未连接'}
        </StatusChip>
      </View>
      {screen.paired && (
        <SelectField
          name="scene"
          label="显示"
          options={scenes}
          value={screen.scene}
          onChange={async scene => {
            await choose.run({ session, scene: scene as ScreenChoice })
            await onDone()
          }}
        />
      )}
      <TextInput
        name="code"
        label={screen.paired ? '换一块大屏' : '大屏上的 6 位配对码'}
        hint="在大屏的浏览器打开 /screen"
        keyboard="number"
        maxLength={7}
        value={code}
        onChange={setCode}
        problem={(pair.failure ?? choose.failure)?.message}
      />
      <Button
        kind="secondary"
        testId="live.pair"
        busy={pair.busy}
        disabledReason={/^\d{3}\s?\d{3}$/.test(code) ? null : '请输入 6 位数字'}
        onTap={connect}
      >
        连接
      </Button>
    </View>
  )
}
