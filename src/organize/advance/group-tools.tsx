import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { AdvanceGroup } from '../../contract/views/advances'

interface Properties {
  view: AdvanceGroup
  busy: boolean
  onSheet: (sheet: 'places' | 'reserves' | 'add') => void
  /** Makes the list by the rule alone. */
  onMake: () => void
}

/** What people may decide about a list: its numbers where the notice leaves them open, and additions by hand. */
export function GroupTools({ view, busy, onSheet, onMake }: Properties) {
  const { asks, places, decided, version } = view
  return (
    <View className="hall-tools hall-tools--below">
      {asks.places && (
        <Button kind="secondary" narrow testId="org.advance.places" onTap={() => onSheet('places')}>
          {places === null ? '填写晋级数' : '修改晋级数'}
        </Button>
      )}
      {asks.reserves && (
        <Button kind="secondary" narrow testId="org.advance.reserves" onTap={() => onSheet('reserves')}>
          {decided.reserves ? '修改候补数' : '填写候补数'}
        </Button>
      )}
      <Button kind="secondary" narrow testId="org.advance.add" onTap={() => onSheet('add')}>
        人工增加
      </Button>
      {version === 0 && !asks.places && (
        <Button kind="secondary" narrow busy={busy} testId="org.advance.save" onTap={onMake}>
          按规则生成名单
        </Button>
      )}
    </View>
  )
}
