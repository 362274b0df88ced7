/** What stands on a certificate. Everything is taken from the edition and the published list of awards. */
export interface CertificateContent {
  editionName: string
  groupName: string
  level: string
  subjectName: string
  projectName: string
  /** Core members in their order; [] where none stand on it. */
  names: readonly string[]
  issuer: string
  /** Chinese words, such as 2026年7月29日. */
  dated: string
  number: string
  /** Where the number can be checked; null on an installation without a public address. */
  address: string | null
  demo: boolean
}

/** The rows of a QR code, dark modules true. */
export type QrModules = readonly (readonly boolean[])[]

/** Width in points of a text set in one of the two faces of a certificate. */
export type Measure = (text: string, face: Face, size: number) => number

export type Face = 'regular' | 'bold'

/** One thing drawn on the sheet; points from the upper left, y of a text is its baseline, x its left end. */
export type Mark =
  | {
      kind: 'text'
      text: string
      x: number
      y: number
      size: number
      face: Face
      color: string
      spacing: number
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; color: string; width: number }
  | { kind: 'frame'; x: number; y: number; width: number; height: number; color: string; line: number }
  | { kind: 'fill'; x: number; y: number; width: number; height: number; color: string }
