import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { canonical } from '../../../src/core/canonical'
import { signedIn } from '../../setup/people'
import { type CrossWorld, changzhi, crossWorld, edition, jinzhong, project } from './cross-world'

let all: CrossWorld
let ids: string[]
const company = { group: 'enterprise', subtype: null }

/** 省级总决赛 of 企业组, frozen with these projects in this order. */
async function grandFinal(order: readonly string[]) {
  const rows = order.map((id, i) => ({
    ...{
      project: id,
      rank: i + 1,
      tied: false,
      score: 9500 - i * 100,
      decimals: 2,
      sum: 9500 - i * 100,
      count: 1,
    },
  }))
  const groups = [{ group: 'enterprise', rows, ties: [], unranked: [] }]
  const results = { v: 1, groups, decisions: [] }
  await all.db.pool.query(
    `insert into csc.round_session (id, edition, round, group_id, name, state, version, sealing_key, results,
       result_hash, locked_at, created_at)
     values ($1, $2, 'grand-final', 'enterprise', '省级总决赛', 'locked', 1, '', $3, $4, '2026-09-08', '2026-09-01')`,
    [newId('ses'), edition, JSON.stringify(results), sha256(canonical(results))],
  )
}

beforeEach(async () => {
  all = await crossWorld()
  all.world.now = '2026-09-15T02:00:00.000Z'
  ids = await all.enter([
    project(changzhi, '1', { projectName: '长治甲', ...company }),
    project(jinzhong, '1', { projectName: '晋中甲', ...company }),
    project(jinzhong, '2', { projectName: '晋中乙', ...company }),
  ])
  await grandFinal([ids[1]!, ids[0]!, ids[2]!])
})
afterEach(() => all.db.drop())

const read = () => all.world.get(all.operator, ['recommendations', 'candidates'], { edition })
const quota = () => all.world.get(all.operator, ['recommendations', 'quota'], { edition })
const set = (seats: number, basis = '省组委会纪要〔2026〕11号') =>
  all.world.ask(all.operator, ['recommendations', 'setQuota'], { edition, seats, basis, expectedVersion: 0 })
const save = async (chosen: readonly string[]) =>
  all.world.get(all.operator, ['recommendations', 'save'], {
    ...{ edition, items: chosen.map(application => ({ application })) },
    expectedVersion: (await read()).list.version,
  })
const submit = async () =>
  all.world.ask(all.approver, ['recommendations', 'submit'], {
    ...{ edition, documentNumber: '晋工信函〔2026〕90号', expectedVersion: (await read()).list.version },
  })

describe('the province recommends to the nation (SX26-06)', () => {
  it('by its own 总决赛; what cities owe the province is no rule of it', async () => {
    const { to, groups, deadline, form, check } = await read()
    expect(to).toBe('全国大赛组委会')
    expect(deadline.sentence).toBe('本届通知未规定报送全国大赛组委会的截止日期')
    expect(groups[0]!.candidates.map(({ projectName, rank }) => [projectName, rank])).toEqual([
      ['晋中甲', 1],
      ['长治甲', 2],
      ['晋中乙', 3],
    ])
    expect(form.note).toBe('本届通知未规定向全国推荐的表格，本表为自拟。')
    expect(form.clause.id).toBe('SX26-06')
    expect(check.shareSentence).toBe('本届通知未规定各组所占比例')
  })

  it('its number is not stated: it is typed with its basis, and without one nothing is handed up', async () => {
    expect(await quota()).toMatchObject({
      ...{ seats: null, unitName: '山西省', silence: '本届通知未规定向全国推荐的名额，请填写数字和依据。' },
    })
    await save([ids[1]!])
    const before = await submit()
    expect(before).toMatchObject({
      failure: { code: 'LIST_BLOCKED', details: { problems: [{ code: 'QUOTA_UNKNOWN' }] } },
    })
    expect(await set(2, ' ')).toMatchObject({ failure: { details: { fields: [{ path: 'basis' }] } } })
    expect(await set(2)).toMatchObject({ ok: true })
    expect(await quota()).toMatchObject({ seats: 2, silence: null })
    expect(await submit()).toMatchObject({ ok: true, data: { late: false } })
  })

  it('out of rank needs a reason, over the number is refused, and nobody a ruling took off is recommended', async () => {
    await set(2)
    await save([ids[0]!])
    expect((await read()).check.problems.map(({ code }) => code)).toEqual(['REASON_MISSING'])
    await save(ids)
    expect((await read()).check.problems.map(({ code }) => code)).toEqual(['OVER_QUOTA'])
    await all.db.pool.query(
      `insert into csc.cross_case (id, edition, first_id, subject, kinds, likeness, evidence, state, version, found_at,
         changed_at) values ('crs_0000000000000001', $1, $2, 'thematic', '["thematic"]', 50,
         '{"sentence":"","compared":[]}', 'ruled', 1, now(), now())`,
      [edition, ids[1]],
    )
    await all.db.pool.query(
      `insert into csc.cross_ruling (case_id, number, out, reason, proposed_by, proposed_at, state, decided_by)
       values ('crs_0000000000000001', 1, $1, '理由', 'a', now(), 'confirmed', 'b')`,
      [JSON.stringify([ids[1]])],
    )
    await save([ids[1]!, ids[0]!])
    expect((await read()).check.problems).toMatchObject([{ code: 'RULED_OUT', projectName: '晋中甲' }])
    await save([ids[0]!, ids[2]!])
    expect((await read()).check.problems).toEqual([])
  })

  it('is exported in columns of its own that say so', async () => {
    await set(2)
    await save([ids[1]!, ids[0]!])
    await submit()
    const reply = await all.world.get(all.operator, ['recommendations', 'export'], {
      edition,
      format: 'xlsx',
    })
    const rows = await readSheet(Buffer.from(reply.base64, 'base64'))
    expect(rows.slice(1)).toEqual([
      ['推荐单位：山西省', ...Array(6).fill(null)],
      ['序号', '项目名称', '企业（创客）名称', '组别', '总决赛名次', '得分', '官网报名号'],
      ['1', '晋中甲', '团队1407001', '企业组', '1', '95.00', 'CM1407001'],
      ['2', '长治甲', '团队1404001', '企业组', '2', '94.00', 'CM1404001'],
      ['本届通知未规定向全国推荐的表格，本表为自拟。', ...Array(6).fill(null)],
    ])
  })

  it('a city cannot touch it, and nothing is above the nation', async () => {
    expect(
      await all.world.ask(all.cityOperator, ['recommendations', 'candidates'], { edition }),
    ).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    const nation = await signedIn(all.db, {
      grants: [{ role: 'operator', edition: 'national-2024', unit: '' }],
    })
    const asked = { edition: 'national-2024' }
    expect(await all.world.ask(nation, ['recommendations', 'candidates'], asked)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '本届没有上一级比赛，不需要向上推荐' },
    })
  })
})
