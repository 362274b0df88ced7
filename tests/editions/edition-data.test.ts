import { describe, expect, it } from 'vitest'
import { foldNoticeText } from '../../src/core/clause-text'
import type { Prize } from '../../src/core/edition-terms'
import { chineseDate } from '../../src/core/eligibility/wording'
import { BOOKS } from './books'
import { monthAndDay, printedValues, quoted, wordsFor } from './printed-values'

/** 60000 → '6万元', 1000 → '1000元', as the notices print money. */
const moneyInWords = (yuan: number) => `${yuan >= 10_000 ? `${yuan / 10_000}万` : yuan}元`

/** What the notice prints about a prize: name and number, name and money, or its name alone. */
const prizeInWords = ({ name, count, money }: Prize) =>
  [count === 'not-stated' ? name : `${name}${count}名`].concat(
    money === 'not-stated' ? [] : [`${name}奖金${moneyInWords(money)}`],
  )

describe.each(BOOKS)('$slug', ({ edition, notice, slug }) => {
  const text = foldNoticeText(notice)
  const whole = foldNoticeText(BOOKS.map(book => book.notice).join('\n'))
  const groupName = (id: string) => edition.groups.find(group => group.id === id)?.name ?? id

  it('is plain data: JSON keeps all of it', () => {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition)
  })

  it('name, number, day and office are the printed ones', () => {
    expect(text).toContain(foldNoticeText(edition.name))
    expect(edition.name).toContain(edition.sponsorTitle ?? '')
    expect(whole).toContain(foldNoticeText(edition.documentNumber))
    if (edition.issuedOn !== null) expect(text).toContain(chineseDate(edition.issuedOn))
    if (edition.contacts !== 'not-stated') {
      expect(text.replaceAll('—', '-')).toContain(foldNoticeText(edition.contacts.phone))
    }
  })

  it('every date stands in the clause it cites', () => {
    for (const { id, clause, by } of edition.timetable) {
      if (by !== null)
        expect(
          wordsFor(by).some(words => quoted(clause).includes(words)),
          id,
        ).toBe(true)
    }
    for (const { id, by } of edition.stages) {
      if (by !== null)
        expect(
          wordsFor(by).some(words => text.includes(words)),
          id,
        ).toBe(true)
    }
    expect(quoted(edition.registration.clause)).toContain(chineseDate(edition.registration.deadline))
  })

  it('every value of a requirement stands in the clause it cites', () => {
    const printed = printedValues(edition.requirements)
    expect(printed.length).toBeGreaterThan(9)
    for (const { id, clause, value } of printed) {
      expect(quoted(clause), id).toContain(foldNoticeText(value))
    }
  })

  it('every channel and group is named as printed', () => {
    for (const { name, clause, url } of edition.registration.channels) {
      expect(quoted(clause)).toContain(name)
      if (url !== null) expect(text).toContain(url)
    }
    for (const { name } of edition.groups) expect(text).toContain(name)
    for (const { name, clause } of edition.tracks) expect(quoted(clause)).toContain(name)
  })

  it('numbers that go on, are recommended and sign a certificate are printed', () => {
    const rules = edition.stages.flatMap(({ advance }) => (advance === 'not-stated' ? [] : advance))
    for (const { groups, rule, clause } of rules) {
      if (rule.by !== 'count') expect(rule.by).toBe('decided')
      else expect(quoted(clause)).toContain(`${groupName(groups[0] ?? '')}${rule.count}强`)
    }
    const { certificateNames, recommendation } = edition
    if (certificateNames !== 'not-stated') {
      expect(quoted(certificateNames.clause)).toContain(`${certificateNames.max}人`)
      expect(quoted(certificateNames.clause).includes('原则上')).toBe(!certificateNames.hard)
    }
    if (recommendation === 'not-stated') return
    if (recommendation.dueOn !== 'not-stated') expect(text).toContain(monthAndDay(recommendation.dueOn))
    if (recommendation.maxShare !== 'not-stated') {
      expect(quoted(recommendation.maxShare.clause)).toContain('五分之一')
    }
    const quotas = recommendation.quota === 'not-stated' ? [] : recommendation.quota
    for (const { perGroup, clause } of quotas) {
      const seats = perGroup.map(({ group, max }) => `${groupName(group)}前${max}名`)
      const total = perGroup.reduce((sum, { max }) => sum + max, 0)
      expect(quoted(clause)).toContain(`获奖项目${total}名(${seats.join('、')})`)
    }
  })

  it('the headings of the official form are the printed ones, in order, and its note is the printed note', () => {
    const form = edition.recommendation === 'not-stated' ? 'not-stated' : edition.recommendation.form
    if (form === 'not-stated') return
    const label = form.unitLabel === null ? '' : `${form.unitLabel}：`
    const headings = form.columns.map(column => column.heading).join('')
    expect(foldNoticeText(`${label}${headings}`)).toBe(quoted(form.clause))
    expect(form.columns.every(column => column.value !== 'blank')).toBe(true)
    expect(whole).toContain(foldNoticeText(form.title))
    if (form.note !== null) expect(foldNoticeText(form.note.text)).toBe(quoted(form.note.clause))
  })

  it('prizes, money and honours are the printed ones', () => {
    if (edition.awards === 'not-stated') return
    const { awards } = edition
    expect(awards.groups.map(({ group }) => group)).toEqual(edition.groups.map(({ id }) => id))
    for (const { prizes } of awards.groups) {
      expect(prizes.map(prize => prize.name)).toEqual(['一等奖', '二等奖', '三等奖', '优胜奖'])
      for (const words of prizes.flatMap(prizeInWords)) expect(quoted(awards.clause)).toContain(words)
    }
    for (const honour of awards.unitHonours) expect(quoted(honour.clause)).toContain(honour.name)
    if (awards.doubleReward === 'not-stated') return
    const level = { city: '市级', province: '省级', nation: '国家级' }[awards.doubleReward.level]
    expect(quoted(awards.doubleReward.clause)).toContain(`其他单位举办的${level}赛事`)
  })

  it('says plainly what the notice is silent about', () => {
    expect(edition.scoring.rubrics).toBe('not-stated')
    expect(edition.notStated.length).toBeGreaterThan(5)
    for (const row of edition.notStated) expect(row.sentence).toMatch(/^本届通知未规定.+。$/)
    const topics = edition.notStated.map(row => row.topic)
    expect(new Set(topics).size).toBe(topics.length)
    expect(topics.includes('公示')).toBe(edition.publicity === 'not-stated')
    expect(topics).toEqual(expect.arrayContaining(['评分规则', '领域', '展示时间', '附件材料']))
  })

  it(`asks nothing ${slug} does not: groups and subtypes exist, ids are unique`, () => {
    const unique = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length)
    unique(edition.requirements.map(row => row.id))
    unique(edition.timetable.map(row => row.id))
    const groups = edition.groups.map(group => group.id)
    const subtypes = edition.groups.flatMap(group => group.subtypes.map(subtype => subtype.id))
    unique([...groups, ...subtypes])
    for (const row of edition.requirements) {
      expect(groups, row.id).toEqual(expect.arrayContaining([...row.groups]))
      expect(subtypes, row.id).toEqual(expect.arrayContaining([...(row.subtypes ?? [])]))
    }
  })
})
