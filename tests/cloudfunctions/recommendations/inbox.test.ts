import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations as applicationOperations } from '../../../cloudfunctions/applications/operations'
import { enterProjects } from '../../../cloudfunctions/shared/enter-projects'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { inventedIdentity } from '../../setup/applications'
import { entrant } from '../../setup/frozen-final'
import { requestId, worldOf } from '../../setup/host'
import { putInState } from '../../setup/officers'
import { signedIn } from '../../setup/people'
import { testKeys } from '../../setup/test-host'
import { jinzhong, project } from './cross-world'
import {
  accept,
  changzhi,
  freshly,
  type InboxWorld,
  inboxWorld,
  opened,
  province,
  sendAll,
  sendBack,
  unitLine,
} from './inbox-world'
import { choose, edition as city, submit } from './list-world'

let all: InboxWorld
beforeEach(async () => {
  all = await inboxWorld()
})
afterEach(() => all.db.drop())

const rows = async (text: string, values: unknown[] = []) => (await all.db.pool.query(text, values)).rows
const desk = (who = all.desk.operator) =>
  all.world.get(who, ['recommendations', 'inbox'], { edition: province })
const enteredRows = () =>
  rows(
    `select a.id, a.state, a.owner_id, a.project_name, a.official_number, a.form, a.group_id, e.external_number,
       e.from_application_id, e.source from csc.entered_project e join csc.application a on a.id = e.application_id
     order by a.project_name`,
  )
const cityList = async () =>
  (await all.world.get(all.operator, ['recommendations', 'candidates'], { edition: city })).list

