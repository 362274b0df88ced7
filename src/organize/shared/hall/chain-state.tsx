import { View } from '@tarojs/components'
import { NetBar } from '../../../components/net-bar'
import { StatusChip } from '../../../components/status-chip'
import type { ChainLight } from '../../../contract/views/rounds-sessions'

/** 哈希链校验灯: whole, or a red bar that names the entry where it breaks. */
export function ChainState({ check }: { check: ChainLight }) {
  return (
    <View data-testid="chain" data-state={check.state}>
      {check.state === 'whole' ? (
        <StatusChip status="pass">{`记录完整，共 ${check.entries} 条`}</StatusChip>
      ) : (
        <NetBar state="unsaved" testId="chain.broken">
          {`记录断在${check.problem}，请停止操作并联系监督员`}
        </NetBar>
      )}
    </View>
  )
}
