import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { connect } from '../../../cloudfunctions/shared/database/connect'
import { operations as witnessing } from '../../../cloudfunctions/witnessing/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, cardOf, sealInput, type TestHall, testHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'

/** Every judge's total, criterion values and draft are numbers that occur nowhere else. */
const totals = [93_117, 87_231, 71_353, 65_479, 59_597]
const drafted = [83_203, 77_317, 61_431, 55_549, 49_663]
const rubric = {
  criteria: [
    { id: 'innovation', name: '创新性', max: 50_021 },
    { id: 'market', name: '市场', max: 30_011 },
    { id: 'team', name: '团队', max: 19_968 },
  ],
  step: 1,
  total: 100_000,
}

let db: FreshDatabase
let hall: TestHall
let stranger: TestPerson
let secret = ''
const seen: string[] = []

beforeAll(async () => {
  db = await freshDatabase()
  const operations = [...rounds, ...judging, ...witnessing]
  hall = await testHall(db, { projects: 2, judges: 5, rubric, operations })
  stranger = await signedIn(db)
  const { world, contractor, session } = hall
  const pairing = await world.get(null, ['rounds', 'requestPairing'], {})
  secret = pairing.secret
  await world.get(contractor, ['rounds', 'pairScreen'], { session, code: pairing.code })
}, 60_000)
afterAll(() => db.drop())

/** What each read is asked with; a new read operation has to be added here. */
const reads = (): Record<string, unknown> => {
  const session = { session: hall.session }
  const project = { ...session, application: hall.projects[0] }
  const edition = { edition: 'changzhi-2026' }
  return {
    'rounds.rubrics': edition,
    'rounds.rubricExamples': {},
    'rounds.trialRubric': { body: hall.rubric, totals: [1, 2, 3] },
    'rounds.sessions': edition,
    'rounds.finalists': { ...edition, round: 'final', group: 'enterprise' },
    'rounds.judges': edition,
    'rounds.openingCheck': session,
    'rounds.draw': session,
    'rounds.live': session,
    'rounds.review': session,
    'rounds.calibration': session,
    'judging.discussions': session,
    'rounds.screen': { secret },
    'rounds.ranking': session,
    'rounds.arbitrations': session,
    'rounds.receiptsCheck': session,
    'rounds.incidents': session,
    'rounds.paper': session,
    'rounds.paperPhotoTickets': { ...session, upload: 'pho_0000000000000001', parts: [1] },
    'rounds.checkIns': session,
    'rounds.checkInCode': session,
    'rounds.myCheckIns': {},
    'rounds.institutionCandidates': edition,
    'rounds.experts': { ...edition, state: null, field: null, text: '', page: 1 },
    'rounds.expertDraws': session,
    'rounds.previewExperts': { ...edition, file: { name: '专家.csv', base64: '' } },
    'judging.invitations': {},
    'witnessing.sessions': edition,
    'witnessing.session': session,
    'witnessing.journal': session,
    'witnessing.timeline': edition,
    'judging.mySessions': {},
    'judging.session': session,
    'judging.files': project,
    'judging.material': project,
    'judging.draft': project,
    'judging.receipts': session,
    'judging.sheet': session,
    'judging.ownCard': project,
    'judging.handOverKey': session,
  }
}

/** The reads, and what hands out files outside the request log. */
const asked = () => {
  const session = { session: hall.session }
  const paper = { ...session, application: hall.projects[0], file: 'fil_0000000000000001' }
  return {
    ...reads(),
    'judging.openFile': paper,
    'judging.filePages': paper,
    'rounds.exportBundle': session,
    'rounds.printSheets': { ...session, kind: 'scores' },
  }
}

const everybody = () => [null, stranger, ...people(), ...hall.judges]
const people = () => [
  hall.operator,
  hall.approver,
  hall.contractor,
  ...hall.committee,
  hall.notary,
  hall.supervisor,
]

/** Every way a value is written: hundredths, points with and without decimals. */
function traces(values: number[]): RegExp {
  const ways = values.flatMap(v => [String(v), (v / 100).toFixed(2), String(v / 100)])
  return new RegExp(`(?<![0-9a-z])(${ways.map(way => way.replace('.', '\\.')).join('|')})(?![0-9a-z])`)
}
const parts = totals.flatMap(total =>
  cardOf({ ...rubric } as never, total).criteria.map(([, value]) => value),
)
const secretValues = traces([
  ...totals,
  ...parts.filter(value => ![0, 50_021, 30_011, 19_968].includes(value)),
])

async function readAll(): Promise<string[]> {
  const replies: string[] = []
  for (const person of everybody())
    for (const [name, input] of Object.entries(asked())) {
      const reply = await hall.world.ask(person, name.split('.') as never, input as never)
      replies.push(`${name} ${JSON.stringify(reply)}`)
    }
  return replies
}

