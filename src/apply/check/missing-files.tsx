import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { CheckView } from '../../contract/views/applications'

interface Properties {
  missing: CheckView['missingFiles']
  onOpen: () => void
}

/** Papers the notice asks for that are not there; a tap leads to the files. */
export function MissingFiles({ missing, onOpen }: Properties) {
  if (missing.length === 0) return null
  return (
    <View className="problems" data-testid="check.missing-files" {...accessible({ role: 'alert' })}>
      <View className="problems__title">{`还差 ${missing.length} 份材料，点一下去上传`}</View>
      {missing.map(({ slot, name, message }) => (
        <Pressable className="problems__line" key={slot} onTap={onOpen} testId={`check.missing.${slot}`}>
          <View className="problems__text">
            <Text className="problems__label">{name}</Text>
            <Text>{message}</Text>
          </View>
          <Icon name="next" />
        </Pressable>
      ))}
    </View>
  )
}
