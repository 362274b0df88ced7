import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as services } from '../../../cloudfunctions/services/operations'
import { operations as session } from '../../../cloudfunctions/session/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { operations as timekeeper } from '../../../cloudfunctions/timekeeper/operations'
import { consentVersions } from '../../../src/contract/consents'
import {
  enterpriseForm,
  filledDraft,
  inventedCompanyCode,
  inventedIdentity,
  makerForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld } from '../../setup/files'
import { consents, signedIn, type TestPerson } from '../../setup/people'
import { samplePdf } from '../../setup/sample-files'
import { testKeys } from '../../setup/test-host'
import { tickAt } from '../timekeeper/support'
import { publishedAward } from './canary-award'
import { objectionsOf } from './canary-objections'

const edition = 'changzhi-2026'
export const askedAt = '2026-07-01T02:00:00.000Z'
export const due = '2026-07-08T02:00:00.000Z'

/** Words of one person that nothing may hold once his account is deleted. */
export const removed = [
  ...['金丝雀本名', '13712340001', '金丝雀联系人', '13712340002', '金丝雀负责人', '金丝雀成员一'],
  ...['金丝雀草稿公司', '金丝雀草稿联系人', '金丝雀草稿材料.pdf', '金丝雀注册地址', '金丝雀受邀人'],
  ...['金丝雀机构联系人', '13712340003', '金丝雀候选人', '金丝雀专业领域'],
  ...['金丝雀异议人', '13712340004', '金丝雀证据.pdf', '金丝雀更正申请', '金丝雀站内信'],
]

/** Words that stay, each with the tables that may hold it: what the page of 注销 says is kept. */
export const kept: Readonly<Record<string, readonly string[]>> = {
  金丝雀创客项目: ['application', 'submission'],
  金丝雀复核理由: ['application', 'application_event'],
  '金丝雀提交材料.pdf': ['application_file'],
  金丝雀异议事实: ['objection'],
  金丝雀对方说明: ['objection'],
  // what a leader typed into his own form
  金丝雀队员: ['application', 'team_member'],
  金丝雀署名人: ['certificate', 'team_member'],
  金丝雀奖励赛事: ['reward_declaration'],
  金丝雀机构有限公司: ['institution', 'message', 'outbox'],
  金丝雀机构需求: ['service_need'],
  金丝雀活动: ['service_event'],
  金丝雀进展说明: ['progress_report'],
}

export interface CanaryWorld extends Awaited<ReturnType<typeof objectionsOf>> {
  db: FreshDatabase
  world: FilesWorld
  who: TestPerson
  ownIdentity: string
  /** Whose team he joined, who joined his, who waits for an answer to a match. */
  leader: TestPerson
  member: TestPerson
  counterpart: TestPerson
  /** Words of other people that his export may not hold. */
  others: readonly string[]
  sealed(): Promise<{ gone: string[]; untilEnded: string[] }>
  tick(at: string): Promise<unknown>
  close(): Promise<void>
}

/** A person who has left a word of his own in every corner of the product. */
export async function canaryWorld(): Promise<CanaryWorld> {
  const db = await freshDatabase()
  const world = await filesWorld(db, [...session, ...services, ...results, ...timekeeper])
  world.now = askedAt
  const who = await signedIn(db, { name: '金丝雀本名', phone: '13712340001' })
  await consents(db, who.person)
  await db.pool.query('update csc.sign_in_session set confirmed_at = $2 where person_id = $1', [
    who.person,
    askedAt,
  ])
  const project = await registered(world, who)
  await draft(world, who)
  const team = await teams(world, who)
  const counterpart = await docking(world, who, project)
  const objections = await objectionsOf(db, { who, counterpart, project })
  await publishedAward(db, who)
  await db.pool.query(
    `insert into csc.message (id, person_id, edition, kind, title, body, created_at)
     values ($1, $2, $3, 'notice', '金丝雀站内信', '', $4)`,
    [newId('msg'), who.person, edition, askedAt],
  )
  return {
    ...{ db, world, who, counterpart, ...team, ...objections },
    others: ['13712349999', '金丝雀隔离材料.pdf', '金丝雀他人'],
    sealed: () => sealedOf(db, who, objections),
    tick: at => tickAt(world.host, at),
    close: async () => {
      await world.close()
      await db.drop()
    },
  }
}