describe('P2 各市名单接收: the desk', () => {
  it('lists the 12 recommending units in the order of the notice; nothing has come', async () => {
    const view = await desk()
    expect(view.units).toHaveLength(12)
    expect(view.units.map(({ unit }) => unit).at(-1)).toBe('140171')
    expect(new Set(view.units.map(({ stateLabel }) => stateLabel))).toEqual(new Set(['未报']))
    expect(view.deadline).toMatchObject({ on: '2026-08-05', past: false })
    expect(view.counts).toEqual({ missing: 12, arrived: 0, returned: 0, accepted: 0 })
  })

  it('shows a submitted list at once: when, how, its number of projects by group, its checks', async () => {
    await sendAll(all)
    expect(await unitLine(all)).toMatchObject({
      state: 'arrived',
      stateLabel: '已报',
      late: false,
      quota: { seats: 5 },
      arrival: {
        ...{ via: '本系统报送', documentNumber: '长工信〔2026〕140号', total: 5, problems: 0, warnings: 0 },
        arrivedAt: '2026-08-03T02:00:00.000Z',
        groups: [
          { group: 'enterprise', count: 4 },
          { group: 'startup', count: 1 },
        ],
      },
    })
    const list = await opened(all)
    expect(list.columns).toHaveLength(7)
    expect(list.lines[0]).toMatchObject({ projectName: '企业1号项目', rank: 1, groupName: '企业组' })
    expect(list.lines[0]!.cells).toContain('138****0000')
    expect(JSON.stringify(list)).not.toContain('13800000000')
  })

  it('counts the last day to its last millisecond and then says 逾期未报', async () => {
    all.world.now = '2026-08-05T15:59:59.999Z'
    expect((await unitLine(all)).stateLabel).toBe('未报')
    all.world.now = '2026-08-05T16:00:00.000Z'
    expect(await unitLine(all)).toMatchObject({ stateLabel: '逾期未报', late: true })
  })

  it('is the province’s alone: a city’s officers and other roles are refused, a supervisor only reads', async () => {
    await sendAll(all)
    const { id, version } = await opened(all)
    const input = { edition: province, arrival: id, expectedVersion: version }
    for (const who of [all.operator, all.approver])
      expect(await all.world.ask(who, ['recommendations', 'inbox'], { edition: province })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
    const liaison = await signedIn(all.db, { grants: [{ role: 'liaison', edition: province, unit: '' }] })
    expect(
      await all.world.ask(liaison, ['recommendations', 'arrival'], { edition: province, arrival: id }),
    ).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect((await desk(all.desk.supervisor)).may).toEqual({ accept: false, approve: false })
    expect(
      await all.world.ask(all.desk.supervisor, ['recommendations', 'acceptArrival'], input),
    ).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const random = { ...input, arrival: 'arr_0000000000000000' }
    expect(
      await all.world.ask(all.desk.operator, ['recommendations', 'acceptArrival'], random),
    ).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    const below = { edition: city, arrival: id }
    expect(await all.world.ask(all.operator, ['recommendations', 'arrival'], below)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })
})

describe('P2 各市名单接收: accepting', () => {
  it('enters the projects as registrations of the same persons, sealed anew, once', async () => {
    const identity = inventedIdentity(7)
    const member = { id: 'm1', name: '演示成员', role: '', core: true, onCertificate: true }
    const [maker] = all.makers
    await all.db.pool.query(`update csc.application set form = form || $2 where id = $1`, [
      maker!.id,
      JSON.stringify({ members: [member] }),
    ])
    await all.db.pool.query(
      `insert into csc.team_member (application_id, position, name, core, on_certificate, identity_sealed, identity_hmac, identity_last4)
       values ($1, 0, '演示成员', true, true, $2, $3, $4)`,
      [
        maker!.id,
        testKeys.seal(identity, `team_member|identity_sealed|${maker!.id}|0`),
        testKeys.hmac('identity', identity),
        identity.slice(-4),
      ],
    )
    await sendAll(all)
    const { id, version } = await opened(all)
    const input = { edition: province, arrival: id, expectedVersion: version }
    const options = { requestId: requestId() }
    const call = () => all.world.ask(all.desk.operator, ['recommendations', 'acceptArrival'], input, options)
    expect(await call()).toMatchObject({
      ok: true,
      data: { state: 'accepted', entered: 5, kept: 0, withdrawn: 0 },
    })
    expect(await call()).toMatchObject({ ok: true, replayed: true })
    const entered = await enteredRows()
    expect(entered).toHaveLength(5)
    const first = entered.find(row => row.from_application_id === all.companies[0]!.id)
    expect(first).toMatchObject({
      state: 'accepted',
      owner_id: all.companies[0]!.owner.person,
      source: changzhi,
    })
    expect(JSON.stringify(entered)).not.toContain('13800000000')
    const team = await rows(
      `select m.* from csc.team_member m join csc.entered_project e on e.application_id = m.application_id`,
    )
    expect(team).toHaveLength(1)
    expect(team[0].identity_hmac).toBe(testKeys.hmac('identity', identity))
    expect(
      testKeys.open(team[0].identity_sealed, `team_member|identity_sealed|${team[0].application_id}|0`),
    ).toBe(identity)
    expect((await rows('select sealed from csc.arrival'))[0].sealed).toBe('')
  })

  it('lets the applicant see the province’s registration among his own', async () => {
    await sendAll(all)
    await accept(all)
    const { owner } = all.companies[0]!
    const world = worldOf(all.db, applicationOperations)
    world.now = all.world.now
    const { applications } = await world.get(owner, ['applications', 'mine'], {})
    expect(applications.map(({ edition, state }) => [edition, state]).sort()).toEqual([
      [city, 'accepted'],
      [province, 'accepted'],
    ])
  })

  it('裁定后 P2 名单标记同步: a project in an open cross-city case says so at its line', async () => {
    const companyCode = '91140400MA0KDEMO1X'
    await rows('update csc.application set company_code = $2, form = form || $3 where id = $1', [
      all.companies[0]!.id,
      companyCode,
      JSON.stringify({ companyCode }),
    ])
    await sendAll(all)
    await accept(all)
    const { keys } = all.world.host
    const entry = { edition: province, batch: 'lst_2', actor: 'officer', now: new Date(all.world.now) }
    const same = { ...project(jinzhong, '1'), group: 'enterprise', subtype: null, companyCode }
    await all.db.database.transaction(tx => enterProjects(tx, keys, entry, [same]))
    const marks = async () => (await opened(all)).lines.map(({ cross }) => cross)
    expect(await marks()).toEqual([null, null, null, null, null])
    await all.world.get(all.desk.operator, ['recommendations', 'findCross'], { edition: province })
    expect((await marks()).filter(Boolean)).toEqual(['open'])
  })

  it('makes the city’s side read-only until it is sent back', async () => {
    await sendAll(all)
    await accept(all)
    const { version, state, received } = await cityList()
    expect({ state, received: received !== null }).toEqual({ state: 'submitted', received: true })
    const input = { edition: city, reason: '演示', expectedVersion: version }
    expect(await all.world.ask(all.approver, ['recommendations', 'recordReturn'], input)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '上级已接收这份名单，要改动请由上级退回' },
    })
    const save = { edition: city, items: [], expectedVersion: version }
    expect(await all.world.ask(all.operator, ['recommendations', 'save'], save)).toMatchObject({
      failure: { code: 'LIST_SUBMITTED' },
    })
  })

  it('refuses a list with problems, each at its line, and leaves nothing behind', async () => {
    await sendAll(all)
    await all.db.pool.query("update csc.application set state = 'disqualified' where id = $1", [
      all.companies[1]!.id,
    ])
    const reply = await accept(all)
    expect(reply).toMatchObject({
      failure: { code: 'LIST_BLOCKED', details: { problems: [{ code: 'NOT_ACCEPTED', line: 2 }] } },
    })
    expect(await enteredRows()).toEqual([])
    expect((await unitLine(all)).arrival).toMatchObject({ problems: 1 })
  })

  it('refuses who saw another version', async () => {
    await sendAll(all)
    const { id } = await opened(all)
    const input = { edition: province, arrival: id, expectedVersion: 7 }
    expect(await all.world.ask(all.desk.operator, ['recommendations', 'acceptArrival'], input)).toMatchObject(
      {
        failure: { code: 'VERSION_CONFLICT', details: { current: 1 } },
      },
    )
  })
})

