import type { Player } from './player'
import { type Registered, save } from './register-entrant'
import { demoEdition } from './stops'

const edition = demoEdition
const amendmentDue = new Date('2026-06-17T18:00:00+08:00').toISOString()

/** The office at work: one application, one act after the other, each a moment later. */
export interface Office {
  player: Player
  now: () => Date
}

/** Brings an application to where its fate has it, through the acts of the officers and the applicant. */
export async function screenEntrant(office: Office, registered: Registered): Promise<void> {
  const { fate } = registered.entrant
  if (fate === 'ready') await clear(office, registered)
  if (fate === 'final') await setNumber(office, registered, await accept(office, registered))
  if (fate === 'accepted') await accept(office, registered)
  if (fate === 'withdrawn') await withdraw(office, registered, await accept(office, registered))
  if (fate === 'proposed') await propose(office, registered)
  if (fate === 'returned' || fate === 'answered') await giveBack(office, registered)
  if (fate === 'answered') await answer(office, registered)
  if (fate === 'rejected') await reject(office, registered)
  if (fate === 'corrected') await correct(office, registered)
}

const review = ({ player, now }: Office, { application }: Registered) =>
  player.ask('operator', now(), ['screening', 'read'], { edition, application })

/** Looks everyone up in the lists of dishonesty, then judges what is left open; answers the version after it. */
async function clear(office: Office, registered: Registered): Promise<number> {
  const { player, now } = office
  const { application } = registered
  const { version, credit, findings } = await review(office, registered)
  let expectedVersion = version
  for (const { subject } of credit) {
    const check = {
      subject,
      source: '演示·信用信息平台',
      checkedOn: '2026-06-12',
      conclusion: 'clear' as const,
    }
    const act = { edition, application, expectedVersion, ...check }
    expectedVersion = (await player.ask('operator', now(), ['screening', 'recordCreditCheck'], act)).version
  }
  const left = findings.filter(({ open, finding }) => open && !finding.requirement.endsWith('-credit'))
  for (const { finding } of left) {
    const { requirement } = finding
    const act = {
      edition,
      application,
      expectedVersion,
      requirement,
      outcome: 'pass' as const,
      reason: '演示：已核对',
    }
    expectedVersion = (await player.ask('operator', now(), ['screening', 'decide'], act)).version
  }
  return expectedVersion
}

async function accept(office: Office, registered: Registered): Promise<number> {
  const expectedVersion = await clear(office, registered)
  const { application } = registered
  const act = { edition, application, expectedVersion }
  return (await office.player.ask('operator', office.now(), ['screening', 'accept'], act)).version
}

/** The applicant has registered on the official site and gives the number back. */
async function setNumber(office: Office, registered: Registered, expectedVersion: number): Promise<void> {
  const { application, entrant } = registered
  const officialNumber = `演示CM2026${String(entrant.place).padStart(4, '0')}`
  const act = { application, expectedVersion, officialNumber }
  await office.player.ask(entrant.key, office.now(), ['applications', 'setOfficialNumber'], act)
}

async function withdraw(office: Office, registered: Registered, expectedVersion: number): Promise<void> {
  const { application, entrant } = registered
  const act = { application, expectedVersion, reason: '演示：团队时间冲突' }
  await office.player.ask(entrant.key, office.now(), ['applications', 'withdraw'], act)
}

/** The contractor writes an opinion on what a person has to look at. */
async function propose(office: Office, registered: Registered): Promise<void> {
  const { findings } = await review(office, registered)
  const { application } = registered
  for (const { finding } of findings.filter(each => each.open).slice(0, 2)) {
    const opinion = {
      requirement: finding.requirement,
      outcome: 'pass' as const,
      reason: '演示：初核未见问题，请经办人核定',
    }
    await office.player.ask('contractor', office.now(), ['screening', 'propose'], {
      edition,
      application,
      ...opinion,
    })
  }
}

async function giveBack(office: Office, registered: Registered): Promise<void> {
  const { version, findings } = await review(office, registered)
  const requirement =
    findings.find(each => each.finding.requirement.endsWith('ip-belongs'))?.finding.requirement ?? null
  await office.player.ask('operator2', office.now(), ['screening', 'returnForAmendment'], {
    ...{ edition, application: registered.application, expectedVersion: version, dueAt: amendmentDue },
    items: [
      {
        requirement: null,
        field: 'summary',
        what: '请补充应用单位和时间',
        why: '简介没有写在哪里用、用了多久',
      },
      { requirement, field: 'properties', what: '请核对证书编号', why: '编号与证书照片不一致' },
    ],
  })
}

async function answer(office: Office, registered: Registered): Promise<void> {
  const { player, now } = office
  const { entrant, application } = registered
  const form = { summary: `${entrant.summary}已在两家单位应用满一年。` }
  const { fieldVersions } = await player.ask(entrant.key, now(), ['applications', 'read'], { application })
  const expectedVersion = await save(player, entrant.key, now(), application, form, fieldVersions)
  const answers = [{ item: 0 }, { item: 1, keptBecause: '已核对，编号与证书一致' }]
  await player.ask(entrant.key, now(), ['applications', 'answerAmendment'], {
    application,
    expectedVersion,
    answers,
  })
}

/** Refuses under the hard requirement that is not met; a startup because of what the look-up found. */
async function reject(office: Office, registered: Registered): Promise<void> {
  const { player, now } = office
  const { application } = registered
  let { version, findings, credit } = await review(office, registered)
  const failed = findings.find(each => each.finding.outcome === 'fail' && each.finding.hard)
  if (!failed && credit[0]) {
    const found = {
      source: '演示·信用信息平台',
      checkedOn: '2026-06-12',
      conclusion: 'listed' as const,
      note: '演示：名单内',
    }
    const act = { edition, application, expectedVersion: version, subject: credit[0].subject, ...found }
    version = (await player.ask('operator', now(), ['screening', 'recordCreditCheck'], act)).version
  }
  const requirement = failed?.finding.requirement ?? 'startup-credit'
  const act = {
    edition,
    application,
    expectedVersion: version,
    requirement,
    reason: '演示：经核实不符合该项条件',
  }
  await player.ask('approver', now(), ['screening', 'reject'], act)
}

async function correct(office: Office, registered: Registered): Promise<void> {
  const { version } = await review(office, registered)
  await office.player.ask('operator', office.now(), ['screening', 'proposeGroupCorrection'], {
    ...{ edition, application: registered.application, expectedVersion: version },
    ...{ group: 'startup', subtype: 'startup-company', reason: '演示：成立日期在2024年以后，属于初创企业' },
  })
}
