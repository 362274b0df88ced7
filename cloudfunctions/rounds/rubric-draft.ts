import type { RubricDraft } from '../../src/contract/views/rounds-rubrics'
import type { Problem } from '../../src/core/problem'
import { type Rubric, rubricProblems } from '../../src/core/rubric'

/** The rules a draft has become; null while anything is still to be chosen. */
export function completeRubric(draft: RubricDraft): Rubric | null {
  return draftProblems(draft).length === 0 ? (draft as Rubric) : null
}

/** What keeps a draft from being put to the committee: field path and sentence; nothing chosen counts as missing. */
export function draftProblems(draft: RubricDraft): Problem[] {
  const chosen = {
    ...draft,
    roundingPoints: draft.roundingPoints ?? [],
    criteria: draft.criteria.map(criterion => ({ ...criterion, max: criterion.max ?? 0 })),
  } as Rubric
  const missing = [
    ...(draft.step === null ? [notChosen('step', '请填写打分步长。')] : []),
    ...(draft.total === null ? [notChosen('total', '请填写总分。')] : []),
    ...(draft.roundingPoints === null
      ? [notChosen('roundingPoints', '请选择在哪一步舍入，不舍入也要选。')]
      : []),
  ]
  // Without a total the sum of the criteria cannot be compared with anything.
  const mute = [
    ...missing.map(({ path }) => path),
    ...(draft.total === null && draft.criteria.length > 0 ? ['criteria'] : []),
  ]
  return [...rubricProblems(chosen).filter(({ path }) => !mute.includes(path)), ...missing]
}

function notChosen(path: string, message: string): Problem {
  return { code: 'RUBRIC_INVALID', path, message }
}
