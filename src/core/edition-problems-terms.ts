import type { Edition } from './edition'
import {
  type EditionFinding,
  type FieldPath,
  noticeIf,
  repeated,
  wrongUnless,
} from './edition-problems-finding'
import { valueInWords } from './edition-words'

const PLACEHOLDERS = ['{project}', '{subject}', '{group}', '{name}']

/** Prizes and money, papers and their names, the list form, quotas, regions: each sound in itself. */
export function termFindings(edition: Edition): EditionFinding[] {
  return [
    ...awardFindings(edition),
    ...attachmentFindings(edition),
    ...recommendationFindings(edition),
    ...regionFindings(edition),
    ...contestFindings(edition),
    ...exceptNotStated(edition.industryFields, fields =>
      repeated(
        fields,
        field => field,
        i => ['edition', 'industryFields', i],
        field => `领域“${field}”写了两次，请删去一个。`,
      ),
    ),
  ]
}

/** One list of a kind, and every contest in one list once. */
function contestFindings({ contests }: Edition): EditionFinding[] {
  const named = contests.flatMap(({ contests: each }, i) =>
    each.map(({ name }, j) => ({ name, at: ['edition', 'contests', i, 'contests', j, 'name'] })),
  )
  return [
    ...repeated(
      contests,
      list => list.kind,
      i => ['edition', 'contests', i, 'kind'],
      kind => `${valueInWords(kind)}写了两份名录，请合成一份。`,
    ),
    ...repeated(
      named,
      contest => contest.name,
      i => named[i]!.at,
      name => `赛事“${name}”在名录里写了两次，请删去一个。`,
    ),
  ]
}

function awardFindings({ awards, groups }: Edition): EditionFinding[] {
  if (awards === 'not-stated') return []
  const at: FieldPath = ['edition', 'awards', 'groups']
  const without = groups.filter(group => !awards.groups.some(one => one.group === group.id))
  const money = awards.groups
    .flatMap(one => one.prizes)
    .reduce((sum, { count, money }) => {
      return count === 'not-stated' || money === 'not-stated' ? sum : sum + count * money
    }, 0)
  return [
    ...repeated(
      awards.groups,
      one => one.group,
      i => [...at, i, 'group'],
      group => `组别“${group}”的奖项写了两次，请合成一处。`,
    ),
    ...awards.groups.flatMap((one, g) =>
      repeated(
        one.prizes,
        prize => prize.name,
        i => [...at, g, 'prizes', i, 'name'],
        name => `同一组里奖项“${name}”写了两次，请合并或改名。`,
      ),
    ),
    ...noticeIf(
      without.length > 0,
      at,
      `${without.map(group => `“${group.name}”`).join('、')}没有写奖项，请确认通知确实没有给它设奖。`,
    ),
    ...wrongUnless(
      awards.budget === 'not-stated' || money <= awards.budget,
      ['edition', 'awards', 'budget'],
      `各奖项奖金合计 ${money} 元，超过奖金总额 ${awards.budget} 元，请核对名额和金额。`,
    ),
  ]
}

function attachmentFindings({ attachments }: Edition): EditionFinding[] {
  if (attachments === 'not-stated') return []
  const at: FieldPath = ['edition', 'attachments']
  return [
    ...repeated(
      attachments,
      paper => `${paper.name}（${[...paper.groups].sort().join('、')}）`,
      i => [...at, i, 'name'],
      name => `附件“${name}”写了两次，请合并或改名。`,
    ),
    ...attachments.flatMap(({ formats, fileName }, i) => [
      ...repeated(
        formats,
        format => format,
        f => [...at, i, 'formats', f],
        format => `文件格式“${format}”写了两次，请删去一个。`,
      ),
      ...(fileName === null ? [] : fileNameFindings(fileName, [...at, i, 'fileName'])),
    ]),
  ]
}

