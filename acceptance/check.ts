import type { Season } from './hall/season'
import type { Caller } from './product/caller'
import type { ProductOptions } from './product/product'
import type { Random } from './random'

/** What a check works with. `full`: the published counts instead of the short ones. */
export interface Context {
  season: Season
  random: Random
  full: boolean
  options: ProductOptions
}

/** `bad`: each must be zero. `figures`: what was counted and measured. `note`: something a reader has to know. */
export interface Outcome {
  bad: Record<string, number>
  figures: Record<string, number | string>
  note?: string
}

/** One claim of the trust specification, tried from outside. `projects`: how many the run has to register for it. */
export interface Check {
  id: string
  claim: string
  projects(full: boolean): number
  /** What has to happen while registration is open; the demonstration's clock does not go back. */
  early?(operator: Caller): Promise<void>
  run(context: Context): Promise<Outcome>
}