async function dump(): Promise<string> {
  const owner = connect(db.url, { owner: true, max: 1 })
  const { rows } = await owner.pool.query(`select tablename from pg_tables where schemaname = 'csc'`)
  const texts = []
  for (const { tablename } of rows) {
    const table = await owner.pool.query(
      `select coalesce(json_agg(t), '[]')::text as text from csc."${tablename}" t`,
    )
    texts.push(`${tablename} ${table.rows[0].text}`)
  }
  await owner.close()
  return texts.join('\n')
}

const leaks = (texts: string[], values: RegExp) =>
  texts.flatMap(text => {
    const found = values.exec(text)
    return found
      ? [`${text.slice(0, 40)} … ${text.slice(Math.max(0, found.index - 60), found.index + 20)}`]
      : []
  })

/** What reads tell of the values, but for a judge's own card told to himself, which is looked at by itself. */
const told = async () =>
  leaks(await readAll(), secretValues).filter(text => !text.startsWith('judging.ownCard'))

describe('before the reveal', () => {
  it('names every read operation there is', () => {
    const declared = [...rounds, ...judging, ...witnessing].filter(op => op.kind === 'read')
    expect(Object.keys(reads()).sort()).toEqual(declared.map(op => `${op.function}.${op.operation}`).sort())
  })

  it('no reply of a write, refused or not, tells a value', async () => {
    const { world, judges, session, projects } = hall
    await advanceTo(hall, 'scoring')
    for (const [index, judge] of judges.entries()) {
      const application = projects[0]!
      const criteria = cardOf(hall.rubric, drafted[index]!).criteria
      const kept = { session, application, expectedVersion: 0, criteria, note: `草稿 ${drafted[index]}` }
      seen.push(JSON.stringify(await world.ask(judge, ['judging', 'saveDraft'], kept)))
      seen.push(JSON.stringify(await world.ask(judge, ['judging', 'saveDraft'], { ...kept, note: '' })))
      const card = sealInput(hall, judge, application, totals[index]!)
      seen.push(
        JSON.stringify(await world.ask(judge, ['judging', 'seal'], { ...card, nonce: 'ab'.repeat(32) })),
      )
      if (index > 0) seen.push(JSON.stringify(await world.ask(judge, ['judging', 'seal'], card)))
      seen.push(JSON.stringify(await world.ask(judge, ['judging', 'seal'], card)))
    }
    expect(seen).toHaveLength(24)
    expect(leaks(seen, secretValues)).toEqual([])
  })

  it('no read by anybody tells a value: cards partly in, all in, sealed', async () => {
    expect(await told()).toEqual([])
    const last = hall.judges[0]!
    await hall.world.ask(last, ['judging', 'seal'], sealInput(hall, last, hall.projects[0]!, totals[0]!))
    expect(await told()).toEqual([])
    await advanceTo(hall, 'sealed')
    expect(await told()).toEqual([])
  }, 60_000)

  it('a submitted card is readable by its judge alone', async () => {
    const place = { session: hall.session, application: hall.projects[0]! }
    for (const person of everybody()) {
      const text = JSON.stringify(await hall.world.ask(person, ['judging', 'ownCard'], place))
      const own = hall.judges.indexOf(person as TestPerson)
      expect(text.includes(`"total":${totals[own]}`)).toBe(own >= 0)
      expect(leaks([text], traces(totals.filter((_, i) => i !== own)))).toEqual([])
    }
  })

  it('a draft is readable by its judge alone', async () => {
    const own = traces(drafted)
    const replies = await readAll()
    const told = leaks(replies, own)
    expect(told).toHaveLength(hall.judges.length)
    expect(told.every(text => text.startsWith('judging.draft'))).toBe(true)
    for (const [index, judge] of hall.judges.entries()) {
      const draft = await hall.world.get(judge, ['judging', 'draft'], {
        session: hall.session,
        application: hall.projects[0]!,
      })
      expect(draft.note).toBe(`草稿 ${drafted[index]}`)
    }
  })

  it('neither the database, the chain nor the log holds a value', async () => {
    const texts = [await dump(), JSON.stringify(hall.world.host.records)]
    expect(leaks(texts, secretValues)).toEqual([])
    expect(leaks(texts, traces(drafted))).toEqual([])
  })
})

describe('the probe itself', () => {
  it('finds the same values everywhere they belong once they are revealed', async () => {
    await advanceTo(hall, 'revealed')
    const told = leaks(await readAll(), secretValues).map(text => text.split(' ')[0])
    for (const name of ['rounds.live', 'rounds.screen', 'rounds.ranking', 'judging.session', 'judging.sheet'])
      expect(told).toContain(name)
    expect(leaks([await dump()], secretValues)).toHaveLength(1)
  })
})
