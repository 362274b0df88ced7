import type { Check } from '../check'
import { exportBundle, revealedCards, verifyAsPublished } from '../evidence/bundle'
import { type PaperDesk, printSheets, read, readTwice, type Sheet, takeIn } from '../hall/paper-desk'
import { Phone } from '../hall/phone'
import { doByTwo, freshOfficials, type Officials } from '../hall/proposals'
import { freeze, openRoom, openScoring, reveal, sealAll } from '../hall/room'
import { cardOf, rubricOf } from '../hall/rubric'
import { sideBySide } from '../side-by-side'

/** How the card of one seat may come in. */
const ways = ['phone', 'paper', 'slip', 'late phone', 'phone first', 'at once', 'same reader'] as const
type Way = (typeof ways)[number]

const judges = 15
const size = (full: boolean) => (full ? 20 : 2)

/** One seat and one project: its phone, its sheet, and what each of them says. */
interface Place {
  way: Way
  project: string
  phone: Phone
  sheet: Sheet
  onPhone: number
  onPaper: number
  /** Where both are in, which one two people let count. */
  keep: 'device' | 'paper'
}

class Count {
  mixes = 0
  duplicates = 0
  refusedPhones = 0
  /** A phone's card taken beside a sheet already in, a sheet counted beside a card, a reader let in twice. */
  doubled = 0
  wrongState = 0
}

type Desk = PaperDesk & { officials: Officials; count: Count }

/** Plays one place; answers the total that must count. */
async function play(desk: Desk, place: Place): Promise<number> {
  desk.count.mixes += 1
  const { phone, project, sheet, onPhone, onPaper, way } = place
  const card = cardOf(desk.room.rubric, onPaper)
  const send = async () => {
    phone.submit(project, cardOf(desk.room.rubric, onPhone))
    await phone.flush(project)
  }
  if (way === 'phone') {
    await send()
    return onPhone
  }
  if (way === 'phone first') await send()
  if (way === 'same reader') await sameReader(desk, sheet, onPaper)
  await readTwice(desk, sheet, card, way === 'slip' ? cardOf(desk.room.rubric, onPhone) : null)
  const racing = way === 'at once' ? send() : null
  const taken = await takeIn(desk, sheet)
  await racing
  if (way === 'late phone') await send()
  return settle(desk, place, taken.ok ? taken.data.state : taken.code)
}

/** One person twice is not two: with other values he is refused, with the same he is still the only one. */
async function sameReader(desk: Desk, sheet: Sheet, total: number): Promise<void> {
  const [one] = desk.readers
  const { rubric, session } = desk.room
  await read(desk, one, sheet, cardOf(rubric, total))
  if ((await read(desk, one, sheet, cardOf(rubric, total))) !== 'open') desk.count.doubled += 1
  const other = await one.ask('rounds.enterPaper', {
    ...{ session, sheetNo: sheet.sheetNo },
    ...cardOf(rubric, total === 0 ? 1 : total - 1),
  })
  if (other.ok) desk.count.doubled += 1
}

/** Exactly one of the two is in; where the phone was faster two people decide. */
async function settle(desk: Desk, place: Place, state: string): Promise<number> {
  const { room, count, officials } = desk
  const { phone, project, sheet, keep, onPhone, onPaper, way } = place
  const acked = phone.acked().some(item => item.project === project)
  if (state === 'duplicate') {
    count.duplicates += 1
    if (!acked || way === 'paper' || way === 'late phone') count.wrongState += 1
    const act = { act: 'paper-duplicate', sheetNo: sheet.sheetNo, keep, reason: '演示：对照原表' }
    await doByTwo(room, officials, act)
    return keep === 'device' ? onPhone : onPaper
  }
  if (state !== 'sealed' || way === 'phone first') count.wrongState += 1
  if (acked) count.doubled += 1
  if (phone.items.some(item => item.project === project && item.state === 'refused')) count.refusedPhones += 1
  return onPaper
}

/** T27: paper, phone and late phone together give one counted card for each judge. */
export const paper: Check = {
  id: 'T27',
  claim: 'paper, phone and late phone together give one counted card for each judge',
  projects: size,
  async run({ season, full, random }) {
    const projects = size(full)
    const room = await openRoom(season, { rubric: rubricOf(), judges, projects })
    const phones = room.judges.map(judge => new Phone(judge, room.session))
    const count = new Count()
    const expected = new Map<string, number>()
    for (let n = 0; n < projects; n++) {
      const project = await openScoring(room)
      const officials = await freshOfficials(room)
      const sheets = await printSheets(room, officials, project)
      const readers: PaperDesk['readers'] = [season.operator, season.contractor]
      const desk = { room, readers, third: season.supervisor, officials, count }
      const places = phones.map((phone, seat): Place => {
        const onPaper = random.below(10_001)
        const onPhone = (onPaper + 1 + random.below(10_000)) % 10_001
        const keep = random.pick(['device', 'paper'] as const)
        const way = seat < ways.length ? ways[seat]! : random.pick(ways)
        return { way, project, phone, sheet: sheets.get(seat + 1)!, onPhone, onPaper, keep }
      })
      const totals = await sideBySide(random.shuffle(places), 5, async place => ({
        judge: place.phone.judge.person,
        total: await play(desk, place),
      }))
      for (const { judge, total } of totals) expected.set(`${project}|${judge}`, total)
      await sealAll(room)
      await reveal(room)
    }
    await freeze(room)
    const { zip, anchor, entries } = await exportBundle(season.operator, room.session)
    const counted = revealedCards(entries)
    const wrong = [...expected].filter(([place, total]) => counted.get(place)?.card.total !== total).length
    return {
      bad: {
        ...{ doubled: count.doubled, wrongState: count.wrongState, wrongCard: wrong },
        missing: expected.size - counted.size,
        verifier: verifyAsPublished(zip, [anchor]),
      },
      figures: {
        ...{ mixes: count.mixes, cards: counted.size, duplicates: count.duplicates },
        phonesRefused: count.refusedPhones,
      },
    }
  },
}
