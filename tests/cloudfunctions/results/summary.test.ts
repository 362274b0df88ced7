import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations } from '../../../cloudfunctions/results/operations'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import type { Input } from '../../../src/contract/operations'
import { verifyChain } from '../../../src/core/verify-chain'
import { entrant } from '../../setup/frozen-final'
import { requestId, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { choose, giveQuota, listWorld, submit } from '../recommendations/list-world'
import { type AwardsWorld, awardsWorld, edition, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

/** Paragraphs outside tables, tables as rows of cells, and the head of every page of an exported draft. */
async function draft(who: TestPerson = all.operator, world = all.world, of = edition) {
  const { base64, ...file } = await world.get(who, ['results', 'exportSummary'], { edition: of })
  const parts = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))
  const textOf = (xml: string) =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, each]) => each).join('')
  const paragraphs = (xml: string) =>
    xml
      .split('</w:p>')
      .map(textOf)
      .filter(each => each !== '')
  const body = strFromU8(parts['word/document.xml']!)
  const tables = body
    .split('<w:tbl>')
    .slice(1)
    .map(each => {
      const rows = each.split('</w:tbl>')[0]!.split('<w:tr>').slice(1)
      return rows.map(row => row.split('<w:tc>').slice(1).map(textOf))
    })
  const head = Object.keys(parts).find(name => /word\/header\d\.xml/.test(name))!
  return {
    file,
    tables,
    head: paragraphs(strFromU8(parts[head]!)),
    lines: paragraphs(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')),
    table: (heading: string) => tables.find(([columns]) => columns?.[0] === heading) ?? [],
  }
}

const paper = (over: Partial<Input<'results', 'recordSummary'>> = {}) => ({
  ...{ edition, paper: 'summary' as const, documentNumber: '长创组〔2026〕9号' },
  ...{ handedUpOn: '2026-07-29', fileName: '赛事活动总结.docx' },
  ...over,
})
const record = (
  over: Partial<Input<'results', 'recordSummary'>> = {},
  who = all.operator,
  options: { requestId?: string; at?: string } = {},
) => all.world.ask(who, ['results', 'recordSummary'], paper(over), options)
const view = (who = all.operator, of = edition) => all.world.get(who, ['results', 'summary'], { edition: of })
const kinds = async () => {
  const check = verifyChain(
    nodeHashing,
    `edition:${edition}`,
    await chainOf(all.db.database, `edition:${edition}`),
  )
  if (!check.ok) throw new Error(`chain broken at ${check.seq}`)
  return check.entries
}

