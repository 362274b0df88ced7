import type { Caller } from '../../shared/caller'
import { Failure } from '../../shared/failure'
import type { SheetRow } from '../../shared/records/paper'
import type { Hall } from '../../shared/records/sessions-hall'
import { holds } from '../../shared/session-scope'
import { officials } from '../acts/act'
import { hosts } from '../roles'

/** Whether a sheet still takes a photo: until it is taken in or void. The chain names the photo it was taken in with. */
export function takesPhoto({ state }: Pick<SheetRow, 'state'>): boolean {
  return state !== 'sealed' && state !== 'void'
}

/** Refuses a photo for a sheet that is closed. */
export function requirePhotoOpen(sheet: SheetRow): void {
  if (!takesPhoto(sheet))
    throw new Failure(
      'STATE_REFUSED',
      { state: sheet.state },
      sheet.state === 'sealed' ? '这张表已入库，照片不能再换' : '这张表已作废，请给新的表拍照',
    )
}

/** Whether the caller may add a photo to a sheet now. */
export function mayAttach(hall: Hall, sheet: SheetRow, caller: Caller): boolean {
  const of = { edition: hall.session.edition, session: hall.session.id }
  return hall.session.state === 'open' && takesPhoto(sheet) && holds(caller, hosts, of)
}

/**
 * Whether the caller may look at a sheet's photo, which shows values: before the reveal only who decides about the
 * sheet, while there is something to decide; after it the officials, the supervisor and the notary.
 */
export function mayLook(hall: Hall, sheet: SheetRow, caller: Caller): boolean {
  const of = { edition: hall.session.edition, session: hall.session.id }
  const turn = hall.turns.find(each => each.application === sheet.applicationId)
  if (turn?.stage === 'revealed') return holds(caller, [...officials, 'notary'], of)
  const undecided = ['agreed', 'disputed', 'duplicate'].includes(sheet.state)
  return undecided && holds(caller, officials, of)
}
