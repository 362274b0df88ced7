import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { clockText, momentText } from './date-text'
import { Icon } from './icon'
import { NetBar } from './net-bar'
import { Pressable } from './pressable'

/** What a page says about itself. */
export interface PageTexts {
  /** The screen's id in tests: home, notice, judge.score … */
  testId: string
  title: string
  state?: string
  /** The main button, held at the bottom of the screen. */
  action?: ReactNode
  /** Above the content: a strip of the page's own. */
  notice?: ReactNode
  /** When the shown content was answered (ISO-8601), told while offline. */
  shownAt?: string | null
  /** The organisers' left navigation: the page takes the whole width of a PC. */
  side?: ReactNode
  /** No bar on top and no scrolling: the page fills the screen exactly (scoring). */
  full?: boolean
  children: ReactNode
}

interface Properties extends PageTexts {
  /** 大字版. */
  large: boolean
  /** 减少动画: nothing moves. */
  still?: boolean
  online: boolean
  /** The bar with the title: the browser has none of its own. */
  topBar: boolean
  onBack?: () => void
  /** The demonstration's time in ms; undefined outside the demonstration, null while unknown. */
  demoNow?: number | null
  tabBar?: ReactNode
}

function TopBar({ title, onBack }: { title: string; onBack?: () => void }) {
  return (
    <View className="top-bar">
      {onBack && (
        <Pressable className="top-bar__back" label="返回" onTap={onBack} testId="back">
          <Icon name="back" />
        </Pressable>
      )}
      <View className="top-bar__title" {...accessible({ role: 'heading', level: 1 })}>
        {title}
      </View>
    </View>
  )
}

function DemoBar({ now, short }: { now: number | null; short?: boolean }) {
  const clock = now === null || short ? '' : ` · 此刻为 ${momentText(now)}`
  return (
    <View className="demo-bar" data-testid="demo-clock" {...accessible({ role: 'note' })}>
      <Text className="digits">{short ? '演示' : `演示环境${clock}`}</Text>
    </View>
  )
}

/** The frame of every page: title, network and demo strips, content, main button, bottom bar; 大字版 for all inside. */
export function PageFrame(properties: Properties) {
  const { testId, title, state, action, notice, shownAt, side, full, children } = properties
  const { large, still, online, topBar, onBack, demoNow, tabBar } = properties
  const offlineText = shownAt
    ? `网络断开，显示的是 ${clockText(shownAt)} 的内容`
    : '网络断开，联网后会自动继续'
  return (
    <View
      className={classNames(
        'page',
        large && 'page--large',
        still && 'page--still',
        side ? 'page--wide' : 'page--phone',
        full && 'page--full',
        demoNow !== undefined && 'page--demo',
      )}
      data-testid={testId}
      data-state={state}
    >
      {demoNow !== undefined && <DemoBar now={demoNow} short={full} />}
      <View className="page__columns">
        {side}
        <View className="page__main" {...accessible({ role: 'main' })}>
          {topBar && !full && <TopBar title={title} onBack={onBack} />}
          {!online && !full && (
            <NetBar state="offline" testId="offline">
              {offlineText}
            </NetBar>
          )}
          {notice}
          <View className="page__content">{children}</View>
          {action && <View className="page__action">{action}</View>}
        </View>
      </View>
      {tabBar}
    </View>
  )
}
