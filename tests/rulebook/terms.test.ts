import { describe, expect, it } from 'vitest'
import { timetableLines } from '../../cloudfunctions/catalog/timetable-lines'
import { columnsOf, termsOf } from '../../cloudfunctions/recommendations/terms'
import { levelsOf } from '../../cloudfunctions/results/decided-levels'
import { publicityView } from '../../cloudfunctions/results/publicity-view'
import { quoteClause } from '../../cloudfunctions/shared/quote-clause'
import { assignAwards } from '../../src/core/awards'
import type { Edition } from '../../src/core/edition'
import { phaseAt } from '../../src/core/phases'
import { recommendationProblems } from '../../src/core/recommendation'
import { editionBySlug } from '../../src/editions/registry'

function edition(slug: string): Edition {
  const found = editionBySlug(slug)
  if (found === undefined) throw new Error(`${slug} does not ship`)
  return found
}

const CHANGZHI_2023 = edition('changzhi-2023')
const SHANXI_2026 = edition('shanxi-2026')
const JINZHONG_2025 = edition('jinzhong-2025')
const NATIONAL_2024 = edition('national-2024')

/** The lines of the timetable that rest on a clause, as a page shows them. */
const lines = (of: Edition, clause: string) =>
  timetableLines(of, new Date('2023-01-01T00:00:00Z')).flatMap(line =>
    line.clause.id === clause ? [`${line.name}：${line.when}`] : [],
  )

describe('dates of the notices, as the timetable shows them', () => {
  it('CZ23-10: registration ends with 30 August 2023 and takes nothing after it', () => {
    expect(lines(CHANGZHI_2023, 'CZ23-10')).toEqual(['报名：8月30日前（含当日）'])
    const at = ['2023-08-30T15:59:59.999Z', '2023-08-30T16:00:00.000Z']
    expect(at.map(instant => phaseAt(CHANGZHI_2023, instant).phase)).toEqual(['last-day', 'screening'])
  })

  it('CZ23-20: the final is tentatively in the middle of September, at the latest on the 20th', () => {
    expect(lines(CHANGZHI_2023, 'CZ23-20')).toEqual(['市级决赛（暂定9月中旬）：9月20日前（含当日），暂定'])
  })

  it('SX26-05: the dates of the province are 10 July, 5 August, 10 September and 31 December', () => {
    expect(lines(SHANXI_2026, 'SX26-05')).toEqual([
      '报名：7月10日前（含当日）',
      '各市初赛、复赛：8月5日前（含当日）',
      '省级决赛、总决赛：9月10日前（含当日），暂定',
      '赛后服务：12月31日前（含当日）',
    ])
  })

  it('SX26-19: cities recommend by 5 August, that day included', () => {
    expect(lines(SHANXI_2026, 'SX26-19')).toEqual(['各市推荐：8月5日前（含当日）'])
    expect(termsOf(SHANXI_2026).dueOn).toBe('2026-08-05')
  })

  it('JZ25-05: the contest is over by 30 July 2025, its day still to be told', () => {
    expect(lines(JINZHONG_2025, 'JZ25-05')).toEqual([
      '市级比赛（具体时间另行通知）：7月30日前（含当日），暂定',
    ])
  })

  it('CN24-08: every contest is over before the grand final, which has no date yet', () => {
    const entries = NATIONAL_2024.timetable.map(entry => entry.clause)
    expect(lines(NATIONAL_2024, 'CN24-08')).toEqual([
      '区域赛、专题赛、境外区域赛（全国总决赛前完赛）：本届通知未规定日期',
    ])
    expect(entries.indexOf('CN24-08')).toBeLessThan(entries.indexOf('CN24-26'))
  })
})

describe('prizes and money', () => {
  it('CZ23-21: prizes are worth 60,000, 30,000, 10,000 and 1,000 yuan, how many is left open', () => {
    for (const group of ['enterprise', 'maker']) {
      expect(levelsOf(CHANGZHI_2023, group, undefined)).toEqual([
        { name: '一等奖', count: null, money: 60_000 },
        { name: '二等奖', count: null, money: 30_000 },
        { name: '三等奖', count: null, money: 10_000 },
        { name: '优胜奖', count: null, money: 1000 },
      ])
    }
  })

  it('SX26-23: four prizes for each group, number and money left open', () => {
    for (const group of ['enterprise', 'startup']) {
      expect(levelsOf(SHANXI_2026, group, undefined)).toEqual(
        ['一等奖', '二等奖', '三等奖', '优胜奖'].map(name => ({ name, count: null, money: null })),
      )
    }
    expect(SHANXI_2026.notStated.map(({ topic }) => topic)).toContain('奖项名额与奖金')
  })

  it.each([
    ['enterprise', 50, [5, 10, 15, 20]],
    ['maker', 10, [1, 2, 3, 4]],
  ] as const)('CN24-27: every finalist has a prize: %s %i', (group, finalists, counts) => {
    const ranking = Array.from({ length: finalists }, (_, i) => ({
      ...{ project: `p${i}`, rank: i + 1, tied: false },
      ...{ score: 9000 - i, decimals: 2, sum: 9000 - i, count: 1 },
    }))
    const awards = NATIONAL_2024.awards === 'not-stated' ? [] : NATIONAL_2024.awards.groups
    const prizes = awards.find(row => row.group === group)?.prizes ?? []
    const { lines, vacant, problems } = assignAwards(ranking, prizes, {
      projects: [],
      moveUp: false,
    })
    expect(prizes.map(({ name }) => lines.filter(({ prize }) => prize === name).length)).toEqual(counts)
    expect([lines.length, vacant, problems]).toEqual([finalists, [], []])
  })
})

