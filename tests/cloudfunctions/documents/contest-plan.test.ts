import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NATIONAL_2024 } from '../../../src/editions/national-2024/edition'
import { freshDatabase } from '../../setup/database'
import { edition, type NationWorld, nationWorld } from '../recommendations/nation-world'

let world: NationWorld
beforeAll(async () => {
  world = await nationWorld(await freshDatabase())
})
afterAll(() => world.db.drop())

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!.replace(/&amp;/g, '&'))
    .join('')

it('CN24-38: the plan is exported as the notice prints it, list by list, cell by cell', async () => {
  const { base64, filename } = await world.get(world.officer, ['recommendations', 'exportPlan'], { edition })
  expect(filename).toBe('第九届“创客中国”中小企业创新创业大赛赛事计划.docx')
  const body = strFromU8(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml']!)
  const [before, ...tables] = body.split('<w:tbl>')
  expect(textOf(before!)).toBe('第九届“创客中国”中小企业创新创业大赛赛事计划一、总决赛（共 1 场）')
  const cells = tables.map(table =>
    table
      .split('</w:tbl>')[0]!
      .split('<w:tr>')
      .slice(1)
      .map(row => row.split('<w:tc>').slice(1).map(textOf)),
  )
  expect(cells.map(([headings]) => headings!.join(' '))).toEqual([
    '赛事名称 地点 主办单位 承办单位',
    '序号 赛事名称 地点 主办单位 报名网址',
    '序号 赛事名称 决赛地点 主办单位 报名网址',
    '赛事名称 地点 主办单位 报名网址',
  ])
  expect(cells.map(rows => rows.length - 1)).toEqual([1, 34, 14, 1])
  expect(cells[0]![1]!.at(-1)).toBe('东莞市工业和信息化局')
  const regional = NATIONAL_2024.contests[1]!.contests
  expect(cells[1]!.slice(1)).toEqual(
    regional.map(({ name, place, host, site }, i) => [String(i + 1), name, place, host, site ?? '']),
  )
})

it('is for the secretariat', async () => {
  expect(await world.ask(world.cityOfficer, ['recommendations', 'exportPlan'], { edition })).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
})
