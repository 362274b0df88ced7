import type { Edition } from './edition'
import {
  type EditionFinding,
  exactly,
  type FieldPath,
  repeated,
  wrongUnless,
} from './edition-problems-finding'
import type { Advance, Stage } from './edition-stages'
import { sumProblem } from './rubric-weights'

/** Stages, juries and the result: shares make the whole, each group has one rule and one panel. */
export function scoringFindings(edition: Edition): EditionFinding[] {
  return [
    ...edition.stages.flatMap((stage, i) => stageFindings(stage, i, edition)),
    ...resultFindings(edition),
    ...repeated(
      edition.scoring.obligations,
      one => one.id,
      i => ['edition', 'scoring', 'obligations', i, 'id'],
      id => `评审义务“${id}”写了两次，请删去一个。`,
    ),
  ]
}

function stageFindings(stage: Stage, index: number, edition: Edition): EditionFinding[] {
  const at: FieldPath = ['edition', 'stages', index]
  const last = index === edition.stages.length - 1
  const advance = stage.advance === 'not-stated' ? [] : stage.advance
  const panels = stage.panels === 'not-stated' ? [] : stage.panels
  return [
    ...groupFindings(advance, [...at, 'advance'], stage, '晋级办法', edition),
    ...groupFindings(panels, [...at, 'panels'], stage, '评审组', edition),
    ...wrongUnless(
      !last || advance.length === 0,
      [...at, 'advance'],
      `“${stage.name}”是最后一轮，后面没有可晋级的轮次，请删去晋级办法，或补上下一轮。`,
    ),
    ...wrongUnless(
      last || stage.advance === 'not-stated' || advance.length > 0,
      [...at, 'advance'],
      `“${stage.name}”后面还有轮次，请写晋级办法；通知没有写就填 "not-stated"。`,
    ),
    ...advance.flatMap((one, i) => advanceFindings(one, [...at, 'advance', i], edition)),
    ...panels.flatMap((panel, i) => juryFindings(panel.juries, [...at, 'panels', i, 'juries'])),
  ]
}

/** Each group of a stage has one rule and one panel, and a rule is for groups of the stage. */
function groupFindings(
  rules: readonly { groups: readonly string[] }[],
  at: FieldPath,
  stage: Stage,
  what: string,
  edition: Edition,
): EditionFinding[] {
  if (rules.length === 0) return []
  const all = rules.flatMap((rule, i) =>
    rule.groups.map((group, g) => ({ group, at: [...at, i, 'groups', g] })),
  )
  const name = (id: string) => edition.groups.find(group => group.id === id)?.name ?? id
  const without = stage.groups.filter(group => !all.some(one => one.group === group))
  return [
    ...repeated(
      all,
      one => one.group,
      i => all[i]!.at,
      group => `“${name(group)}”在“${stage.name}”里有两处${what}，请只留一处。`,
    ),
    ...all.flatMap(one =>
      wrongUnless(
        stage.groups.includes(one.group),
        one.at,
        `“${stage.name}”没有“${name(one.group)}”，请核对适用组别。`,
      ),
    ),
    ...wrongUnless(
      without.length === 0,
      at,
      `“${stage.name}”没有写${without.map(group => `“${name(group)}”`).join('、')}的${what}，请补上。`,
    ),
  ]
}

function advanceFindings({ rule }: Advance, at: FieldPath, edition: Edition): EditionFinding[] {
  if (rule.by === 'district-share') {
    const { length } = edition.counties
    return [
      ...wrongUnless(
        edition.level !== 'city' || length > 0,
        [...at, 'rule', 'by'],
        '本届没有写县区，按县区分配算不出来，请把县区补上。',
      ),
      ...wrongUnless(
        rule.minimum * length <= rule.places,
        [...at, 'rule', 'minimum'],
        `本届有 ${length} 个县区，每地至少 ${rule.minimum} 个，名额 ${rule.places} 个分不开，请核对。`,
      ),
    ]
  }
  if (rule.by !== 'percentage' || rule.floor === null || rule.cap === null) return []
  return wrongUnless(
    rule.floor <= rule.cap,
    [...at, 'rule', 'floor'],
    `晋级下限 ${rule.floor} 大于上限 ${rule.cap}，请核对。`,
  )
}

function juryFindings(
  juries: readonly { id: string; weight: { num: number; den: number } }[],
  at: FieldPath,
): EditionFinding[] {
  return [
    ...repeated(
      juries,
      jury => jury.id,
      i => [...at, i, 'id'],
      id => `评委团编号“${id}”写了两次，请给每个评委团不同的编号。`,
    ),
    ...wholeOf(
      juries.map(jury => jury.weight),
      at,
      '评委团权重',
    ),
  ]
}

function resultFindings({ scoring, stages }: Edition): EditionFinding[] {
  const { result } = scoring
  if (result === 'not-stated' || result.by === 'last-stage') return []
  const at: FieldPath = ['edition', 'scoring', 'result', 'weights']
  return [
    ...wholeOf(result.weights, at, '各轮权重'),
    ...repeated(
      result.weights,
      one => one.stage,
      i => [...at, i, 'stage'],
      stage => `轮次“${stage}”的权重写了两次，请合成一处。`,
    ),
    ...result.weights.flatMap((one, i) =>
      wrongUnless(
        !stages.some(stage => stage.id === one.stage && stage.optional),
        [...at, i, 'stage'],
        '这一轮可不举行，不举行时成绩算不出来，请改为必须举行，或不计入成绩。',
      ),
    ),
  ]
}

function wholeOf(
  weights: readonly { num: number; den: number }[],
  at: FieldPath,
  what: string,
): EditionFinding[] {
  return exactly(at, () =>
    sumProblem(weights, '', what).flatMap(({ message }) => wrongUnless(false, at, message)),
  )
}
