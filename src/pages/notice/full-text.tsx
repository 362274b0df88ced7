import { View } from '@tarojs/components'
import type { NoticeView } from '../../contract/views/catalog'

interface Line {
  key: string
  text: string
  heading: boolean
}

/** Words of a notice as its page shows them: the circle to be ticked stands in its source as a tag. */
export function shownWords(text: string): string {
  return text.replace(/<input type="radio"\/>/g, '○')
}

/** The notice in lines: its Markdown signs are layout, not words, and are left out; the words stay as they are. */
export function noticeLines(segments: NoticeView['segments']): Line[] {
  const whole = segments.map(({ text }) => text).join('')
  return whole.split('\n').flatMap((line, index) => {
    const heading = /^\s*#/.test(line)
    const text = shownWords(line)
      .replace(/^\s*#+\s*/, '')
      .replace(/^\s*-\s+/, '')
      .replace(/\*\*/g, '')
      .replace(/<(https?:[^>]+)>/g, '$1')
      .trim()
    return text === '' ? [] : [{ key: `${index}`, text, heading }]
  })
}

/** 全文: the notice from its first to its last line. */
export function FullText({ segments }: { segments: NoticeView['segments'] }) {
  return (
    <View className="card" data-testid="notice.full">
      {noticeLines(segments).map(({ key, text, heading }) => (
        <View className={heading ? 'notice-line notice-line--heading' : 'notice-line'} key={key}>
          {text}
        </View>
      ))}
    </View>
  )
}
