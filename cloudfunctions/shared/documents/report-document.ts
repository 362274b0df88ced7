/** What stands under a heading: text, words quoted from a notice, room for people to write, a table, or a picture. */
export type ReportBlock =
  | { kind: 'text' | 'quote' | 'blank'; text: string }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** `text` says what the picture shows. */
  | { kind: 'picture'; png: Buffer; text: string }

/** A written report (总结), upright. `marks` stand in red at the head of every page; `author` is the issuing unit. */
export interface ReportDocument {
  title: string
  marks: readonly string[]
  sections: readonly { heading: string; blocks: readonly ReportBlock[] }[]
  author: string
}