describe('P2 各市名单接收: late lists', () => {
  beforeEach(async () => {
    all.world.now = '2026-08-05T16:00:00.000Z'
    await sendAll(all)
  })
  const confirm = async (who = all.desk.approver) => {
    const { id, version } = await opened(all)
    const input = { edition: province, arrival: id, expectedVersion: version }
    return all.world.ask(who, ['recommendations', 'confirmLateArrival'], input)
  }

  it('逾期需特批理由, and two persons: nothing is entered before the second', async () => {
    expect((await unitLine(all)).stateLabel).toBe('已报（逾期）')
    expect(await accept(all)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'lateReason' }] } },
    })
    expect(await accept(all, changzhi, '汛期停电，8月5日已电话报备')).toMatchObject({
      data: { state: 'proposed' },
    })
    expect(await enteredRows()).toEqual([])
    expect((await opened(all)).proposed).toMatchObject({ by: '演示省经办', own: true })
    expect(await confirm()).toMatchObject({ failure: { code: 'CONFIRM_NEEDED' } })
    await freshly(all, all.desk.approver)
    expect(await confirm()).toMatchObject({ data: { state: 'accepted', entered: 5 } })
    expect((await unitLine(all)).stateLabel).toBe('已接收（逾期）')
  })

  it('the proposer cannot be the second person, nor may it be skipped', async () => {
    const { id, version } = await opened(all)
    const input = { edition: province, arrival: id, expectedVersion: version }
    await freshly(all, all.desk.approver)
    expect(await confirm()).toMatchObject({ failure: { code: 'SECOND_PERSON_REQUIRED' } })
    await all.world.get(all.desk.approver, ['recommendations', 'acceptArrival'], {
      ...input,
      lateReason: '演示',
    })
    expect(await confirm()).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    await freshly(all, all.desk.second)
    expect(await confirm(all.desk.operator)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await confirm(all.desk.second)).toMatchObject({ ok: true })
  })

  it('a proposal whose proposer has left his office is void', async () => {
    await accept(all, changzhi, '演示理由')
    await all.db.pool.query('update csc.role_grant set valid_to = $2 where person_id = $1', [
      all.desk.operator.person,
      '2026-08-05T16:00:00.000Z',
    ])
    await freshly(all, all.desk.approver)
    const [{ id, version }] = await rows('select id, version from csc.arrival')
    const input = { edition: province, arrival: id, expectedVersion: version }
    expect(
      await all.world.ask(all.desk.approver, ['recommendations', 'confirmLateArrival'], input),
    ).toMatchObject({ failure: { code: 'PROPOSAL_STALE' } })
  })
})

