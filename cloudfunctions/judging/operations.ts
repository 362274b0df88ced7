import { answerDiscussion } from './answer-discussion'
import { answerInvitation } from './answer-invitation'
import { declareRecusals } from './declare-recusals'
import { discussions } from './discussions'
import { draft } from './draft'
import { files } from './files'
import { heartbeat } from './heartbeat'
import { invitations } from './invitations'
import { material } from './material'
import { mySessions } from './my-sessions'
import { openFile } from './open-file'
import { promise } from './promise'
import { receipts } from './receipts'
import { saveDraft } from './save-draft'
import { seal } from './seal'
import { session } from './session'
import { sheet } from './sheet'
import { sign } from './sign'

/** Every operation of the `judging` function. */
export const operations = [
  ...[mySessions, session, promise, declareRecusals, material, files, openFile],
  ...[invitations, answerInvitation],
  ...[mySessions, session, promise, declareRecusals, material],
  ...[draft, saveDraft, heartbeat, seal, receipts, sheet, sign],
  ...[discussions, answerDiscussion],
]
