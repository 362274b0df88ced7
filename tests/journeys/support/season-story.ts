import { enterpriseForm, makerForm, submittedApplication } from '../../setup/applications'
import { approvedRubric, hand, sealInput } from '../../setup/hall'
import { testRubric } from '../../setup/hall-rubric'
import type { World } from '../../setup/host'
import type { TestPerson } from '../../setup/people'

const edition = 'changzhi-2026'

export interface Cast {
  applicants: TestPerson[]
  operator: TestPerson
  approver: TestPerson
  committee: [TestPerson, TestPerson]
  judges: TestPerson[]
}

/** Sets the story's clock to an instant of the season. */
export type Clock = (at: string) => void

/** Registration and screening: every applicant enters, is judged requirement by requirement, accepted and numbered. */
export async function enterAndScreen(world: World, cast: Cast, clock: Clock): Promise<string[]> {
  clock('2026-07-01T02:00:00Z')
  const ids: string[] = []
  for (const [n, who] of cast.applicants.entries()) {
    const form =
      n === cast.applicants.length - 1
        ? makerForm()
        : enterpriseForm(`长治演示${'甲乙丙丁戊己庚辛'[n]}有限公司`)
    const { application } = await submittedApplication(world, { who, form })
    ids.push(application)
  }
  clock('2026-07-12T02:00:00Z')
  for (const [n, application] of ids.entries())
    await accept(world, cast.operator, application, `CM2026${String(n).padStart(4, '0')}`)
  return ids
}

async function accept(
  world: World,
  operator: TestPerson,
  application: string,
  officialNumber: string,
): Promise<void> {
  let { version } = await world.get(operator, ['screening', 'setOfficialNumber'], {
    ...{ edition, application, officialNumber },
    expectedVersion: (await world.get(operator, ['screening', 'read'], { edition, application })).version,
  })
  const view = await world.get(operator, ['screening', 'read'], { edition, application })
  for (const { subject } of view.credit)
    ({ version } = await world.get(operator, ['screening', 'recordCreditCheck'], {
      ...{ edition, application, subject, source: '信用中国', checkedOn: '2026-07-12', conclusion: 'clear' },
      expectedVersion: version,
    }))
  const checked = await world.get(operator, ['screening', 'read'], { edition, application })
  version = checked.version
  for (const { finding, blocks } of checked.findings)
    if (blocks)
      ({ version } = await world.get(operator, ['screening', 'decide'], {
        ...{
          edition,
          application,
          requirement: finding.requirement,
          outcome: 'pass',
          reason: '已核对佐证材料',
        },
        expectedVersion: version,
      }))
  await world.get(operator, ['screening', 'accept'], { edition, application, expectedVersion: version })
}

/** The final: rules signed, panel seated, order drawn, cards sealed, revealed at once, ranked, frozen. */
export async function playFinal(
  world: World,
  cast: Cast,
  clock: Clock,
  group: string,
  projects: string[],
): Promise<string> {
  clock('2026-07-28T01:00:00Z')
  const rubric = testRubric()
  const rubricId = await approvedRubric(world, cast, rubric)
  const { operator, judges } = cast
  const { session } = await world.get(operator, ['rounds', 'createSession'], {
    ...{ edition, round: 'final', group, name: '决赛', venue: '演示会场' },
    ...{ startsAt: '2026-07-28T01:30:00.000Z', applications: projects },
  })
  const version = async () =>
    (await world.get(operator, ['rounds', 'openingCheck'], { session })).session.version
  await world.get(operator, ['rounds', 'chooseRubric'], {
    session,
    rubric: rubricId,
    expectedVersion: await version(),
  })
  const seats = judges.map((judge, index) => ({ number: index + 1, person: judge.person }))
  await world.get(operator, ['rounds', 'setPanel'], { session, expectedVersion: await version(), seats })
  for (const judge of judges) {
    const { promise } = await world.get(judge, ['judging', 'session'], { session })
    await world.get(judge, ['judging', 'promise'], { session, version: promise.version })
    const answers = projects.map(application => ({ application, relation: 'none' as const }))
    await world.get(judge, ['judging', 'declareRecusals'], { session, answers })
  }
  const { draw } = await world.get(operator, ['rounds', 'commitDraw'], {
    session,
    expectedVersion: await version(),
  })
  const { order } = await world.get(operator, ['rounds', 'revealDraw'], { session, draw, entropy: '482913' })
  await world.get(operator, ['rounds', 'open'], { session, expectedVersion: await version() })
  for (const application of order) {
    const place = projects.indexOf(application)
    await step(world, operator, session, 'scoring')
    for (const [seat, judge] of judges.entries())
      await world.get(
        judge,
        ['judging', 'seal'],
        sealInput({ rubric, session }, judge, application, 9500 - place * 300 - seat * 50),
      )
    await step(world, operator, session, 'revealed')
  }
  for (const judge of judges) {
    const { sheetHash } = await world.get(judge, ['judging', 'sheet'], { session })
    await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
  }
  await world.get(operator, ['rounds', 'freeze'], { session, expectedVersion: await version() })
  return session
}

