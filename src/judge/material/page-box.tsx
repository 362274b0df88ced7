import { Image, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import type { FilePage } from '../../contract/views/files'

interface Properties {
  picture: FilePage
  /** Where the picture is found; null when it did not come, undefined while it is awaited. */
  place: string | null | undefined
  /** What the picture shows. */
  name: string
  /** What is said when it did not come. */
  problem: string
  testId: string
  onRetry: () => void
}

/** The place of a page, as high as its picture from the beginning, so that nothing jumps when it comes. */
export function PageBox({ picture, place, name, problem, testId, onRetry }: Properties) {
  const state = place ? 'shown' : place === null ? 'failed' : 'waiting'
  return (
    <View
      className="judge-page"
      data-testid={testId}
      data-state={state}
      {...(state === 'shown' ? accessible({ role: 'img', label: name }) : {})}
    >
      <View className="judge-page__height" style={{ paddingTop: `${heightOf(picture)}%` }} />
      <View className="judge-page__inside">
        {place && (
          <Image
            className="judge-page__picture"
            src={place}
            mode="aspectFit"
            {...accessible({ hidden: true })}
          />
        )}
        {state === 'waiting' && `${name}，正在打开…`}
        {state === 'failed' && (
          <View {...accessible({ role: 'alert' })}>
            <View>{problem}</View>
            <Button
              kind="secondary"
              narrow
              onTap={onRetry}
              testId={`${testId}.retry`}
              label={`重试：${name}`}
            >
              重试
            </Button>
          </View>
        )}
      </View>
    </View>
  )
}

/** Of its width, in hundredths; a page as long as a strip is kept to two screens. */
function heightOf({ width, height }: FilePage): number {
  return Math.min(300, Math.round((height / width) * 10_000) / 100)
}
