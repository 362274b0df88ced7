/** A public key and the short code by which two people compare it over the telephone. */
export interface PublicKeyView {
  publicKey: string
  fingerprint: string
}

/** A city's own copy: its keys, how it is tied to the desk above, and what it sent. */
export interface InterchangeView {
  edition: string
  /** The edition and unit the list goes to; null where nobody above receives lists. */
  to: { name: string; unit: string } | null
  /** The key that signs; null until it is made. */
  signing: PublicKeyView | null
  /** The key lists are sealed to; null until somebody copied it from the desk above. */
  recipient: PublicKeyView | null
  hasToken: boolean
  /** This installation knows the address of the system above. */
  online: boolean
  submitted: boolean
  sent: { at: string; number: number; late: boolean; current: boolean } | null
  may: { manage: boolean }
}

/** A unit's key as the desk above knows it. */
export interface UnitKeyView {
  id: string
  fingerprint: string
  state: 'proposed' | 'registered' | 'revoked'
  stateLabel: string
  at: string
  /** The caller proposed it himself, so another person registers it. */
  own: boolean
}

/** The desk above: the key units seal to, and each unit's key and tokens. */
export interface InterchangeDeskView {
  edition: string
  recipient: PublicKeyView | null
  units: {
    unit: string
    name: string
    keys: UnitKeyView[]
    tokens: { id: string; issuedAt: string; lastUsedAt: string | null; revokedAt: string | null }[]
  }[]
  may: { propose: boolean; confirm: boolean }
}

/** What became of a file; `already`: this very list had come before. */
export interface ReceivedView {
  arrival: string
  number: number
  late: boolean
  already: boolean
}