describe('the draft of 赛事活动总结', () => {
  it('tells what the system knows: registrations by group and county, finals, awards and their days', async () => {
    await entrant(all.db, { projectName: '待审', state: 'submitted', form: { specialised: 'yes' } })
    await entrant(all.db, { projectName: '不过', state: 'rejected', group: 'startup' })
    await entrant(all.db, { projectName: '没交', state: 'draft' })
    await publish(all)
    const { file, lines, table, head } = await draft()
    const { title } = await view()
    expect(title).toMatch(/“创客中国”.*赛事活动总结$/)
    expect(file).toMatchObject({ draft: true, filename: `草稿-${title}.docx` })
    expect(lines[0]).toBe(title)
    expect(lines).toContain('共报名7个项目，审核通过5个；其中专精特新企业报名1个，审核通过0个。')
    expect(table('组别').slice(1)).toEqual([
      ['企业组', '6', '5'],
      ['创业组', '1', '0'],
      ['合计', '7', '5'],
    ])
    const counties = table('县区')
    expect(counties.at(-1)).toEqual(['合计', '7', '5'])
    expect(counties.slice(1, -1).filter(([, handedIn]) => handedIn !== '0')).toEqual([['上党区', '7', '5']])
    expect(lines).toContain('决赛1场，5个项目参加。')
    expect(table('阶段')[1]?.slice(1)).toEqual(['市级决赛', '企业组', '5', '5', '2026年7月28日'])
    expect(lines).toContain('已公布获奖名单，共3个项目获奖。')
    const prizes = await draft().then(({ tables }) => tables.find(([columns]) => columns?.[1] === '奖项'))
    expect(prizes?.[1]).toEqual(['企业组', '一等奖', '项目甲', '长治市项目甲有限公司'])
    expect(prizes).toHaveLength(4)
    expect(table('日期').map(([, what]) => what)).toContain('公布获奖名单')
    expect(head).toEqual(['草稿（数字取自系统，截至2026年7月29日 10:00，请核对后行文）'])
  })

  it('leaves to people what only people know, under the words of the notice', async () => {
    const { lines } = await draft()
    const { clause, toWrite } = await view()
    expect(clause).toMatchObject({ id: 'CZ26-30', inherited: false })
    expect(toWrite).toContain('宣传推广')
    expect(toWrite.at(-1)).toBe('后续跟踪服务')
    expect(lines.filter(line => line === '（由承办单位填写）')).toHaveLength(toWrite.length)
    expect(lines.some(line => line.includes('加强后续跟踪服务，及时了解项目进展情况'))).toBe(true)
  })

  it('invents nothing: no final, no awards, no money and no recommendation before they are there', async () => {
    const { lines } = await draft()
    expect(lines).toContain('系统里还没有冻结名次的场次。')
    expect(lines).toContain('获奖名单还没有公布。')
    expect(lines).toContain('推荐名单还没有报送。')
    expect(lines.join('')).not.toContain('奖金')
  })

  it('gives money only where it was decided', async () => {
    await publish(all)
    const { lines } = await draft()
    expect(lines.find(line => line.startsWith('奖金标准'))).toBe(
      '奖金标准：企业组一等奖2万元；企业组二等奖12,500元。',
    )
  })

  it('tells how many projects were recommended, to whom, when and under which number', async () => {
    const listed = await listWorld(4, 1)
    const world = worldOf(listed.db, operations)
    world.now = listed.world.now
    await giveQuota(listed, 5)
    await choose(listed, [...listed.companies, ...listed.makers])
    expect((await draft(listed.operator, world)).lines).toContain('推荐名单还没有报送。')
    await submit(listed)
    const { lines, table } = await draft(listed.operator, world)
    expect(lines).toContain('2026年8月3日以长工信〔2026〕140号向山西省工业和信息化厅推荐5个项目。')
    expect(table('日期').at(-1)).toEqual(['2026年8月3日', '报送推荐名单（长工信〔2026〕140号）'])
    await listed.db.drop()
  })

  it('says 演示 on every page of a demonstration', async () => {
    const world = worldOf(all.db, operations, { demo: { edition, stops: [] } })
    const { head } = await draft(all.operator, world)
    expect(head[1]).toContain('演示')
  })

  it('is for the operator and the approver, noted, and limited to twenty an hour', async () => {
    const ask = (who: TestPerson) => all.world.ask(who, ['results', 'exportSummary'], { edition })
    for (const role of ['contractor', 'liaison', 'supervisor', 'committee', 'notary', 'judge'] as const) {
      const who = await signedIn(all.db, { grants: [{ role }] })
      expect(await ask(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    }
    await draft(all.approver)
    const noted = await all.db.pool.query(
      "select actor, edition, detail from csc.audit where operation = 'results.exportSummary'",
    )
    expect(noted.rows).toEqual([
      { actor: all.approver.person, edition, detail: { handedIn: 5, accepted: 5 } },
    ])
    await all.db.pool.query(
      `insert into csc.audit (at, actor, operation, outcome)
       select '2026-07-29T01:30:00Z', $1, 'results.exportSummary', 'ok' from generate_series(1, 19)`,
      [all.operator.person],
    )
    expect(await ask(all.operator)).toMatchObject({ ok: true })
    expect(await ask(all.operator)).toMatchObject({ failure: { code: 'TOO_MANY' } })
    all.world.now = '2026-07-29T03:00:00.001Z'
    expect(await ask(all.operator)).toMatchObject({ ok: true })
  })
})

describe('handing it up', () => {
  it('is recorded with number, date and name of the file, in the chain of the edition and for the supervisor', async () => {
    expect(await record()).toMatchObject({ ok: true, data: { recorded: 1 } })
    const entry = (await kinds()).at(-1)!
    expect(entry).toMatchObject({ kind: 'summary.hand-up', actor: all.operator.person })
    const { edition: _edition, ...data } = paper()
    expect(entry.data).toEqual(data)
    const supervisor = await signedIn(all.db, { grants: [{ role: 'supervisor' }] })
    expect((await view(supervisor)).handedUp).toEqual([
      {
        ...data,
        paperName: '赛事活动总结',
        recordedAt: '2026-07-29T02:00:00.000Z',
        recordedBy: '演示经办人',
      },
    ])
    expect(await record({}, supervisor)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  it('is recorded once: a replay answers the first time, the same number again is refused', async () => {
    const options = { requestId: requestId() }
    await record({}, all.operator, options)
    expect(await record({}, all.operator, options)).toMatchObject({ ok: true, data: { recorded: 1 } })
    expect(await record({}, all.approver)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await record({ documentNumber: '长创组〔2026〕10号' })).toMatchObject({ data: { recorded: 2 } })
    expect((await view()).handedUp.map(each => each.documentNumber)).toEqual([
      '长创组〔2026〕10号',
      '长创组〔2026〕9号',
    ])
    expect(await kinds()).toHaveLength(2)
  })

  it('is recorded once when two record it at the same moment', async () => {
    const replies = await Promise.all([record(), record({}, all.approver), record()])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect((await view()).handedUp).toHaveLength(1)
    expect(await kinds()).toHaveLength(1)
  })

  it('cannot be of a day to come: today in Beijing is taken, tomorrow is not', async () => {
    all.world.now = '2026-07-28T16:00:00.000Z'
    expect(await record({ handedUpOn: '2026-07-30' })).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'handedUpOn' }] } },
    })
    expect(await record({ handedUpOn: '2026-07-29' })).toMatchObject({ ok: true })
  })

  it('of 长治 2023 by its own clause', async () => {
    const of = 'changzhi-2023'
    const who = await signedIn(all.db, { name: '演示经办人', grants: [{ role: 'operator', edition: of }] })
    expect((await view(who, of)).clause?.id).toBe('CZ23-28')
    expect(await record({ edition: of }, who)).toMatchObject({ ok: true })
  })

  it('special reports are recorded where the notice has them, and nowhere else', async () => {
    const of = 'national-2024'
    const grants = [{ role: 'operator' as const, edition: of, unit: '' }]
    const who = await signedIn(all.db, { name: '演示经办人', grants })
    const { clause, papers } = await view(who, of)
    expect(clause?.id).toBe('CN24-12')
    expect(papers.map(({ id }) => id)).toEqual(['summary', 'special-report'])
    expect((await draft(who, all.world, of)).lines[0]).toMatch(/^第九届“创客中国”.*赛事活动总结$/)
    expect(await record({ edition: of, paper: 'special-report' }, who)).toMatchObject({ ok: true })
    expect((await view(who, of)).handedUp).toMatchObject([{ paperName: '赛事专报' }])
    expect(await record({ paper: 'special-report' })).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'paper' }] } },
    })
  })

  it('is not asked for by a notice that does not mention it, and the page says so', async () => {
    const of = 'jinzhong-2025'
    const grants = [{ role: 'operator' as const, edition: of, unit: '140700' }]
    const who = await signedIn(all.db, { grants })
    expect(await view(who, of)).toMatchObject({
      clause: null,
      sentence: expect.stringMatching(/^本届通知未规定/),
    })
  })
})
