import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entrant, frozenSession, ranked } from '../../setup/frozen-final'
import { edition, type ListWorld, listWorld } from './list-world'

let all: ListWorld
beforeAll(async () => {
  all = await listWorld(2, 1)
})
afterAll(() => all.db.drop())

const read = () => all.world.get(all.operator, ['recommendations', 'candidates'], { edition })

describe('the candidates', () => {
  it('are the projects of each frozen final by rank, with the row of the form and a masked telephone', async () => {
    const { groups, form, unitName, to } = await read()
    expect([unitName, to]).toEqual(['长治市', '山西省工业和信息化厅'])
    expect(groups.map(group => [group.groupName, group.frozen, group.candidates.length])).toEqual([
      ['企业组', true, 2],
      ['创业组', true, 1],
    ])
    const [company] = groups[0]!.candidates
    expect(company).toMatchObject({
      rank: 1,
      score: '95.00',
      stateLabel: '审核通过',
      position: null,
      missing: [],
    })
    expect(company!.cells).toEqual([
      { column: '项目名称', value: '企业1号项目' },
      { column: '企业（创客）名称', value: '长治市企业1号项目有限公司' },
      { column: '组别（企业组/创业组）', value: '企业组' },
      { column: '是否属于专精特新企业', value: '否' },
      { column: '联系人', value: '演示联系人' },
      { column: '联系方式', value: '138****0000' },
      { column: '法人（创客填写）', value: '演示法人' },
    ])
    expect(form.columns).toEqual(company!.cells.map(cell => cell.column))
    expect(form.unitLine).toBe('推荐地市：长治市')
  })

  it('put the project leader of a maker where an enterprise has its legal representative (T-15)', async () => {
    const cells = (await read()).groups[1]!.candidates[0]!.cells
    expect(cells.at(-1)).toEqual({ column: '法人（创客填写）', value: '演示负责人' })
    expect(cells[3]!.value).toBe('否')
  })

  it('never show a telephone in clear, whoever looks', async () => {
    expect(JSON.stringify(await read())).not.toContain('13800000000')
  })

  it('say per project what is missing, before anybody chooses it', async () => {
    const [, second] = all.companies
    await all.db.pool.query(
      "update csc.application set official_number = null, state = 'withdrawn' where id = $1",
      [second!.id],
    )
    const [, candidate] = (await read()).groups[0]!.candidates
    expect(candidate!.missing.map(({ code }) => code)).toEqual(['NOT_ACCEPTED', 'NO_OFFICIAL_NUMBER'])
    expect(candidate!.missing[1]!.clause!.id).toBe('CZ26-09')
    expect(candidate).toMatchObject({ stateLabel: '已退赛', officialNumber: null })
  })

  it('show the award once awards are published', async () => {
    const [first] = all.companies
    await all.db.pool.query(
      `insert into csc.award (edition, application_id, group_id, level, rank) values ($1, $2, 'enterprise', '一等奖', 1)`,
      [edition, first!.id],
    )
    expect((await read()).groups[0]!.candidates[0]!.award).toBe('一等奖')
  })

  it('are none where two finals of a group were held: nobody merges them silently', async () => {
    const other = await entrant(all.db, { projectName: '另一场项目', group: 'startup' })
    const session = await frozenSession(all.db, 'startup', ranked([[other, 1]]))
    const [, startup] = (await read()).groups
    expect(startup).toMatchObject({
      frozen: false,
      candidates: [],
      problem: expect.stringContaining('本届通知未规定'),
    })
    await all.db.pool.query('delete from csc.round_session where id = $1', [session])
  })
})