async function step(
  world: World,
  host: TestPerson,
  session: string,
  until: 'scoring' | 'revealed',
): Promise<void> {
  for (let guard = 0; guard < 8; guard++) {
    const { next } = await world.get(host, ['rounds', 'live'], { session })
    if (!next) throw new Error(`no next step before ${until}`)
    const { application, action, expectedVersion } = next
    const place = { session, application, expectedVersion }
    if (action === 'reveal') await world.get(host, ['rounds', 'reveal'], place)
    else await world.get(host, ['rounds', 'advance'], { ...place, action })
    if (action === (until === 'scoring' ? 'open-scoring' : 'reveal')) return
  }
  throw new Error(`never reached ${until}`)
}

/** Awards in one act, then the recommendation list up to its two files (base64). */
export async function publishAndRecommend(world: World, cast: Cast, clock: Clock) {
  clock('2026-07-29T02:00:00Z')
  const { operator, approver } = cast
  const table = await world.get(operator, ['results', 'awardTable'], { edition })
  for (const group of table.groups)
    await world.get(operator, ['results', 'setAwardTable'], {
      ...{
        edition,
        group: group.group,
        vacancies: 'keep-empty',
        basis: '组委会会议纪要（演示）',
        expectedVersion: group.version,
      },
      levels: group.levels.map(({ name }, place) => ({ name, count: place === 0 ? 1 : 0, money: 0 })),
    })
  const preview = await world.get(operator, ['results', 'previewAwards'], { edition })
  if (preview.problems.length > 0) throw new Error(JSON.stringify(preview.problems))
  await world.get(approver, ['results', 'publishAwards'], { edition, fingerprint: preview.fingerprint })
  const quota = await world.get(operator, ['recommendations', 'quota'], { edition })
  await world.get(approver, ['recommendations', 'setQuota'], {
    edition,
    seats: 6,
    basis: '晋工信演示〔2026〕1号',
    expectedVersion: quota.version,
  })
  const view = await world.get(operator, ['recommendations', 'candidates'], { edition })
  const ranked = view.groups.flatMap(group => group.candidates).filter(each => each.rank !== null)
  const items = ranked.map(({ application }) => ({ application }))
  const saved = await world.get(operator, ['recommendations', 'save'], {
    edition,
    items,
    expectedVersion: view.list.version,
  })
  await world.get(approver, ['recommendations', 'submit'], {
    edition,
    documentNumber: '长工信演示〔2026〕9号',
    expectedVersion: saved.version,
  })
  const xlsx = await world.get(operator, ['recommendations', 'export'], { edition, format: 'xlsx' })
  const docx = await world.get(operator, ['recommendations', 'export'], { edition, format: 'docx' })
  return { xlsx: xlsx.base64, docx: docx.base64 }
}
