import type { Signature } from '../../src/core/signature'
import type { Keys } from './keys'

interface Place {
  sessionId: string
  personId: string
}

const placeOf = ({ sessionId, personId }: Place) => `seat|signature_sealed|${sessionId}|${personId}`

/** A judge's hand, encrypted for his seat: a copy to another seat does not open. */
export function sealSignature(keys: Keys, place: Place, signature: Signature): string {
  return keys.seal(JSON.stringify(signature), placeOf(place))
}

/** The strokes of a seat's signature; null where there is none. */
export function openSignature(
  keys: Keys,
  seat: Place & { signatureSealed: string | null },
): Signature | null {
  return seat.signatureSealed
    ? (JSON.parse(keys.open(seat.signatureSealed, placeOf(seat))) as Signature)
    : null
}
