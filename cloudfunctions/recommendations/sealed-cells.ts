import type { Keys } from '../shared/keys'

const place = (recommendation: string, number: number) =>
  `recommendation_submission|sealed_cells|${recommendation}|${number}`

/** The rows of the form as submitted, sealed: they hold telephone numbers. */
export function sealCells(
  keys: Keys,
  recommendation: string,
  number: number,
  rows: readonly (readonly string[])[],
): string {
  return keys.seal(JSON.stringify(rows), place(recommendation, number))
}

/** The rows of a submission in clear, for the exported file alone. */
export function openCells(
  keys: Keys,
  submission: { recommendationId: string; number: number; sealedCells: string },
): string[][] {
  const { recommendationId, number, sealedCells } = submission
  return JSON.parse(keys.open(sealedCells, place(recommendationId, number))) as string[][]
}
