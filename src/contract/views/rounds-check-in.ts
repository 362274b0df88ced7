/** Who is in the hall. */
export interface CheckInsView {
  session: { id: string; name: string; venue: string; startsAt: string | null }
  feed: number
  expected: number
  arrived: number
  /** Null while somebody can be checked in, otherwise why not. */
  problem: string | null
  rows: {
    application: string
    position: number | null
    projectName: string
    subjectName: string
    /** 138****1234; null where no number is on file. */
    phoneMasked: string | null
    at: string | null
    way: 'code' | 'staff' | null
    /** The time is the phone's own: it was noted without a network. */
    offline: boolean
    /** Submission the judges read. */
    submission: number
  }[]
}

/** The code on the stand, and when the next one comes. Instants ISO UTC. */
export interface CheckInCodeView {
  code: string
  validTo: string
  nextAt: string
  expected: number
  arrived: number
}

/** A session one of the caller's projects is in. */
export interface MyCheckIn {
  session: string
  name: string
  venue: string
  startsAt: string | null
  application: string
  projectName: string
  at: string | null
  /** Null when it may be done now, otherwise why not. */
  problem: string | null
}
