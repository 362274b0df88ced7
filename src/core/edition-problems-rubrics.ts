import type { Edition } from './edition'
import {
  type EditionFinding,
  exactly,
  type FieldPath,
  noticeIf,
  repeated,
  wrongUnless,
} from './edition-problems-finding'
import type { Stage } from './edition-stages'
import type { StatedRubric } from './edition-terms'
import { rubricProblems } from './rubric'

/** Scoring rules a notice prints: sound in themselves, one for a stage and group, and as the stage has it. */
export function rubricFindings({ scoring, stages, groups }: Edition): EditionFinding[] {
  if (scoring.rubrics === 'not-stated') return []
  const at: FieldPath = ['edition', 'scoring', 'rubrics']
  const name = (id: string) => groups.find(group => group.id === id)?.name ?? id
  const uses = scoring.rubrics.flatMap((one, i) =>
    one.groups.map((group, g) => ({ key: `${one.stage}/${group}`, group, at: [...at, i, 'groups', g] })),
  )
  return [
    ...repeated(
      uses,
      use => use.key,
      i => uses[i]!.at,
      key => `“${name(key.split('/')[1]!)}”在同一轮里有两份评分标准，请只留一份。`,
    ),
    ...scoring.rubrics.flatMap((one, i) => [
      ...soundness(one, [...at, i, 'rubric']),
      ...earlierStages(one, stages, [...at, i, 'rubric', 'ties']),
      ...stages
        .filter(stage => one.stage === null || stage.id === one.stage)
        .flatMap(stage => agreement(one, stage, [...at, i, 'rubric'])),
    ]),
  ]
}

function soundness({ rubric }: StatedRubric, at: FieldPath): EditionFinding[] {
  return exactly(at, () =>
    rubricProblems(rubric).flatMap(({ path, message }) => {
      const steps = path.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
      return wrongUnless(false, [...at, ...steps], message)
    }),
  )
}

/** A tie may be broken by the score of a stage that came before. */
function earlierStages(
  { stage, rubric }: StatedRubric,
  stages: readonly Stage[],
  at: FieldPath,
): EditionFinding[] {
  const own = stage === null ? stages.length - 1 : stages.findIndex(one => one.id === stage)
  return rubric.ties.flatMap((step, t) => {
    if (typeof step === 'string' || !('stage' in step)) return []
    const compared = stages.findIndex(one => one.id === step.stage)
    return [
      ...wrongUnless(
        compared === -1 || own === -1 || compared < own,
        [...at, t],
        '并列时要比的是前面一轮的得分，这里写的不是前面的轮次，请核对。',
      ),
      ...noticeIf(
        stages[compared]?.optional === true,
        [...at, t],
        '并列时要比的这一轮可不举行，不举行时这一步比不出来，请确认。',
      ),
    ]
  })
}

/** Times and juries are written in the stage and in the rubric; they may not differ. */
function agreement({ rubric, groups }: StatedRubric, stage: Stage, at: FieldPath): EditionFinding[] {
  const { times } = stage
  const same =
    times === 'not-stated' || (times.pitch === rubric.times.pitch && times.answer === rubric.times.answer)
  const panels = stage.panels === 'not-stated' ? [] : stage.panels
  const panel = panels.find(one => one.groups.some(group => groups.includes(group)))
  const seats = panel?.juries.map(jury => weightOf(jury.id, jury.weight)).sort()
  const judged = rubric.juries?.map(jury => weightOf(jury.id, jury.weight)).sort()
  return [
    ...wrongUnless(
      same,
      [...at, 'times'],
      `评分标准里的路演、答辩时间和“${stage.name}”的展示时间不一致，请改成一样。`,
    ),
    ...wrongUnless(
      seats === undefined || (judged === undefined ? seats.length === 1 : String(seats) === String(judged)),
      [...at, 'juries'],
      `评分标准里的评委团和“${stage.name}”的评委团（编号、权重）不一致，请改成一样。`,
    ),
    ...(panel?.juries ?? []).flatMap(jury => {
      const least = rubric.juries?.find(one => one.id === jury.id)?.minCards ?? rubric.minCards
      return wrongUnless(
        jury.judges === 'not-stated' || jury.judges >= least,
        [...at, 'minCards'],
        `“${stage.name}”的“${jury.name}”只有 ${jury.judges} 位，凑不齐 ${least} 份评分表，请核对。`,
      )
    }),
  ]
}

/** The same for 70/100 and 7/10. */
function weightOf(id: string, { num, den }: { num: number; den: number }): string {
  return `${id}:${num / den}`
}
