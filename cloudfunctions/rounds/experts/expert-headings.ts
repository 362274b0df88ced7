/** The columns of a roster of experts, in the order of the blank form. */
export const headings = {
  name: '姓名',
  phone: '手机号',
  employer: '工作单位',
  title: '职称',
  fields: '领域',
  recusalUnits: '回避单位',
  importedReviews: '近三年评审次数',
} as const

export type Heading = keyof typeof headings
