import type { ContestBelow } from './planned-contests'

/** What the eight lines of a filing form hold; dates 'YYYY-MM-DD', '' where nothing is written yet. */
export interface FilingValues {
  host: string
  filledOn: string
  contestName: string
  kind: string
  field: string
  startsOn: string
  endsOn: string
  organisation: string
  finalPlace: string
  plan: string
}

/** The eight lines of the printed form, in its order. */
export const filingLines = [
  'host',
  'filledOn',
  'contestName',
  'kind',
  'times',
  'organisation',
  'finalPlace',
  'plan',
] as const
export type FilingLine = (typeof filingLines)[number]

/** A line that keeps the form from being handed in; `field` is the key of the value. */
export interface FilingProblem {
  field: keyof FilingValues
  line: FilingLine
  message: string
}

/**
 * Characters of the plan as people count them: punctuation and spaces count, ends of lines do not, a rare character or
 * an emoji is one (code points).
 */
export function planCharacters(text: string): number {
  return [...text.replace(/[\r\n]/g, '')].length
}

const asked: Partial<Record<FilingLine, string>> = {
  host: '主办单位',
  filledOn: '填表日期',
  organisation: '组织机构',
  finalPlace: '决赛地点',
  plan: '赛事方案',
}

/**
 * What is still wrong with a filing form (CN24-05, CN24-40): every line filled, the name to the letter that of the
 * plan, one type, the field of a thematic contest, dates of the year printed on the form, a plan within its length.
 */
export function filingProblems(
  values: FilingValues,
  contest: Pick<ContestBelow, 'name' | 'kind' | 'kindName'>,
  { year, maxCharacters }: { year: number; maxCharacters: number },
): FilingProblem[] {
  const found: FilingProblem[] = []
  const wrong = (field: keyof FilingValues, line: FilingLine, message: string) =>
    void found.push({ field, line, message })
  for (const line of filingLines) {
    const name = asked[line]
    if (name && values[line as keyof FilingValues].trim() === '') {
      wrong(line as keyof FilingValues, line, `请填写${name}`)
    }
  }
  if (values.contestName !== contest.name)
    wrong('contestName', 'contestName', `赛事名称须与计划一致：${contest.name}`)
  if (values.kind === '') wrong('kind', 'kind', '请选择赛事类型')
  else if (values.kind !== contest.kind) wrong('kind', 'kind', `计划里这场是${contest.kindName}，请改选`)
  if (values.kind === 'thematic' && values.field.trim() === '')
    wrong('field', 'kind', '专题赛要写明行业领域，请填写')
  timesProblems(values, year, wrong)
  const over = planCharacters(values.plan) - maxCharacters
  if (over > 0) wrong('plan', 'plan', `赛事方案最多${maxCharacters}字，超出${over}字，请删减`)
  return found
}

function timesProblems(
  { startsOn, endsOn }: FilingValues,
  year: number,
  wrong: (field: keyof FilingValues, line: FilingLine, message: string) => void,
): void {
  if (startsOn === '') wrong('startsOn', 'times', '请填写赛事开始日期')
  else if (!startsOn.startsWith(`${year}-`))
    wrong('startsOn', 'times', `表上印的是${year}年，请填${year}年的日期`)
  if (endsOn === '') wrong('endsOn', 'times', '请填写赛事结束日期')
  else if (!endsOn.startsWith(`${year}-`))
    wrong('endsOn', 'times', `表上印的是${year}年，请填${year}年的日期`)
  else if (startsOn !== '' && endsOn < startsOn) wrong('endsOn', 'times', '结束日期早于开始日期，请核对')
}

/** The eight lines as they were filled in, under their printed labels, for people to read. */
export function filledFiling(
  form: {
    lines: readonly { id: FilingLine; label: string }[]
    kinds: readonly { value: string; label: string }[]
  },
  values: FilingValues,
): { label: string; text: string }[] {
  const kind = form.kinds.find(({ value }) => value === values.kind)?.label ?? ''
  const shown: Record<FilingLine, string> = {
    ...{ host: values.host, filledOn: values.filledOn, contestName: values.contestName },
    kind: values.field ? `${kind}，行业领域：${values.field}` : kind,
    times: values.startsOn && `${values.startsOn}至${values.endsOn}`,
    ...{ organisation: values.organisation, finalPlace: values.finalPlace, plan: values.plan },
  }
  return form.lines.map(({ id, label }) => ({ label, text: shown[id] }))
}
