import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface Properties {
  /** The clause word for word, without quotation marks. */
  quote: string
  /** Where it stands: document number and place, e.g. 长工信〔2026〕107号 四（三）1（3）. */
  source: string
  /** Our reading, kept apart from the words of the notice. */
  reading?: string
  onOpen?: () => void
  testId?: string
}

/** Words of a notice, quoted as they stand, with their source; what we make of them follows, marked as ours. */
export function ClauseQuote({ quote, source, reading, onOpen, testId }: Properties) {
  return (
    <View className="clause" data-testid={testId}>
      <View className="clause__quote">{`“${quote}”`}</View>
      <View className="clause__source">
        <Text>{source}</Text>
        {onOpen && (
          <Pressable className="clause__open" onTap={onOpen} label={`看原文：${source}`}>
            看原文
            <Icon name="next" />
          </Pressable>
        )}
      </View>
      {reading && <View className="clause__reading">{`意思是：${reading}`}</View>}
    </View>
  )
}
