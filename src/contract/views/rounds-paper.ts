export type PaperState = 'open' | 'agreed' | 'disputed' | 'duplicate' | 'sealed' | 'void'

/** One printed sheet as the two who enter it and the one who confirms see it: never a value. */
export interface PaperSheetView {
  sheetNo: string
  /** What its QR code holds. */
  code: string
  application: string
  position: number | null
  projectName: string
  number: number
  /** What stands on it, line by line: of the jury of its seat. */
  criteria: { id: string; name: string; max: number }[]
  state: PaperState
  stateName: string
  attempt: number
  /** How many have entered it in this attempt, and whether the reader is one of them. */
  entered: number
  enteredByMe: boolean
  /** Names of what the last two entries differed in. */
  differing: string[]
  /** When its photo was taken in; null without one, which is allowed. */
  photoAt: string | null
  may: { enter: boolean; confirm: boolean; decide: boolean; attach: boolean; look: boolean }
}

export interface PaperView {
  session: { id: string; name: string; roundName: string; groupName: string; venue: string }
  feed: number
  step: number
  total: number
  sheets: PaperSheetView[]
}

/** What became of an entry or of a sheet; `sentence` is said to who entered it. */
export interface PaperReply {
  sheetNo: string
  state: PaperState
  attempt: number
  sentence: string
}

/** What became of a photo that was sent; `refusal` says why it was not taken. */
export interface PhotoReply {
  upload: string
  sheetNo: string
  state: 'ready' | 'refused'
  refusal: string | null
}
