/** A device one is signed in on. `client` h5 or weapp, '' where it did not say. */
export interface DeviceView {
  id: string
  client: string
  here: boolean
  signedInAt: string
  /** Exact to five minutes. */
  lastSeenAt: string
}

/** One look at my data: who by office and role, never by name; what was seen, and of which project. */
export interface AccessEntry {
  at: string
  who: string
  what: string
  project: string | null
}

/** A consent as it was given, and when it was taken back. `withdrawal`: what taking it back would mean now. */
export interface ConsentRecord {
  document: 'privacy' | 'sensitive'
  version: string
  givenAt: string
  withdrawnAt: string | null
  withdrawal: string | null
}

/** My data as a file: JSON with Chinese names. */
export interface ExportView {
  fileName: string
  mediaType: string
  text: string
}

/** A registration that is not over: what becomes of it, and where to withdraw it. */
export interface OpenRegistration {
  application: string
  project: string
  stateLabel: string
  consequence: string
  link: string
}

/** 注销: what would go, what must stay and why, and when it happens. */
export interface DeletionView {
  /** When it was asked for and when it is carried out; null while nobody asked. */
  askedAt: string | null
  dueAt: string | null
  coolingDays: number
  /** Why it cannot be asked for now; null when it can. */
  blockedBecause: string | null
  open: OpenRegistration[]
  removed: string[]
  kept: { what: string; why: string }[]
}
