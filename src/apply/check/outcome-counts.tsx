import { View } from '@tarojs/components'
import { type Status, StatusChip } from '../../components/status-chip'
import type { FindingCounts } from '../../contract/views/applications-findings'

const order: readonly { key: keyof FindingCounts; label: string; status: Status }[] = [
  { key: 'pass', label: '通过', status: 'pass' },
  { key: 'unknown', label: '待补充', status: 'need' },
  { key: 'manual', label: '人工核查', status: 'manual' },
  { key: 'fail', label: '不通过', status: 'fail' },
]

/** 通过 9 · 待补充 2 · 人工核查 3 · 不通过 0. */
export function OutcomeCounts({ counts }: { counts: FindingCounts }) {
  return (
    <View className="counts" data-testid="check.counts">
      {order.map(({ key, label, status }) => (
        <StatusChip
          status={counts[key] === 0 && key !== 'pass' ? 'idle' : status}
          key={key}
          testId={`check.count.${key}`}
        >
          {`${label} ${counts[key]}`}
        </StatusChip>
      ))}
    </View>
  )
}
