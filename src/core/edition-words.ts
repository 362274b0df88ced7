/** Words of the format as an office says them; a word not listed is said as it is. */
const WORDS: Readonly<Record<string, string>> = {
  'not-stated': '本届通知未规定',
  true: '是',
  false: '否',
  null: '无',
  city: '市级',
  province: '省级',
  nation: '国家级',
  country: '中国境内',
  company: '企业',
  individual: '个人',
  team: '团队',
  'university-team': '高校团队',
  'institute-team': '科研院所团队',
  overseas: '境外申报人',
  'core-members': '核心成员',
  micro: '微型企业',
  small: '小型企业',
  medium: '中型企业',
  serious: '严重失信',
  any: '任何',
  bad: '不良记录',
  all: '全部',
  working: '工作日',
  calendar: '自然日',
  'next-day': '发布次日起算',
  'same-day': '发布当日起算',
  count: '按固定数量',
  percentage: '按百分比',
  'district-share': '按县区报名数分配',
  decided: '由组委会决定',
  'all-advance': '并列的都晋级',
  'tie-chain': '按并列规则区分',
  up: '向上取整',
  down: '舍去',
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  'keep-empty': '空缺',
  'move-up': '依次递补',
  'last-stage': '只看最后一轮',
  weighted: '各轮加权',
  review: '材料评审',
  roadshow: '现场路演',
  own: '本届规定',
  inherited: '承自上级',
  tightened: '比上级更严',
  'grand-final': '总决赛',
  regional: '区域赛',
  thematic: '专题赛',
  'overseas-regional': '境外区域赛',
  refuse: '不得参赛',
  'no-money': '可参赛，不再发奖金',
  project: '项目',
  entrant: '申报人',
  enforced: '系统判断',
  computed: '系统计算',
  recorded: '系统留痕',
  shown: '只展示',
  excused: '由人另行办理',
}

/** A value of an edition in words: choices as an office says them, lists joined, a piece with a name by its name. */
export function valueInWords(value: unknown): string {
  if (value === undefined) return '没有'
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(valueInWords).join('、')
  if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>
    const name = fields.title ?? fields.name ?? fields.heading ?? fields.topic ?? fields.text
    if (typeof name === 'string') return name
    return Object.entries(fields)
      .map(([field, inner]) => `${field} ${valueInWords(inner)}`)
      .join('，')
  }
  const word = String(value)
  return Object.hasOwn(WORDS, word) ? WORDS[word]! : word
}
