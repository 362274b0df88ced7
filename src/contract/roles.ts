/** Roles a person can be granted (trust model §1.2); applicants need none: they act on what they own. */
export const roleNames = {
  liaison: '联络员',
  contractor: '承办方',
  operator: '经办人',
  approver: '负责人',
  committee: '专家委员会委员',
  judge: '评委',
  notary: '公证员',
  supervisor: '监督员',
  administrator: '系统管理员',
} as const

export type Role = keyof typeof roleNames

/** A role held by a person for one edition and unit, for a while. `session` narrows it to one hall. */
export interface GrantView {
  role: Role
  edition: string
  unit: string
  session: string | null
  validTo: string
}
