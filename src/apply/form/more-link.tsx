import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'

const mostNamed = 3

interface Properties {
  /** What may be added, by label. */
  labels: readonly string[]
  /** How many of them are filled already. */
  filled: number
  onOpen: () => void
}

/** The way to what no notice asks for: 更多（选填）. 下一步 passes it by. */
export function MoreLink({ labels, filled, onOpen }: Properties) {
  const named = labels.slice(0, mostNamed).map(bare).join('、')
  const said = labels.length > mostNamed ? `${named}等${labels.length}项` : named
  return (
    <View className="card card--rows">
      <Pressable className="link-row" onTap={onOpen} testId="form.more">
        <View className="link-row__text">
          更多（选填）
          <View className="link-row__note">
            {`${said}${filled > 0 ? `，已填${filled}项` : '，可以不填'}`}
          </View>
        </View>
        <Icon name="next" />
      </Pressable>
    </View>
  )
}

/** A label without its unit. */
function bare(label: string): string {
  return label.replace(/（.*）$/, '')
}
