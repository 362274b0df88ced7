import type { DraftView } from '../../src/contract/views/judging'
import type { Keys } from '../shared/keys'

type Typed = Pick<DraftView, 'criteria' | 'note'>
interface Place {
  session: string
  application: string
  person: string
}

const placeOf = (p: Place) => `score_draft|sealed|${p.session}|${p.application}|${p.person}`

/** Encrypts what a judge typed, for this judge and project only. */
export function sealDraft(keys: Keys, place: Place, typed: Typed): string {
  return keys.seal(JSON.stringify({ criteria: typed.criteria, note: typed.note }), placeOf(place))
}

/** Opens a draft; throws when it was moved from another place. */
export function openDraft(keys: Keys, place: Place, sealed: string): Typed {
  return JSON.parse(keys.open(sealed, placeOf(place))) as Typed
}
