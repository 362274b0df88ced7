/** The columns of a list of past winners, in the order of the blank form. */
export const headings = {
  year: '年份',
  level: '级别',
  list: '赛事或榜单名称',
  award: '奖项或名次',
  projectName: '项目名称',
  subjectName: '参赛主体',
  companyCode: '统一社会信用代码',
} as const

export type Heading = keyof typeof headings
