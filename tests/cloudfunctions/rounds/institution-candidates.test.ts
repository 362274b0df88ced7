import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { sealCandidate } from '../../../cloudfunctions/shared/institution-secrets'
import { inventedCompanyCode } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { admit, freeze, line } from '../../setup/experts'
import { type TestHall, testHall } from '../../setup/hall'
import { signedIn } from '../../setup/people'
import { testKeys } from '../../setup/test-host'

const edition = 'changzhi-2026'
let db: FreshDatabase
let hall: TestHall
let institution: string
const firm = '演示创投有限公司'

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  await db.pool.query(
    'delete from csc.service_match; delete from csc.service_need; delete from csc.expert_draw; delete from csc.expert; delete from csc.institution',
  )
  hall = await testHall(db, { until: 'seated', projects: 2, judges: 3 })
  institution = await verified(firm, '演示候选丁')
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
/** An institution in this state that puts somebody forward. */
async function verified(name: string, candidate: string | null, state = 'verified'): Promise<string> {
  const owner = await signedIn(db, { name: '演示机构经办' })
  const id = newId('ins')
  const sealed = sealCandidate(
    testKeys,
    id,
    candidate === null ? null : { name: candidate, field: '人工智能' },
  )
  await db.pool.query(
    `insert into csc.institution (id, edition, owner_id, name, kind, code_kind, code, intents, contact_sealed,
       candidate_sealed, state, version, created_at, updated_at)
     values ($1, $2, $3, $4, 'investor', 'company-code', $5, '["judge-candidate"]', '', $6, $7, 1, now(), now())`,
    [id, edition, owner.person, name, inventedCompanyCode(), sealed, state],
  )
  return id
}
/** A match of the institution with a project that both sides agreed to. */
async function matched(application: string): Promise<void> {
  const need = newId('ned')
  await db.pool.query(
    `insert into csc.service_need (id, edition, application_id, side, kinds, body, visibility, open, version, created_at, updated_at)
     values ($1, $2, $3, 'project', '["cooperation"]', '找合作方', 'counterparts', true, 1, now(), now())`,
    [need, edition, application],
  )
  await db.pool.query(
    `insert into csc.service_match (id, edition, need_id, application_id, institution_id, proposed_by, state, version, proposed_at)
     values ($1, $2, $3, $4, $5, 'institution', 'agreed', 1, now())`,
    [newId('mat'), edition, need, application, institution],
  )
}
const candidates = async () =>
  (await hall.world.get(hall.operator, ['rounds', 'institutionCandidates'], { edition })).candidates
const entry = (over: object = {}) => ({
  ...{ edition, expert: null, expectedVersion: 0, name: '演示候选丁', phone: '13911118888' },
  ...{ employer: '演示投资管理公司', title: '合伙人', fields: ['人工智能'], recusalUnits: [] as string[] },
  ...{ importedReviews: 0, source: '别的来源', note: '', institution },
  ...over,
})
const add = (over: object = {}, who = hall.operator) =>
  hall.world.ask(who, ['rounds', 'saveExpert'], entry(over))
const pool = async () =>
  (
    await hall.world.get(hall.operator, ['rounds', 'experts'], {
      ...{ edition, state: null, field: null, text: '', page: 1 },
    })
  ).experts

describe('CZ23-36 服务机构的评委候选', () => {
  it('stands in no pool by itself; only verified institutions’ are listed', async () => {
    await verified('演示未核验机构', '演示候选戊', 'registered')
    await verified('演示不推荐机构', null)
    expect(await candidates()).toEqual([
      { institution, institutionName: firm, name: '演示候选丁', field: '人工智能', added: false },
    ])
    expect(await pool()).toEqual([])
  })

  it('is added by an officer as a candidate, marked, with the institution as recusal unit whatever is typed', async () => {
    expect(code(await add())).toBe('ok')
    const [row] = await pool()
    expect(row).toMatchObject({
      ...{ name: '演示候选丁', state: 'candidate', fromInstitution: true },
      ...{ recusalUnits: [firm], source: `来自服务机构：${firm}` },
    })
    expect((await candidates())[0]).toMatchObject({ added: true })
    const edited = { expert: row!.id, expectedVersion: row!.version, institution: undefined, source: '自荐' }
    expect(code(await add({ ...edited, recusalUnits: ['演示集团'] }))).toBe('ok')
    expect((await pool())[0]).toMatchObject({
      ...{ fromInstitution: true, recusalUnits: [firm, '演示集团'], source: `来自服务机构：${firm}` },
    })
  })

  it('is refused twice, under another name, of an institution not verified, and to who keeps no pool', async () => {
    expect(code(await add({ name: '演示别人' }))).toBe('INPUT_INVALID')
    expect(code(await add({ institution: 'ins_0000000000000000' }))).toBe('NOT_FOUND')
    const unverified = await verified('演示未核验机构', '演示候选丁', 'registered')
    expect(code(await add({ institution: unverified }))).toBe('NOT_FOUND')
    for (const who of [hall.contractor, hall.notary, hall.judges[0]!]) {
      expect(code(await add({}, who))).toBe('FORBIDDEN')
      const asked = await hall.world.ask(who, ['rounds', 'institutionCandidates'], { edition })
      expect(code(asked)).toBe('FORBIDDEN')
    }
    expect(code(await add())).toBe('ok')
    expect(code(await add({ phone: '13911119999' }))).toBe('STATE_REFUSED')
  })

  it('admitted, stands aside for the institution and for the projects it has been matched with (A15)', async () => {
    await admit(hall, [line(1), line(2), line(3)])
    await add()
    const [row] = (await pool()).filter(each => each.fromInstitution)
    await hall.world.get(hall.operator, ['rounds', 'moveExpert'], {
      ...{
        edition,
        expert: row!.id,
        expectedVersion: row!.version,
        action: 'admit' as const,
        reason: '资格已核',
      },
    })
    const excluded = async () =>
      (await hall.world.get(hall.operator, ['rounds', 'expertDraws'], { session: hall.session })).excluded
    expect((await excluded()).some(each => each.expert === row!.id)).toBe(false)
    await matched(hall.projects[0]!)
    expect((await excluded()).find(each => each.expert === row!.id)).toMatchObject({
      because: '本场项目是其回避单位',
    })
    expect(code(await freeze(hall, { want: 4 }))).toBe('CANDIDATES_SHORT')
    expect(code(await freeze(hall, { want: 3 }))).toBe('ok')
  })
})