/** Asks for 注销 and lets the timer carry it out. */
export async function leave({ world, who, tick }: CanaryWorld): Promise<void> {
  await world.get(who, ['session', 'deleteMyAccount'], { leavesOpenOnes: true })
  await tick(due)
}

/** Every row of every table as text, by table: what somebody with the whole database could read. */
export async function wordsInDatabase(db: FreshDatabase): Promise<Record<string, string>> {
  const { rows } = await db.pool.query(`select tablename from pg_tables where schemaname = 'csc'`)
  const words: Record<string, string> = {}
  for (const { tablename } of rows) {
    const all = await db.pool.query(
      `select coalesce(string_agg(t::text, E'\\n'), '') as text from csc."${tablename}" t`,
    )
    words[tablename] = all.rows[0].text
  }
  return words
}

const named = (id: string, name: string, identity?: string) => ({
  ...{ id, name, role: '研发', core: true, onCertificate: true },
  ...(identity ? { identity } : {}),
})

/** A registration handed in with a paper; another paper was shut away. */
async function registered(world: FilesWorld, who: TestPerson): Promise<string> {
  const form = {
    ...makerForm([]),
    ...{ projectName: '金丝雀创客项目', leader: '金丝雀负责人', contactName: '金丝雀联系人' },
    ...{ contactPhone: '13712340002', members: [named('m1', '金丝雀成员一', inventedIdentity(301))] },
  }
  const { application, version } = await filledDraft(world, who, form)
  await world.tick(who, application)
  const bytes = await samplePdf()
  const file = await world.upload(who, application, {
    slot: 'business-plan',
    name: '金丝雀提交材料.pdf',
    bytes,
  })
  expectReady(file.state)
  await world.get(who, ['applications', 'submit'], {
    ...{ application, expectedVersion: version, manualReviewReason: '金丝雀复核理由' },
  })
  return application
}

function expectReady(state: string): void {
  if (state !== 'ready') throw new Error(state)
}

/** A draft that is never handed in, with a paper and what is kept of its enterprise. */
async function draft(world: FilesWorld, who: TestPerson): Promise<void> {
  const form = {
    ...enterpriseForm('金丝雀草稿公司'),
    contactName: '金丝雀草稿联系人',
    address: '金丝雀注册地址',
  }
  const { application } = await filledDraft(world, who, form)
  await world.tick(who, application)
  const bytes = await samplePdf(3)
  await world.upload(who, application, { slot: 'business-plan', name: '金丝雀草稿材料.pdf', bytes })
  const shut = await world.upload(who, application, { slot: 'pitch', name: '金丝雀隔离材料.pdf', bytes })
  await world.db.pool.query(
    `update csc.application_file set quarantined_at = $2, quarantined_by = 'per_x' where id = $1`,
    [shut.id, askedAt],
  )
}

/** He leads a team somebody joined, and has joined somebody else's with his own number. */
async function teams(world: FilesWorld, who: TestPerson) {
  const member = await signedIn(world.db, { name: '演示队友' })
  const own = await filledDraft(world, who, { ...makerForm([]), members: [named('m1', '金丝雀受邀人')] })
  await join(
    world,
    { leader: who, application: own.application, name: '金丝雀受邀人' },
    member,
    inventedIdentity(302),
  )
  const leader = await signedIn(world.db, { name: '演示别队负责人' })
  await consents(world.db, leader.person)
  const theirs = { ...makerForm([]), projectName: '演示别队项目', members: [named('m1', '金丝雀队员')] }
  const { application } = await filledDraft(world, leader, theirs)
  const ownIdentity = inventedIdentity(303)
  await join(world, { leader, application, name: '金丝雀队员' }, who, ownIdentity)
  return { member, leader, ownIdentity }
}

async function join(
  world: FilesWorld,
  { leader, application, name }: { leader: TestPerson; application: string; name: string },
  who: TestPerson,
  number: string,
): Promise<void> {
  await world.get(leader, ['applications', 'invite'], { application, member: 'm1' })
  const { members } = await world.get(leader, ['applications', 'team'], { application })
  const { token } = members[0]!.invitation!
  const consent = consentVersions.sensitive
  const answer = { token, accept: true, name, consent, identity: { type: 'resident', number } } as const
  const { outcome } = await world.get(who, ['applications', 'answerInvitation'], answer)
  if (outcome !== 'joined') throw new Error(outcome)
}

