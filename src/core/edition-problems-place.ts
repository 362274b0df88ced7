/** What the fields of an edition document are called in an office. */
const LABELS: Readonly<Record<string, string>> = {
  format: '格式',
  clauses: '条款',
  notice: '通知原文',
  slug: '代号',
  track: '所属赛事类别',
  ownRegion: '只收本区域的企业',
  name: '名称',
  sponsorTitle: '冠名',
  documentNumber: '文号',
  issuer: '发文单位',
  issuedOn: '发文日期',
  year: '年份',
  level: '级别',
  parent: '上级届次',
  province: '省份',
  city: '地市',
  counties: '县区',
  groups: '组别',
  tracks: '赛道',
  timetable: '时间安排',
  registration: '报名',
  opensOn: '开始日期',
  deadline: '截止日期',
  clause: '依据条款',
  officialSite: '官网',
  siteClause: '官网的依据条款',
  channels: '报名渠道',
  enclosureClause: '随附名单的依据条款',
  officialSteps: '官网报名步骤',
  requirements: '参赛条件',
  attachments: '附件材料',
  stages: '轮次',
  awards: '奖项',
  publicity: '公示',
  scoring: '评分',
  recommendation: '推荐',
  certificateNames: '证书署名',
  industryFields: '领域',
  contests: '赛事名录',
  place: '地点',
  host: '主办单位',
  contacts: '联系方式',
  fee: '收费',
  notStated: '未规定事项',
  id: '编号',
  code: '代码',
  subjects: '申报主体',
  subtypes: '小类',
  kind: '类型',
  by: '日期',
  tentative: '暂定',
  url: '网址',
  preApproval: '先审核后报名',
  title: '名称',
  when: '适用前提',
  check: '检查',
  params: '检查的参数',
  hard: '硬性',
  inheritance: '来源',
  due: '补齐时点',
  required: '必交',
  formats: '文件格式',
  maxMegabytes: '大小上限（MB）',
  maxCount: '份数上限',
  fileName: '文件名样式',
  optional: '可不举行',
  advance: '晋级',
  direct: '直接晋级',
  times: '展示时间',
  pitch: '路演秒数',
  answer: '答辩秒数',
  panels: '评审组',
  juries: '评委团',
  judges: '评委人数',
  weight: '权重',
  num: '分子',
  den: '分母',
  rule: '办法',
  tiesAtEdge: '晋级线上并列',
  reserves: '候补人数',
  count: '数量',
  percent: '百分比',
  rounding: '取整',
  floor: '下限',
  cap: '上限',
  places: '名额',
  minimum: '每地至少',
  prizes: '奖级',
  group: '组别',
  money: '奖金（元）',
  budget: '奖金总额（元）',
  unitHonours: '单位奖',
  doubleReward: '重复奖励',
  vacancy: '取消资格后的顺延',
  days: '天数',
  unit: '按什么日计算',
  firstDay: '从哪天起算',
  rubrics: '评分标准',
  form: '形式',
  result: '成绩构成',
  weights: '各轮权重',
  stage: '轮次',
  veto: '一票否决',
  role: '由谁',
  obligations: '评审义务',
  rubric: '评分办法',
  criteria: '评分项',
  max: '上限',
  min: '下限',
  description: '说明',
  step: '打分步长',
  total: '总分',
  trim: '去极值',
  high: '去掉最高分个数',
  low: '去掉最低分个数',
  minCards: '最少有效评分表',
  decimals: '小数位数',
  roundingPoints: '舍入位置',
  roundingMode: '舍入办法',
  compare: '比较名次用',
  ties: '并列处理',
  absence: '评委缺席',
  criterion: '评分项',
  to: '报送单位',
  dueOn: '报送截止日期',
  quota: '推荐名额',
  channel: '名额来源',
  perGroup: '各组名额',
  maxShare: '占比上限',
  unitLabel: '单位栏名称',
  columns: '表格各栏',
  heading: '标题',
  value: '内容',
  note: '表下说明',
  text: '原文',
  office: '办公室',
  phone: '电话',
  charged: '收取费用',
  topic: '事项',
  sentence: '说明',
  document: '所属届次',
  use: '用途',
  reading: '我们的理解',
  allowed: '允许的主体',
  site: '官网',
  scope: '范围',
  regionCode: '地区代码',
  regionName: '地区名称',
  largest: '最大规模',
  since: '最早注册日期',
  underYears: '不满几年',
  asOf: '计算到哪天',
  atLeast: '至少几项',
  declaration: '声明事项',
  standard: '失信标准',
  acrossSubtypes: '在哪些小类间',
  years: '届次年份',
  of: '针对',
  effect: '后果',
  named: '榜单名称',
  related: '相关榜单',
}

/** Fields that are called otherwise in one place, by the field they stand in. */
const LABELS_WITHIN: Readonly<Record<string, string>> = {
  'requirements.groups': '适用组别',
  'requirements.tracks': '适用赛道',
  'requirements.subtypes': '适用小类',
  'attachments.groups': '适用组别',
  'stages.groups': '适用组别',
  'advance.groups': '适用组别',
  'panels.groups': '适用组别',
  'rubrics.groups': '适用组别',
  'tracks.groups': '适用组别',
  'awards.groups': '各组奖项',
  'contests.site': '报名网址',
  'contests.contests': '赛事',
  'rule.by': '方式',
  'result.by': '方式',
  'check.name': '检查名称',
  'when.name': '检查名称',
  'criteria.max': '满分',
  'params.to': '归属',
  'of.name': '检查名称',
  'recommendation.form': '推荐表',
  'form.text': '内容',
  'criteria.weight': '权重',
}

/**
 * A field's place in words, such as 报名 › 截止日期 or 参赛条件 › 第3条“企业在本市注册” › 检查. `root` is the document as
 * read, of any shape; a field without a name of its own keeps the one it has in the file.
 */
export function placeInWords(path: readonly PropertyKey[], root: unknown): string {
  const words: string[] = []
  let at: unknown = root
  let within = ''
  for (const step of path) {
    at = child(at, step)
    if (typeof step === 'number') words.push(itemInWords(step, at))
    else if (!(step === 'edition' && words.length === 0)) words.push(labelOf(String(step), within))
    if (typeof step !== 'number') within = String(step)
  }
  return words.length === 0 ? '整个文件' : words.join(' › ')
}

/** The name of a field of the format in an office's words, undefined for a field that has none. */
export function fieldLabel(field: string): string | undefined {
  return Object.hasOwn(LABELS, field) ? LABELS[field] : undefined
}

function labelOf(field: string, within: string): string {
  return LABELS_WITHIN[`${within}.${field}`] ?? fieldLabel(field) ?? field
}

function itemInWords(index: number, item: unknown): string {
  const name = ['title', 'name', 'heading', 'topic', 'id', 'group', 'channel']
    .map(field => child(item, field))
    .find(value => typeof value === 'string' && value.trim() !== '')
  return name === undefined ? `第${index + 1}项` : `第${index + 1}项“${String(name)}”`
}

function child(parent: unknown, step: PropertyKey): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined
  return (parent as Record<PropertyKey, unknown>)[step]
}
