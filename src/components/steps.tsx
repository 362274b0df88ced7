import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'

/** Where the person is in a form of several pages: 第 2/6 步, the step's name, and a bar. `current` counts from 0. */
export function Steps({ names, current, testId }: { names: string[]; current: number; testId?: string }) {
  const place = `第 ${current + 1}/${names.length} 步`
  return (
    <View
      className="steps"
      data-testid={testId}
      {...accessible({ role: 'group', label: `${place} ${names[current]}` })}
    >
      <View className="steps__line">
        <Text className="steps__place digits">{place}</Text>
        <Text className="steps__name">{names[current]}</Text>
        {names[current + 1] && <Text className="steps__next">{`下一步 ${names[current + 1]}`}</Text>}
      </View>
      <View className="steps__bar" {...accessible({ hidden: true })}>
        {names.map((name, index) => (
          <View className={classNames('steps__part', index <= current && 'steps__part--done')} key={name} />
        ))}
      </View>
    </View>
  )
}
