import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { sizeText } from './file-size'
import { Icon } from './icon'
import { percentOf, type UploadLook, uploadLook, uploadSentence } from './upload-words'

interface Properties extends UploadLook {
  name: string
  /** Buttons that fit the phase: pause, go on, choose again. */
  children?: ReactNode
  testId?: string
}

/** ★ One file on its way in parts: its name, a bar, what is happening in words, and what can be done about it. */
export function ChunkUploader({ name, children, testId, ...look }: Properties) {
  const { icon, tone } = uploadLook(look.phase)
  const percent = percentOf(look)
  return (
    <View className="upload" data-testid={testId} data-state={look.phase}>
      <View className="upload__head">
        <Text className="upload__name">{name}</Text>
        <Text className="upload__size digits">{sizeText(look.bytes)}</Text>
      </View>
      <View
        className="upload__track"
        {...accessible({ role: 'progressbar', label: `${name}，已传 ${percent}%` })}
      >
        <View className={`upload__fill upload__fill--${look.phase}`} style={{ width: `${percent}%` }} />
      </View>
      <View className={`upload__state tone-text-${tone}`} {...accessible({ role: 'status' })}>
        <Icon name={icon} />
        <Text className="upload__sentence digits">{uploadSentence(look)}</Text>
      </View>
      {children && <View className="upload__acts">{children}</View>}
    </View>
  )
}
