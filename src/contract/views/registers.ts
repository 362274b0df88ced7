import type { AwardLevel } from '../../core/eligibility/check-parameters'

/** 往届获奖, or 全国榜单 such as 企业组500强. */
export type RegisterKind = 'award' | 'national-list'

/** One imported list. `rows` counts what it added; instants ISO-8601. */
export interface RegisterListView {
  id: string
  kind: RegisterKind
  level: AwardLevel
  levelName: string
  year: number
  list: string
  source: string
  rows: number
  complete: boolean
  first: boolean
  importedBy: string
  importedAt: string
  withdrawn: { by: string; at: string } | null
  /** Entered in this edition; a list of the unit above is withdrawn there. */
  own: boolean
}

/** A year of a kind and level that the edition's conditions look into: entered whole, in part, or not at all. */
export interface RegisterYearView {
  kind: RegisterKind
  level: AwardLevel
  levelName: string
  year: number
  projects: number
  entered: 'whole' | 'part' | 'none'
}

/** 往届名单. `years`: those the edition asks about and those entered, newest first. */
export interface RegistersView {
  /** What the edition's conditions look into: such as 近三年省赛获奖, with its clause. */
  asked: { title: string; clause: string; years: string }[]
  years: RegisterYearView[]
  lists: RegisterListView[]
  headings: string[]
  may: { import: boolean; withdraw: boolean }
}

/** What an import would do. Lines count as the spreadsheet does, from 1. */
export interface RegisterPreviewView {
  /** To be sent back with the import. */
  previewed: string
  counts: { good: number; wrong: number; duplicate: number }
  lists: {
    year: number
    level: AwardLevel
    levelName: string
    list: string
    good: number
    duplicate: number
  }[]
  /** Years of a level in the file, and whether each may be called whole. */
  years: { year: number; level: AwardLevel; levelName: string; complete: boolean }[]
  /** The first 100 of each. */
  wrong: { line: number; column: string; reason: string }[]
  duplicates: { line: number; projectName: string; subjectName: string; because: string }[]
}

/** Applications whose verdict the lists have changed, and those still waiting to be written (recheckRegisters). */
export interface RegisterRecheckedView {
  changed: number
  left: number
}

/** `added` 0: everything was there already. */
export interface RegisterImportedView extends RegisterRecheckedView {
  imports: string[]
  added: number
  duplicate: number
}
