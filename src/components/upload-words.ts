import type { IconName } from './icon'

/** Where a file stands on its way; the same words as the engine that sends it. */
export type UploadPhase =
  | 'preparing'
  | 'sending'
  | 'waiting'
  | 'paused'
  | 'finishing'
  | 'gone'
  | 'refused'
  | 'done'

/** What is told of a file on its way. */
export interface UploadLook {
  phase: UploadPhase
  bytes: number
  sent: number
  secondsLeft: number | null
  /** The server's own words. */
  sentence: string | null
}

const looks: Record<UploadPhase, { icon: IconName; tone: string }> = {
  preparing: { icon: 'clock', tone: 'neutral' },
  sending: { icon: 'upload', tone: 'brand' },
  waiting: { icon: 'offline', tone: 'need' },
  paused: { icon: 'exclaim', tone: 'need' },
  finishing: { icon: 'half', tone: 'manual' },
  gone: { icon: 'refresh', tone: 'need' },
  refused: { icon: 'cross', tone: 'fail' },
  done: { icon: 'check', tone: 'pass' },
}

/** Icon and colour of a phase; the words beside them are enough. */
export function uploadLook(phase: UploadPhase): { icon: IconName; tone: string } {
  return looks[phase]
}

/** How much has left, in whole percent, rounded down: 100 only when all of it has. */
export function percentOf({ bytes, sent }: Pick<UploadLook, 'bytes' | 'sent'>): number {
  return bytes > 0 ? Math.floor((Math.min(sent, bytes) / bytes) * 100) : 0
}

function leftText(seconds: number | null): string {
  if (seconds === null) return ''
  if (seconds < 90) return ` · 约剩 ${Math.max(1, seconds)} 秒`
  return seconds < 5_400
    ? ` · 约剩 ${Math.round(seconds / 60)} 分钟`
    : ` · 约剩 ${Math.round(seconds / 3_600)} 小时`
}

/** The sentence under the bar: what is happening, and what the person has to do, if anything. */
export function uploadSentence(look: UploadLook): string {
  const percent = `${percentOf(look)}%`
  switch (look.phase) {
    case 'preparing':
      return '正在读取文件'
    case 'sending':
      return `${percent}${leftText(look.secondsLeft)}`
    case 'waiting':
      return look.sentence ? `${look.sentence}（已传 ${percent}）` : `网络断了，已传 ${percent}，联网后继续`
    case 'paused':
      return `已暂停，已传 ${percent}`
    case 'finishing':
      return '检查中，可先填别的'
    case 'gone':
      return `请重新选择同一文件，将从 ${percent} 继续`
    case 'refused':
      return look.sentence ?? '这个文件没有传上去，请重新选择'
    case 'done':
      return '已传到'
  }
}