it('CN24-25: a list is open to objection for five working days from the day after publication', () => {
  const published = (at: string) => publicityView(NATIONAL_2024, new Date(at))
  expect(published('2024-09-27T02:00:00Z').view).toMatchObject({
    startsOn: '2024-09-29',
    endsOn: '2024-10-10',
  })
  expect(published('2024-11-04T02:00:00Z').view).toMatchObject({
    startsOn: '2024-11-05',
    endsOn: '2024-11-11',
  })
  expect(published('2099-11-04T02:00:00Z').problem).not.toBeNull()
})

it.each([
  ['changzhi-2023', 'CZ23-08'],
  ['changzhi-2026', 'CZ26-13'],
  ['jinzhong-2025', 'JZ25-16'],
  ['national-2024', 'CN24-10'],
])('nothing is charged, by the clause that says so: %s %s', (slug, clause) => {
  expect(edition(slug).fee).toEqual({ charged: false, clause })
  expect(quoteClause(clause, edition(slug)).text).toMatch(/收取任何费用|乱收费/)
})

it.each([
  ['changzhi-2023', ['CZ23-35', 'CZ23-36']],
  ['changzhi-2026', ['CZ26-36', 'CZ26-37']],
  ['shanxi-2026', ['SX26-43']],
  ['national-2024', ['CN24-39']],
])('the steps on the official site are quoted to the applicant: %s', (slug, steps) => {
  expect(edition(slug).registration.officialSteps).toEqual(steps)
  for (const id of steps) expect(quoteClause(id, edition(slug)).text).toMatch(/实名认证|用户中心|报名/)
})

describe('recommending', () => {
  it('CZ23-24: the best of the final go up; number, date and form are left open', () => {
    const { share, form, dueOn } = termsOf(CHANGZHI_2023)
    expect([share, form, dueOn, columnsOf(CHANGZHI_2023)]).toEqual([null, null, null, []])
    const line = {
      group: 'enterprise',
      state: 'accepted',
      officialNumber: 'GW-1',
      duplicateOpen: false,
    } as const
    const rest = { cells: [], reason: '' }
    const codes = recommendationProblems({
      lines: [{ project: 'second', finalRank: 2, ...line, ...rest }],
      candidates: [{ project: 'first', group: 'enterprise', rank: 1 }],
      quota: null,
      share,
      columns: [],
    }).map(({ code }) => code)
    expect(codes.sort()).toEqual(['QUOTA_UNKNOWN', 'REASON_MISSING'])
  })

  it('JZ25-18: the nine columns of 附件2, in order', () => {
    expect(columnsOf(JINZHONG_2025).map(({ heading, value }) => `${heading} ${value}`)).toEqual([
      '项目名称 project-name',
      '企业（创客）名称 subject-name',
      '组别（企业组/创业组） group-name',
      '是否属于专精特新企业 specialised',
      '联系人 contact-name',
      '联系方式 contact-phone',
      '法人（创客填写） legal-person',
      '所属地区 county',
      '联络员 liaison',
    ])
  })
})

describe('what the notices leave open', () => {
  it('JZ25-19: awards, quota, scoring and publicity are 本届通知未规定, nothing is filled in', () => {
    const { awards, publicity, scoring, notStated } = JINZHONG_2025
    expect([awards, publicity, scoring.rubrics, scoring.form, scoring.result]).toEqual(
      Array.from({ length: 5 }, () => 'not-stated'),
    )
    expect(levelsOf(JINZHONG_2025, 'enterprise', undefined)).toEqual([])
    const topics = ['奖项', '推荐名额', '评分规则', '公示', '推荐截止']
    expect(notStated.map(({ topic }) => topic)).toEqual(expect.arrayContaining(topics))
    for (const { sentence } of notStated) expect(sentence).toMatch(/^本届通知未规定/)
  })

  it('SX26-09: winners are announced, for no number of days', () => {
    const changzhi = edition('changzhi-2026')
    for (const each of [SHANXI_2026, changzhi]) {
      expect(publicityView(each, new Date('2026-07-28T02:00:00Z'))).toEqual({ view: null, problem: null })
    }
    const duty = { id: 'announce-winners', clause: 'SX26-09', inheritance: 'inherited' }
    expect(changzhi.scoring.obligations).toContainEqual(expect.objectContaining(duty))
  })

  it('CZ23-19: the hall scores, the best score wins; the scoring rules themselves are left open', () => {
    const { rubrics, form, result } = CHANGZHI_2023.scoring
    expect([rubrics, result]).toEqual(['not-stated', { by: 'last-stage', clause: 'CZ23-19' }])
    expect(form).toMatchObject({ clause: 'CZ23-19' })
    expect(CHANGZHI_2023.stages.map(({ kind }) => kind)).toEqual(['review', 'roadshow'])
  })

  it('CN24-17: a project says whether it enters a regional, a thematic or the overseas contest', () => {
    expect(NATIONAL_2024.tracks.map(({ name, clause }) => `${name} ${clause}`)).toEqual([
      '区域赛 CN24-15',
      '专题赛 CN24-17',
      '境外区域赛 CN24-18',
    ])
  })

  it('JZ25-15: 榆次区 and 太谷区 are counties that applications are counted by', () => {
    expect(JINZHONG_2025.counties.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['榆次区', '太谷区']),
    )
  })
})