describe('P2 各市名单接收: sending back', () => {
  it('opens the city’s list with the reason; versions stay', async () => {
    await sendAll(all)
    expect(await sendBack(all)).toMatchObject({ ok: true })
    expect(await cityList()).toMatchObject({
      state: 'drafting',
      stateLabel: '已退回，待重新报送',
      returned: { reason: '官网报名号有误，请核对后再报' },
    })
    expect(await unitLine(all)).toMatchObject({ state: 'returned', stateLabel: '已退回' })
    const messages = await rows('select person_id, body from csc.message')
    expect(messages.map(({ person_id }) => person_id).sort()).toEqual(
      [all.operator.person, all.approver.person].sort(),
    )
    await choose(all, all.companies)
    await submit(all)
    expect(await unitLine(all)).toMatchObject({
      state: 'arrived',
      times: 2,
      arrival: { number: 2, total: 4 },
    })
    expect((await opened(all)).others).toMatchObject([
      { number: 1, stateLabel: '已退回', reason: '官网报名号有误，请核对后再报' },
    ])
    await expect(all.db.pool.query("update csc.arrival set lines = '[]'")).rejects.toThrow()
    await expect(all.db.pool.query('delete from csc.arrival')).rejects.toThrow()
  })

  it('a second list replaces the first: kept ones stay, new ones come, the others leave with the reason', async () => {
    await sendAll(all)
    await accept(all)
    const before = await enteredRows()
    await sendBack(all)
    const fresh = await entrant(all.db, { projectName: '新增项目' })
    const [gone, ...rest] = all.companies
    await all.db.pool.query(
      `update csc.round_session set results = jsonb_set(results, '{groups,0,rows}', (results->'groups'->0->'rows') || $1::jsonb) where group_id = 'enterprise'`,
      [
        JSON.stringify([
          { project: fresh.id, rank: 5, tied: false, score: 9100, decimals: 2, sum: 45500, count: 5 },
        ]),
      ],
    )
    await all.db.pool.query("update csc.application set project_name = '企业2号项目（改）' where id = $1", [
      rest[0]!.id,
    ])
    await choose(all, [...rest, fresh, ...all.makers], '第一名书面放弃')
    await submit(all)
    expect(await accept(all)).toMatchObject({ data: { entered: 1, kept: 4, withdrawn: 1 } })
    const after = await enteredRows()
    const left = after.find(row => row.from_application_id === gone!.id)
    expect(left.state).toBe('withdrawn')
    const kept = after.find(row => row.from_application_id === rest[0]!.id)
    expect(kept.id).toBe(before.find(row => row.from_application_id === rest[0]!.id).id)
    expect(kept.project_name).toBe('企业2号项目（改）')
    const [event] = await rows(
      "select reason from csc.application_event where application_id = $1 and kind = 'unlist'",
      [left.id],
    )
    expect(event.reason).toContain('第2次报送')
  })

  it('takes a project back in that an earlier list had dropped, as the registration it was', async () => {
    await sendAll(all)
    await accept(all)
    await sendBack(all)
    await choose(all, all.companies)
    await submit(all)
    await accept(all)
    await sendBack(all)
    await choose(all, [...all.companies, ...all.makers])
    await submit(all)
    expect(await accept(all)).toMatchObject({ data: { entered: 0, kept: 5, withdrawn: 0 } })
    expect((await enteredRows()).map(({ state }) => state)).toEqual(Array(5).fill('accepted'))
  })

  it('does not bring back who left of his own will, or was disqualified', async () => {
    await sendAll(all)
    await accept(all)
    await sendBack(all)
    const first = (await enteredRows()).find(row => row.from_application_id === all.companies[0]!.id)
    const leave = (state: string, kind: string) =>
      putInState(all.db, first.id, state, { kind, reason: '演示' })
    await leave('withdrawn', 'withdraw')
    await choose(all, [...all.companies, ...all.makers])
    await submit(all)
    expect(await accept(all)).toMatchObject({ failure: { message: expect.stringContaining('申报人已退赛') } })
    await leave('disqualified', 'disqualify')
    expect(await accept(all)).toMatchObject({
      failure: { message: expect.stringContaining('已取消参赛资格') },
    })
    expect(await unitLine(all)).toMatchObject({ state: 'arrived' })
  })

  it('does not withdraw a project that stands in a session of the province', async () => {
    await sendAll(all)
    await accept(all)
    await sendBack(all)
    const maker = (await enteredRows()).find(row => row.from_application_id === all.makers[0]!.id)
    await all.db.pool.query(
      `insert into csc.round_session (id, edition, round, group_id, name, state, version, sealing_key, created_at)
       values ('ses_0000000000000001', $1, 'final', 'startup', '省决赛', 'planned', 1, '', '2026-08-04')`,
      [province],
    )
    await all.db.pool.query(
      `insert into csc.turn (session_id, application_id, position, stage, version)
       values ('ses_0000000000000001', $1, 1, 'waiting', 1)`,
      [maker.id],
    )
    await choose(all, all.companies)
    await submit(all)
    expect(await accept(all)).toMatchObject({ failure: { code: 'ALREADY_COMPETING' } })
    expect((await enteredRows()).every(({ state }) => state === 'accepted')).toBe(true)
  })

  it('the city may take back what nobody has decided about; then nothing counts', async () => {
    await sendAll(all)
    const { version } = await cityList()
    const input = { edition: city, reason: '领导要求重排', expectedVersion: version }
    await all.world.get(all.approver, ['recommendations', 'recordReturn'], input)
    expect(await unitLine(all)).toMatchObject({ state: 'missing', arrival: null })
  })

  it('stands in the province’s chain, which verifies, without a name or number of a person', async () => {
    await sendAll(all)
    await accept(all)
    await sendBack(all)
    const chain = `edition:${province}`
    const entries = await chainOf(all.db.database, chain)
    const checked = verifyChain(nodeHashing, chain, entries)
    expect(checked.ok && checked.entries.map(({ kind }) => kind)).toEqual([
      'arrival.receive',
      'arrival.accept',
      'arrival.return',
    ])
    expect(JSON.stringify(entries)).not.toMatch(/13800000000|演示/)
  })
})

