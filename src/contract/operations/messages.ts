import type * as z from 'zod'
import type * as schemas from '../schemas/messages'
import type {
  AllowancesView,
  AnnouncementView,
  CampaignView,
  InboxView,
  ReminderPreviewView,
} from '../views/messages'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked of the `messages` function: the inbox, subscriptions, announcements, targeted reminders. */
export interface MessagesOperations {
  inbox: { input: Asked<'inbox'>; output: InboxView }
  markRead: { input: Asked<'markRead'>; output: { unread: number } }
  allowances: { input: Asked<'allowances'>; output: AllowancesView }
  recordSubscription: { input: Asked<'recordSubscription'>; output: { recorded: number } }
  announcements: { input: Asked<'announcements'>; output: { announcements: AnnouncementView[] } }
  publishAnnouncement: {
    input: Asked<'publishAnnouncement'>
    output: { announcement: string; publishedAt: string }
  }
  previewReminder: { input: Asked<'previewReminder'>; output: ReminderPreviewView }
  sendReminder: {
    input: Asked<'sendReminder'>
    output: { campaign: string; recipients: number; goesOutAt: string }
  }
  campaigns: { input: Asked<'campaigns'>; output: { campaigns: CampaignView[] } }
}
