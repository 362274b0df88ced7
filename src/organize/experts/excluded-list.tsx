import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'

/** Who cannot be drawn, each with the reason; folded, because it may be long. */
export function ExcludedList({
  excluded,
}: {
  excluded: readonly { expert: string; name: string; because: string }[]
}) {
  const [open, setOpen] = useState(false)
  return (
    <View data-testid="org.experts.excluded">
      <Button kind="quiet" narrow onTap={() => setOpen(!open)}>
        {`${open ? '收起' : '看'}回避和排除的 ${excluded.length} 人`}
      </Button>
      {open &&
        excluded.map(({ expert, name, because }) => (
          <View className="hall-note" key={expert}>{`${name}：${because}`}</View>
        ))}
    </View>
  )
}
