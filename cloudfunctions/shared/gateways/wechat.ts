/** Kinds of subscribe messages this product sends, by our own names. */
export const templateNames = ['deadline', 'decision', 'schedule'] as const
export type WechatTemplateName = (typeof templateNames)[number]

/** What became of one subscribe message; see trust model §6.5 for what each means to the outbox. */
export type WechatOutcome =
  | { kind: 'sent' }
  /** 43101: refused, or the one-time allowance is used up. */
  | { kind: 'allowance-used' }
  | { kind: 'template-wrong' }
  | { kind: 'data-wrong' }
  | { kind: 'daily-quota' }
  /** Our own credentials do not work, even after a refresh: nobody's message can be sent. */
  | { kind: 'token-bad'; code: number }
  | { kind: 'terminal'; code: number }
  | { kind: 'busy'; code: number }
  /** It was sent, but no answer came: it may have arrived. */
  | { kind: 'unknown' }

/** The words of a message, by what they mean; each template of the city says which of its fields shows which. */
export interface MessageWords {
  title: string
  /** What happened or what to do, at most 20 characters are shown. */
  note: string
  /** A Beijing time such as 2026年7月10日 23:59. */
  time: string
  /** Outcome in at most 5 characters, such as 审核通过. */
  result?: string
}

export interface SubscribeMessage {
  openId: string
  template: WechatTemplateName
  page: string
  words: MessageWords
}

/** The WeChat server API as this product uses it. */
export interface WechatGateway {
  /** Template ids as WeChat knows them; '' for a kind the city has not set up. */
  templates: Record<WechatTemplateName, string>
  sendSubscribeMessage(message: SubscribeMessage): Promise<WechatOutcome>
  phoneNumber(code: string): Promise<string | null>
}
