import { allowances } from './allowances'
import { announcements } from './announcements'
import { campaigns } from './campaigns'
import { inbox } from './inbox'
import { markRead } from './mark-read'
import { previewReminder } from './preview-reminder'
import { publishAnnouncement } from './publish-announcement'
import { recordSubscription } from './record-subscription'
import { sendReminder } from './send-reminder'

/** Every operation of the `messages` function. */
export const operations = [
  allowances,
  announcements,
  campaigns,
  inbox,
  markRead,
  previewReminder,
  publishAnnouncement,
  recordSubscription,
  sendReminder,
]
