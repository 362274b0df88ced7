import { View } from '@tarojs/components'

/** A printed form as it was filled in, line by line; line ends stay, an empty line says so. */
export function FilledLines({
  lines,
  testId,
}: {
  lines: readonly { label: string; text: string }[]
  testId?: string
}) {
  return (
    <View className="filled-lines" data-testid={testId}>
      {lines.map(({ label, text }) => (
        <View className="filled-lines__one" key={label}>
          <View className="note">{label}</View>
          <View className="filled-lines__text">{text || '没有填写'}</View>
        </View>
      ))}
    </View>
  )
}
