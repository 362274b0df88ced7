import { useShareAppMessage } from '@tarojs/taro'
import { pageUrl } from './navigation'

/** What WeChat sends on: a title and the page it opens. */
export interface ForwardCard {
  title: string
  path: string
  parameters: Record<string, string>
}

/** Mini-program: the card this page is forwarded as, by its button or WeChat's own menu. Nothing in a browser. */
export function useForwardCard(card: ForwardCard): void {
  useShareAppMessage(() => ({ title: card.title, path: pageUrl(card.path, card.parameters) }))
}
