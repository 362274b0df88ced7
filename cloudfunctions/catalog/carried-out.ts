import type { Clause, ClauseUse, Edition, Requirement } from '../../src/core/edition'
import type { Awards, RecommendationTerms } from '../../src/core/edition-terms'

const BY_USE: Readonly<Record<ClauseUse, string>> = {
  enforced: '系统按这一条核对报名',
  computed: '系统据此设定时间、分组、名额或表格',
  recorded: '按这一条办的事，系统会留下记录',
  shown: '这一条供您阅读，系统不另作处理',
  excused: '这一条由有关单位在系统以外办理',
}

/** How the product carries a clause out in an edition, one sentence per thing it does. */
export function carriedOut(clause: Clause, edition: Edition): string[] {
  const requirements = edition.requirements
    .filter(requirement => requirement.clause === clause.id)
    .flatMap(requirement => requirementSentence(requirement, edition) ?? [])
  const timetable = edition.timetable
    .filter(entry => entry.clause === clause.id)
    .map(({ name }) => `时间轴上的“${name}”按这一条显示`)
  const found = [...requirements, ...timetable, ...termsFrom(clause.id, edition)]
  return found.length > 0 ? found : [BY_USE[clause.use]]
}

/** Null where the deadline itself says it better. */
function requirementSentence({ check, title, hard, due }: Requirement, edition: Edition): string | null {
  switch (check.name) {
    case 'submitted-in-time':
      return null
    case 'group-chosen':
      return '报名表里选一个参赛组别，填错的审核时可以更正'
    case 'subject-type':
      return '报名表按参赛主体列出能报的组别'
    case 'official-number': {
      const before = edition.timetable.find(entry => entry.kind === due)?.name ?? '比赛'
      return `${before}前要补齐官网报名号`
    }
    case 'declaration':
      return `报名时请申报人声明：${title}`
    case 'credit-record':
      return `由审核单位查询并登记：${title}`
    default:
      return hard
        ? `提交前自动核对：${title}；不符合的可申请人工复核`
        : `提交前自动提示：${title}；由审核人判断`
  }
}

function termsFrom(id: string, edition: Edition): string[] {
  return [
    ...registrationTerms(id, edition),
    ...contestTerms(id, edition),
    ...recommendationTerms(id, edition),
    ...edition.contests
      .filter(list => list.clause === id)
      .map(({ title, contests }) => `赛事名录里的${title}（${contests.length}场）按这一条列出`),
  ]
}

function registrationTerms(id: string, { registration, fee, certificateNames }: Edition): string[] {
  return sentences([
    [registration.clause === id, '过了这一天24:00，报名表保留为草稿，不能提交'],
    [registration.siteClause === id, '提交后提示在大赛官网注册报名，并回填官网报名号'],
    [registration.officialSteps.some(step => step === id), '“复制到官网”页面按这一步说明'],
    [fee?.clause === id, '系统里没有任何收费'],
    ...(certificateNames === 'not-stated'
      ? []
      : [[certificateNames.clause === id, `证书署名最多${certificateNames.max}人`] as const]),
  ])
}

function contestTerms(id: string, { awards, scoring }: Edition): string[] {
  const stated = awards === 'not-stated' ? null : awards
  const honours = stated?.unitHonours.filter(honour => honour.clause === id) ?? []
  const duties = scoring.obligations.filter(duty => duty.clause === id)
  return [
    ...sentences([
      [stated?.clause === id, prizeSentence(stated)],
      [clauseIn(stated?.doubleReward) === id, '发奖前核查重复奖励，只影响奖金，不影响名次和证书'],
      [clauseIn(scoring.form) === id, '评委现场打分，全部封存后同时亮分'],
    ]),
    ...honours.map(({ name }) => `“${name}”由组委会评定，系统不作评分`),
    ...duties.map(({ title }) => `比赛照此办理：${title}`),
  ]
}

/** What of the prizes the notice has settled, and what is left to the committee. */
function prizeSentence(awards: Awards | null): string {
  const prizes = awards?.groups.flatMap(group => group.prizes) ?? []
  const open = [
    ...(prizes.some(({ count }) => count === 'not-stated') ? ['名额'] : []),
    ...(prizes.some(({ money }) => money === 'not-stated') ? ['奖金'] : []),
  ].join('和')
  return open === '' ? '奖项、名额和奖金按这一条设置' : `奖项按这一条设置；${open}由组委会决定后录入`
}

const quotaSentence = ({ quota }: RecommendationTerms) =>
  quota === 'not-stated' ? '不超过上级下达的名额' : '不超过通知规定的名额'

function recommendationTerms(id: string, { recommendation }: Edition): string[] {
  if (recommendation === 'not-stated') return []
  const form = recommendation.form === 'not-stated' ? null : recommendation.form
  return sentences([
    [recommendation.clause === id, `推荐名单按决赛名次生成，${quotaSentence(recommendation)}`],
    [clauseIn(recommendation.maxShare) === id, '推荐名单报送前核对各组所占比例'],
    [form?.clause === id, '推荐名单按这张表的列名和顺序导出'],
    [form?.note?.clause === id, '推荐名单一市一个文件导出'],
    [recommendation.enclosureClause === id, '推荐名单作为推荐文件的附件导出'],
  ])
}

const clauseIn = (term: { clause: string } | 'not-stated' | undefined) =>
  term === undefined || term === 'not-stated' ? null : term.clause

function sentences(uses: readonly (readonly [boolean, string])[]): string[] {
  return uses.flatMap(([applies, sentence]) => (applies ? [sentence] : []))
}
