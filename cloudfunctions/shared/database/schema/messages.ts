import { index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { personId } from './references'

export const announcement = csc.table(
  'announcement',
  {
    id: key(),
    edition: text('edition').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    publishedBy: text('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
    /** The newer announcement that took this one's place: a published text is never changed. */
    replacedBy: text('replaced_by'),
  },
  t => [index('announcement_edition_idx').on(t.edition, t.publishedAt)],
)

/** The in-app inbox. `link` is a page path of the product. */
export const message = csc.table(
  'message',
  {
    id: key(),
    personId: personId(),
    edition: text('edition').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    link: text('link'),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  t => [index('message_person_idx').on(t.personId, t.createdAt)],
)

/** How many subscribe-messages WeChat still lets us send; the server's own count. */
export const subscriptionAllowance = csc.table(
  'subscription_allowance',
  { personId: personId(), template: text('template').notNull(), remaining: integer('remaining').notNull() },
  t => [primaryKey({ columns: [t.personId, t.template] })],
)

/** Messages to be delivered (trust model §6.5); `dedupe` makes producing them idempotent. */
export const outbox = csc.table(
  'outbox',
  {
    id: key(),
    dedupe: text('dedupe').notNull(),
    edition: text('edition').notNull(),
    personId: personId(),
    campaignId: text('campaign_id'),
    messageId: text('message_id'),
    channel: text('channel').notNull(),
    template: text('template').notNull(),
    data: jsonb('data').notNull(),
    reason: text('reason').notNull(),
    subject: text('subject'),
    dueAt: instant('due_at').notNull(),
    state: text('state').notNull(),
    leaseUntil: instant('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    result: text('result'),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('outbox_dedupe_key').on(t.dedupe),
    index('outbox_due_idx').on(t.state, t.dueAt),
    index('outbox_message_idx').on(t.messageId),
    index('outbox_campaign_idx').on(t.campaignId),
  ],
)

/** A targeted reminder an organiser sent, with the audience it was previewed for. */
export const reminderCampaign = csc.table('reminder_campaign', {
  id: key(),
  edition: text('edition').notNull(),
  audience: jsonb('audience').notNull(),
  template: text('template').notNull(),
  purpose: text('purpose').notNull(),
  title: text('title').notNull(),
  body: text('body').notNull(),
  recipients: integer('recipients').notNull(),
  sentBy: text('sent_by').notNull(),
  sentAt: instant('sent_at').notNull(),
})
