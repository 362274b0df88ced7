/** What an objection is about: a list, a project's eligibility, how the judging was done, or copied work (举报). */
export const objectionKinds = {
  list: '名单',
  eligibility: '参赛资格',
  procedure: '评分程序',
  plagiarism: '剽窃举报',
} as const

export type ObjectionKind = keyof typeof objectionKinds

/** Steps of the judging an objection can name; asking for more points is none of them (T-14). */
export const procedures = {
  draw: '抽签与出场顺序',
  recusal: '评委回避',
  timing: '路演计时',
  rubric: '评分标准的执行',
  tally: '计分与名次的计算',
  other: '其他程序',
} as const

export type Procedure = keyof typeof procedures

/** What follows from an objection that is upheld. */
export const consequences = {
  none: '结果不变，予以纠正或说明',
  'correct-list': '更正名单',
  disqualify: '取消参赛资格，名额空缺',
  arbitration: '按专家委员会裁决处理，原始分不改',
} as const

export type Consequence = keyof typeof consequences

const allowed: Readonly<Record<ObjectionKind, readonly Consequence[]>> = {
  list: ['none', 'correct-list', 'disqualify'],
  eligibility: ['none', 'correct-list', 'disqualify'],
  procedure: ['none', 'arbitration'],
  plagiarism: ['none', 'disqualify'],
}

/** The consequences an upheld objection of a kind may have; scores are only ever left to the committee (T-14). */
export function consequencesOf(kind: ObjectionKind): readonly Consequence[] {
  return allowed[kind]
}

/** YY-0012: how an objection is named to people. `number` counts from 1 in each edition. */
export function objectionNumber(number: number): string {
  return `YY-${String(number).padStart(4, '0')}`
}
