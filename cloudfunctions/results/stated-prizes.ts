import type { Edition } from '../../src/core/edition'
import type { Awards } from '../../src/core/edition-terms'

/** The prizes the notice names, group by group; [] where it names none: a supplementary notice must say them first. */
export function statedPrizes({ awards }: Pick<Edition, 'awards'>): Awards['groups'] {
  return awards === 'not-stated' ? [] : awards.groups
}
