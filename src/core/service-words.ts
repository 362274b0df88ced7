/** What a docking-service institution may want (CZ23-36). */
export const institutionIntents = {
  docking: '参加对接活动',
  'judge-candidate': '成为大赛评委候选',
  needs: '发布对接需求',
} as const
export type InstitutionIntent = keyof typeof institutionIntents

/** Kinds of institutions, for people to find one. */
export const institutionKinds = {
  investor: '投资机构',
  bank: '银行和担保',
  incubator: '孵化器和园区',
  institute: '高校和院所',
  advisory: '法律、财税、咨询',
  other: '其他服务机构',
} as const
export type InstitutionKind = keyof typeof institutionKinds

/** What a need asks for (SX26-28). */
export const needKinds = {
  financing: '融资',
  cooperation: '合作',
  landing: '落地',
  order: '订单',
} as const
export type NeedKind = keyof typeof needKinds

/** Who a need belongs to: a project of the edition, or an institution. */
export type NeedSide = 'project' | 'institution'

/** Who sees a need besides its owner: the other side, or the organisers only. */
export const needVisibilities = {
  project: { counterparts: '已核验机构', organisers: '仅组织者' },
  institution: { counterparts: '本届参赛项目', organisers: '仅组织者' },
} as const satisfies Record<NeedSide, object>
export type NeedVisibility = 'counterparts' | 'organisers'

const telephone = /(?<!\d)(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8})(?!\d)/
const address = /[\w.+-]+@[\w-]+\.[\w.]+/

/** Whether a text gives away a telephone number or an e-mail address: contacts wait until both sides agree. */
export function namesContact(text: string): boolean {
  const plain = text.normalize('NFKC')
  return telephone.test(plain) || address.test(plain)
}

/** What an institution that wants its people to be judges is told (CZ23-36): a wish, never an appointment. */
export const candidateSentence = '进入候选，不代表已被聘任，且与您服务过的项目须回避。'
