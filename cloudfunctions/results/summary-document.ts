import type { Edition } from '../../src/core/edition'
import { beijingMinute } from '../shared/beijing-text'
import type { ReportBlock, ReportDocument } from '../shared/documents/report-document'
import { quoteClause } from '../shared/quote-clause'
import type { Figures, SummaryFacts } from './summary-facts'
import { type SummaryTerms, servicePart, summaryTitle } from './summary-terms'

const text = (words: string): ReportBlock => ({ kind: 'text', text: words })
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): ReportBlock => ({
  ...{ kind: 'table', columns, rows },
})
const date = (on: string) => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`

/**
 * The draft of 赛事活动总结: what the system knows as figures, what only people know as headings to be filled in.
 * Nothing undecided is given a number.
 */
export function summaryDocument(
  edition: Edition,
  facts: SummaryFacts,
  terms: SummaryTerms,
  { now, demo }: { now: Date; demo: boolean },
): ReportDocument {
  return {
    title: summaryTitle(edition),
    marks: [
      `草稿（数字取自系统，截至${beijingMinute(now)}，请核对后行文）`,
      ...(demo ? ['演示数据，不是真实的比赛，不作为报送依据'] : []),
    ],
    author: edition.issuer,
    sections: [
      { heading: '基本情况', blocks: basics(edition) },
      { heading: '报名和资格审核', blocks: registration(facts) },
      { heading: '比赛情况', blocks: contest(facts) },
      { heading: '获奖情况', blocks: awarded(edition, facts) },
      { heading: '向上级推荐', blocks: [text(recommendation(edition, facts))] },
      { heading: '主要时间', blocks: [table(['日期', '事项'], dates(edition, facts))] },
      ...terms.parts.map(({ heading, clause }) => ({
        heading,
        blocks: [...(heading === servicePart ? facts.service.map(text) : []), ...toWrite(edition, clause)],
      })),
    ],
  }
}

function basics({ name, issuer, documentNumber, groups }: Edition): ReportBlock[] {
  const by = documentNumber ? `${issuer}（${documentNumber}）` : issuer
  return [text(`${name}，由${by}通知举办，分${groups.map(each => each.name).join('、')}。`)]
}

function registration({ total, specialised, groups, counties }: SummaryFacts): ReportBlock[] {
  const row = ({ name, handedIn, accepted }: Figures) => [name, String(handedIn), String(accepted)]
  const columns = (first: string) => [first, '报名（个）', '审核通过（个）']
  return [
    text(
      `共报名${total.handedIn}个项目，审核通过${total.accepted}个；其中专精特新企业报名${specialised.handedIn}个，审核通过${specialised.accepted}个。`,
    ),
    table(columns('组别'), [...groups, total].map(row)),
    ...(counties.length > 0 ? [text('按县区：'), table(columns('县区'), [...counties, total].map(row))] : []),
  ]
}

function contest({ halls }: SummaryFacts): ReportBlock[] {
  if (halls.length === 0) return [text('系统里还没有冻结名次的场次。')]
  const finals = halls.filter(({ final }) => final)
  const sessions = new Set(finals.map(({ session }) => session)).size
  const projects = finals.reduce((total, hall) => total + hall.projects, 0)
  return [
    text(`决赛${sessions}场，${projects}个项目参加。`),
    table(
      ['阶段', '场次', '组别', '项目（个）', '有名次（个）', '名次冻结日期'],
      halls.map(hall => [
        ...[hall.stage, hall.name, hall.group],
        ...[String(hall.projects), String(hall.ranked), date(hall.on)],
      ]),
    ),
  ]
}

function awarded({ awards: stated }: Edition, { awards }: SummaryFacts): ReportBlock[] {
  if (awards === null)
    return [text(stated === 'not-stated' ? '本届通知未规定奖项。' : '获奖名单还没有公布。')]
  const levels = awards.groups.flatMap(({ groupName, levels: own }) =>
    own.filter(level => level.awards.length > 0).map(level => ({ groupName, ...level })),
  )
  const count = levels.reduce((total, level) => total + level.awards.length, 0)
  const lines = levels.flatMap(({ groupName, level, awards: given }) =>
    given.map(({ projectName, subjectName }) => [groupName, level, projectName, subjectName]),
  )
  const money = levels.flatMap(({ groupName, level, moneyText }) =>
    moneyText === null ? [] : [`${groupName}${level}${moneyText}`],
  )
  return [
    text(`已${awards.verb}获奖名单，共${count}个项目获奖。`),
    ...(lines.length > 0 ? [table(['组别', '奖项', '项目', '单位或团队'], lines)] : []),
    ...(money.length > 0 ? [text(`奖金标准：${money.join('；')}。`)] : []),
  ]
}

function recommendation({ recommendation: stated }: Edition, { recommended }: SummaryFacts): string {
  if (stated === 'not-stated') return '本届通知未规定向上级推荐项目。'
  if (recommended === null) return '推荐名单还没有报送。'
  const { to, projects, documentNumber, on } = recommended
  return `${date(on)}以${documentNumber}向${to}推荐${projects}个项目。`
}

/** What happened, by day; only what is on record. */
function dates(edition: Edition, { halls, awards, recommended }: SummaryFacts): string[][] {
  const happened = [
    ...(edition.issuedOn ? [{ on: edition.issuedOn, what: '印发通知' }] : []),
    { on: edition.registration.deadline, what: '报名截止（按通知）' },
    ...halls.map(({ on, stage, name, group }) => ({ on, what: `${stage}“${name}”${group}名次冻结` })),
    ...(awards?.versions ?? []).map(({ version, on }) => ({
      on,
      what: version === 1 ? `${awards?.verb}获奖名单` : `更正获奖名单（第${version}版）`,
    })),
    ...(recommended ? [{ on: recommended.on, what: `报送推荐名单（${recommended.documentNumber}）` }] : []),
  ]
  return happened.sort((a, b) => a.on.localeCompare(b.on)).map(({ on, what }) => [date(on), what])
}

function toWrite(edition: Edition, clause: string): ReportBlock[] {
  const { source, text: words } = quoteClause(clause, edition)
  return [
    { kind: 'quote', text: `通知要求（${source}）：${words.replace(/\s+/g, ' ')}` },
    { kind: 'blank', text: '（由承办单位填写）' },
  ]
}
