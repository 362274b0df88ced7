import type { Rubric } from './rubric'

/**
 * The rules as one jury scores by them: its own criteria where it has any, else the common ones. The rubric itself
 * where the seat is in no jury.
 */
export function rulesOfJury(rubric: Rubric, jury: string | null | undefined): Rubric {
  const own = rubric.juries?.find(({ id }) => id === jury)?.criteria
  return own ? { ...rubric, criteria: own } : rubric
}
