/** A contest of the national plan as printed; its number in the plan is its place in the list. */
interface PlannedContest {
  name: string
  place: string
  host: string
  /** Where to register, null where the cell is empty. */
  site: string | null
}

/** A list of the plan, and the clause whose annex prints it. */
export interface ContestList {
  kind: 'regional' | 'thematic' | 'overseas' | 'grand-final'
  clause: string
  contests: readonly PlannedContest[]
}