/** His institution asks for something and proposes itself to a project; his own project reports its progress. */
async function docking(world: FilesWorld, who: TestPerson, project: string): Promise<TestPerson> {
  const { institution } = await world.get(who, ['services', 'saveInstitution'], {
    ...{ edition, name: '金丝雀机构有限公司', kind: 'investor', codeKind: 'company-code' },
    ...{ code: inventedCompanyCode(), intents: ['docking', 'needs', 'judge-candidate'] },
    ...{ contactName: '金丝雀机构联系人', contactPhone: '13712340003', expectedVersion: 0 },
    candidate: { name: '金丝雀候选人', field: '金丝雀专业领域' },
  })
  await world.db.pool.query(`update csc.institution set state = 'verified' where id = $1`, [institution])
  const need = { need: null, kinds: ['cooperation' as const], amount: null, expectedVersion: 0 }
  const shown = { visibility: 'counterparts' as const }
  const owner = { side: 'institution' as const, institution }
  await world.get(who, ['services', 'saveNeed'], { ...need, ...shown, owner, text: '金丝雀机构需求' })
  const form = { ...enterpriseForm('长治演示对接有限公司'), contactPhone: '13712349999' }
  const other = await submittedApplication(world, { form })
  const theirs = { side: 'project' as const, application: other.application }
  const wanted = await world.get(other.who, ['services', 'saveNeed'], {
    ...{ ...need, ...shown, owner: theirs, text: '找合作方' },
  })
  await world.get(who, ['services', 'proposeMatch'], { need: wanted.need, application: null })
  const event = newId('sev')
  await world.db.pool.query(
    `insert into csc.service_event (id, edition, title, place, body, starts_at, ends_at, places, version, created_by, created_at)
     values ($1, $2, '金丝雀活动', '演示地点', '', '2026-08-01', '2026-08-01T04:00:00Z', 9, 1, 'per_x', $3)`,
    [event, edition, askedAt],
  )
  await world.get(who, ['services', 'signUp'], { event, as: owner })
  await world.db.pool.query(
    `insert into csc.progress_report (id, edition, application_id, number, body, reported_as, reported_by, reported_at)
     values ($1, $2, $3, 1, '金丝雀进展说明', 'applicant', $4, $5)`,
    [newId('prg'), edition, project, who.person, askedAt],
  )
  return other.who
}

/** What is stored sealed of him: ciphertexts that go with the account, and those that wait for a case to end. */
async function sealedOf(
  db: FreshDatabase,
  { person }: TestPerson,
  { openObjection, mergedObjection }: { openObjection: string; mergedObjection: string },
) {
  const { rows } = await db.pool.query(
    `select phone_sealed as word from csc.person where id = $1
     union all select contact_sealed from csc.institution where owner_id = $1
     union all select candidate_sealed from csc.institution where owner_id = $1
     union all select facts from csc.company_profile where owner_id = $1
     union all select form->>'contactPhone' from csc.application where owner_id = $1 and form ? 'contactPhone'
     union all select s.form->>'contactPhone' from csc.submission s join csc.application a on a.id = s.application_id
       where a.owner_id = $1
     union all select identity_sealed from csc.team_member where identity_last4 = any($3) and identity_sealed is not null
     union all select identity_hmac from csc.team_member where identity_last4 = any($3) and identity_hmac is not null
     union all select name_sealed from csc.objection where person_id = $1 and not id = any($2)
     union all select contact_sealed from csc.objection where person_id = $1 and not id = any($2)
     union all select e.name_sealed from csc.objection_file e join csc.objection o on o.id = e.objection_id
       where o.person_id = $1 and not o.id = any($2)`,
    [
      person,
      [openObjection, mergedObjection],
      [301, 302, 303].map(order => inventedIdentity(order).slice(-4)),
    ],
  )
  const waiting = await db.pool.query(
    'select name_sealed, contact_sealed from csc.objection where id = any($1)',
    [[openObjection, mergedObjection]],
  )
  return {
    gone: [...rows.map(({ word }) => String(word)), testKeys.hmac('phone', '13712340001')],
    untilEnded: waiting.rows.flatMap(row => [String(row.name_sealed), String(row.contact_sealed)]),
  }
}
