import { useShareAppMessage } from '@tarojs/taro'
import { useRef } from 'react'
import { pageUrl } from './navigation'

/** A page handed on to somebody in WeChat: the line on the card, and where it leads. */
export interface ForwardCard {
  title: string
  path: string
  parameters: Record<string, string>
}

/** Whether this build can hand a page on as a card. */
export const canForward = process.env.TARO_ENV !== 'h5'

/**
 * What forwarding this page hands on: the card of the moment, else the product's front page. The page's config must
 * allow it; a browser, which has no cards, never asks.
 */
export function useForwardCard(card: ForwardCard | null): void {
  const newest = useRef(card)
  newest.current = card
  useShareAppMessage(() => {
    const now = newest.current
    if (now === null) return { title: '创赛通', path: pageUrl('pages/home/index') }
    return { title: now.title, path: pageUrl(now.path, now.parameters) }
  })
}
