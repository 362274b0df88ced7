import type { Choice } from './screening'

/** Kinds of WeChat subscribe messages this product sends. */
export type TemplateName = 'deadline' | 'decision' | 'schedule'

/** A message of the inbox. `link` is a page of the product; `delivery` says plainly how it reached the person. */
export interface MessageView {
  id: string
  kind: string
  title: string
  body: string
  link: string | null
  createdAt: string
  read: boolean
  delivery: string | null
}

/** Something the person has to do now; derived from the state of things, so it goes when it is done. */
export interface TodoView {
  id: string
  title: string
  body: string
  action: string
  link: string
  dueAt: string | null
}

/** A12. `next` is the cursor of older messages, null at the end. */
export interface InboxView {
  todo: TodoView[]
  messages: MessageView[]
  unread: number
  next: string | null
}

/** How often WeChat may still be used per kind of message; by the server's own count. */
export interface AllowancesView {
  /** Whether WeChat can reach this person at all here; false on H5 sign-in or when not connected. */
  wechat: boolean
  sms: boolean
  phoneMasked: string | null
  /** `wechatTemplate` is what wx.requestSubscribeMessage asks for; empty where not connected. */
  templates: { template: TemplateName; name: string; wechatTemplate: string; remaining: number }[]
  sentence: string
}

export interface AnnouncementView {
  id: string
  title: string
  body: string
  publishedAt: string
  /** Set when a newer announcement took this one's place. */
  replacedBy: string | null
}

/** Why people are reminded: not submitted, amendment due, official number missing, or a notice in free words. */
export type ReminderPurpose = 'submit' | 'amend' | 'official-number' | 'notice'

export interface ReminderPreviewView {
  /** People the reminder would reach; the number the organiser types to send it. */
  count: number
  reach: { wechat: number; sms: number; inAppOnly: number }
  /** Reminded of the same within 24 hours and therefore left out. */
  leftOut: number
  /** When it goes out: now, or at 8:00 when it is outside 8:00–21:00 in Beijing. */
  goesOutAt: string
  scheduled: boolean
  /** What limits the channels now, such as 本系统还没有接通微信提醒. */
  notes: string[]
  sample: { title: string; body: string; wechat: { label: string; value: string }[]; sms: string | null }
  people: {
    person: string
    name: string
    phoneMasked: string | null
    project: string
    county: string
    channel: string
  }[]
  choices: { counties: Choice[]; groups: Choice[]; states: Choice[]; purposes: Choice[] }
}

/** A reminder that was sent, and what became of it per channel. */
export interface CampaignView {
  id: string
  purpose: string
  sentAt: string
  by: string
  recipients: number
  audience: string
  channels: { channel: string; outcomes: { label: string; count: number }[] }[]
  /** People WeChat did not reach, for a call by the liaison. */
  toCall: { name: string; phoneMasked: string | null; county: string; reason: string }[]
}