function fileNameFindings(pattern: string, at: FieldPath): EditionFinding[] {
  const unknown = (pattern.match(/\{[^}]*\}?/g) ?? []).filter(part => !PLACEHOLDERS.includes(part))
  const rest = pattern.replace(/\{[^}]*\}/g, '')
  return [
    ...wrongUnless(
      unknown.length === 0,
      at,
      `文件名样式里的“${unknown.join('”“')}”不认识，只能用 {project} 项目名、{subject} 申报单位、{group} 组别、{name} 附件名。`,
    ),
    ...wrongUnless(!/[\\/:*?"<>|{}]/.test(rest), at, '文件名里不能有 \\ / : * ? " < > | 这些符号，请换掉。'),
  ]
}

function recommendationFindings({ recommendation, tracks }: Edition): EditionFinding[] {
  if (recommendation === 'not-stated') return []
  const at: FieldPath = ['edition', 'recommendation']
  const { recommenders, quota, maxShare, form } = recommendation
  return [
    ...exceptNotStated(recommenders, ({ units }) =>
      repeated(
        units,
        unit => unit.code,
        i => [...at, 'recommenders', 'units', i, 'code'],
        code => `推荐单位代码 ${code} 写了两次，请核对。`,
      ),
    ),
    ...exceptNotStated(maxShare, share =>
      wrongUnless(
        share.num <= share.den,
        [...at, 'maxShare', 'num'],
        `占比 ${share.num}/${share.den} 超过了全部，请核对分子和分母。`,
      ),
    ),
    ...exceptNotStated(quota, quotas => [
      ...repeated(
        quotas,
        one => one.channel,
        i => [...at, 'quota', i, 'channel'],
        channel => `“${channel}”的名额写了两次，请合成一处。`,
      ),
      ...quotas.flatMap((one, q) =>
        repeated(
          one.perGroup,
          part => part.group,
          i => [...at, 'quota', q, 'perGroup', i, 'group'],
          group => `同一处里组别“${group}”的名额写了两次，请删去一个。`,
        ),
      ),
    ]),
    ...exceptNotStated(form, ({ columns }) => [
      ...columns.flatMap((column, i) => [
        ...wrongUnless(
          column.value !== 'track-name' || tracks.length > 0,
          [...at, 'form', 'columns', i, 'value'],
          '这一栏要填赛道，可本届没有设赛道，请删去这一栏，或补上赛道。',
        ),
      ]),
      ...repeated(
        columns,
        column => column.heading,
        i => [...at, 'form', 'columns', i, 'heading'],
        heading => `表格里“${heading}”一栏写了两次，请核对原表。`,
      ),
    ]),
  ]
}

/** Codes nest: a city in its province, counties in theirs, and the level says which are there. */
function regionFindings({ level, province, city, counties }: Edition): EditionFinding[] {
  const home = province?.code.slice(0, 2)
  return [
    ...wrongUnless(
      level === 'nation' || province !== null,
      ['edition', 'province'],
      '省、市级比赛要写明所在省份。',
    ),
    ...wrongUnless(level !== 'city' || city !== null, ['edition', 'city'], '市级比赛要写明所在地市。'),
    ...wrongUnless(
      city === null || home === undefined || city.code.startsWith(home),
      ['edition', 'city', 'code'],
      `地市代码应以省份代码的前两位 ${home ?? ''} 开头，请核对。`,
    ),
    ...counties.flatMap((county, i) =>
      wrongUnless(
        home === undefined || county.code.startsWith(home),
        ['edition', 'counties', i, 'code'],
        `县区代码应以省份代码的前两位 ${home ?? ''} 开头，请核对。`,
      ),
    ),
    ...repeated(
      counties,
      county => county.code,
      i => ['edition', 'counties', i, 'code'],
      code => `县区代码 ${code} 写了两次，请核对。`,
    ),
  ]
}

function exceptNotStated<T>(term: T | 'not-stated', look: (term: T) => EditionFinding[]): EditionFinding[] {
  return term === 'not-stated' ? [] : look(term)
}
