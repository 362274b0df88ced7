import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import type { FindingView } from '../../contract/views/applications-findings'
import { FindingItem } from './finding-item'

/** The findings as ordered by the server; those that pass are folded. */
export function FindingList({
  findings,
  onField,
}: {
  findings: FindingView[]
  onField?: (field: string) => void
}) {
  const [unfolded, setUnfolded] = useState(false)
  const open = findings.filter(({ outcome }) => outcome !== 'pass')
  const passed = findings.filter(({ outcome }) => outcome === 'pass')
  return (
    <View>
      {open.map(finding => (
        <FindingItem key={finding.requirement} finding={finding} onField={onField} />
      ))}
      {passed.length > 0 && (
        <Pressable
          className="fold"
          expanded={unfolded}
          onTap={() => setUnfolded(!unfolded)}
          testId="findings.passed"
        >
          <StatusChip status="pass">{`通过 ${passed.length} 项`}</StatusChip>
          <View className="fold__hint">{unfolded ? '收起' : '点开看依据'}</View>
          <Icon name={unfolded ? 'down' : 'next'} />
        </Pressable>
      )}
      {unfolded && passed.map(finding => <FindingItem key={finding.requirement} finding={finding} />)}
    </View>
  )
}