describe('P2 各市名单接收: 暂停推荐资格 (CZ23-30) and 催报', () => {
  const standing = (operation: 'suspendUnit' | 'restoreUnit', who = all.desk.approver) =>
    all.world.ask(who, ['recommendations', operation], {
      edition: province,
      unit: changzhi,
      basis: '晋工信函〔2026〕9号',
    })

  it('a suspended unit’s list is not accepted, with the basis; restored it is', async () => {
    await sendAll(all)
    expect(await standing('suspendUnit', all.desk.operator)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await standing('suspendUnit')).toMatchObject({ data: { suspended: true } })
    expect(await standing('suspendUnit')).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await unitLine(all)).suspended).toMatchObject({ basis: '晋工信函〔2026〕9号' })
    expect(await accept(all)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: expect.stringContaining('晋工信函〔2026〕9号') },
    })
    await standing('restoreUnit')
    expect(await accept(all)).toMatchObject({ ok: true })
    await expect(all.db.pool.query("update csc.unit_standing set basis = ''")).rejects.toThrow()
  })

  it('reminds units in this system by message, names the others, and each once a day', async () => {
    const ask = (units: string[]) =>
      all.world.ask(all.desk.operator, ['recommendations', 'remindUnits'], { edition: province, units })
    expect((await unitLine(all)).officers).toBe(2)
    expect(await ask([changzhi, '140100'])).toMatchObject({ data: { told: 2, unreached: ['太原市'] } })
    expect(await ask([changzhi])).toMatchObject({ failure: { code: 'TOO_MANY' } })
    all.world.now = '2026-08-04T02:00:00.001Z'
    await sendAll(all)
    expect(await ask([changzhi])).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await ask(['999999'])).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})
