import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Icon } from '../../components/icon'
import { type Status, statusIcon, statusTone } from '../../components/status-chip'
import type { PrecheckCounts } from '../../contract/views/screening'

const kinds: { key: 'fail' | 'unknown' | 'manual' | 'pass'; status: Status; label: string }[] = [
  { key: 'fail', status: 'fail', label: '不通过' },
  { key: 'unknown', status: 'need', label: '待补充' },
  { key: 'manual', status: 'manual', label: '人工核查' },
  { key: 'pass', status: 'pass', label: '通过' },
]

/** What the pre-check found, in numbers; kinds that did not occur are left out. */
export function PrecheckNumbers({ counts }: { counts: PrecheckCounts | null }) {
  if (!counts) return <Text className="note">未提交</Text>
  const shown = kinds.filter(({ key }) => counts[key] > 0)
  const spoken = shown.map(({ key, label }) => `${label} ${counts[key]}`).join('，')
  return (
    <View className="precheck" {...accessible({ role: 'img', label: spoken })}>
      {shown.map(({ key, status }) => (
        <View className={`precheck__one tone-text-${statusTone(status)} digits`} key={key}>
          <Icon name={statusIcon(status)} />
          <Text>{String(counts[key])}</Text>
        </View>
      ))}
    </View>
  )
}
