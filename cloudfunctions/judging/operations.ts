import { answerDiscussion } from './answer-discussion'
import { answerInvitation } from './answer-invitation'
import { askReturn } from './ask-return'
import { declareRecusals } from './declare-recusals'
import { discussions } from './discussions'
import { draft } from './draft'
import { filePages } from './file-pages'
import { files } from './files'
import { handOverKey } from './hand-over-key'
import { heartbeat } from './heartbeat'
import { invitations } from './invitations'
import { material } from './material'
import { mySessions } from './my-sessions'
import { openFile } from './open-file'
import { ownCard } from './own-card'
import { promise } from './promise'
import { receipts } from './receipts'
import { reportReceipts } from './report-receipts'
import { restoreSeal } from './restore-seal'
import { saveDraft } from './save-draft'
import { seal } from './seal'
import { session } from './session'
import { sheet } from './sheet'
import { sign } from './sign'
import { withdrawReturn } from './withdraw-return'

/** Every operation of the `judging` function. */
export const operations = [
  ...[mySessions, session, promise, declareRecusals, material, files, openFile, filePages],
  ...[invitations, answerInvitation],
  ...[draft, saveDraft, heartbeat, seal, receipts, sheet, sign],
  ...[discussions, answerDiscussion],
  ...[ownCard, askReturn, withdrawReturn, handOverKey, reportReceipts, restoreSeal],
]
