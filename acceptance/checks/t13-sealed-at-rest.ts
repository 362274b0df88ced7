import type { Check } from '../check'
import { dumpOf, lookAtFiles } from '../evidence/at-rest'
import { canonical, sha256 } from '../evidence/canonical'
import { canaries, canaryRubric, totalsIn } from '../hall/canaries'
import type { Item } from '../hall/phone'
import { phonesOf } from '../hall/play-room'
import { openRoom, openScoring, type Room, sealAll } from '../hall/room'
import { cardOf } from '../hall/rubric'

const guesses = [null, '', '0'.repeat(64), 'f'.repeat(64)]

/** Tries to find a commitment's total without its nonce; how many were found. */
function bruteForce({ session }: Room, items: readonly Item[]): { tries: number; found: number } {
  const told = { tries: 0, found: 0 }
  for (const item of items) {
    // The right total is among the tries: even knowing it, nobody can show it.
    for (const total of [...Array.from({ length: 10_001 }, (_, n) => n), item.card.total]) {
      told.tries += guesses.length
      told.found += guesses.filter(nonce => guess(session, item, total, nonce) === item.commitment).length
    }
  }
  return told
}

function guess(session: string, { project, sent }: Item, total: number, nonce: string | null): string {
  const { version } = sent.input as { version: number }
  const judge = judgeOf.get(sent.requestId)!
  const body = { v: 1, session, project, judge, version, card: { criteria: [['whole', total]], total } }
  return sha256(canonical(nonce === null ? body : { ...body, nonce }))
}

const judgeOf = new Map<string, string>()

/** T13: between seal and reveal the totals are nowhere to be read, and cannot be guessed from what is there. */
export const sealedAtRest: Check = {
  id: 'T13',
  claim: 'before the reveal no dump, file or log holds a total, and commitments cannot be guessed',
  projects: () => 2,
  async run({ season, random, full }) {
    const { product } = season
    const judges = 15
    const room = await openRoom(season, { rubric: canaryRubric(), judges, projects: 2 })
    const known = totalsIn(await dumpOf(product))
    lookAtFiles(product, text => totalsIn(text, known))
    const project = await openScoring(room)
    const phones = phonesOf(room)
    const totals = canaries(random, judges, known)
    const items = phones.map((phone, i) => phone.submit(project, cardOf(room.rubric, totals[i]!)))
    for (const [i, item] of items.entries()) judgeOf.set(item.sent.requestId, phones[i]!.judge.person)
    await Promise.all(phones.map(phone => phone.flush(project)))
    await sealAll(room)

    const secret = new Set(totals)
    const count = (text: string) => [...totalsIn(text)].filter(total => secret.has(total)).length
    const nonces = (text: string) => items.filter(item => text.includes(item.nonce)).length
    const dump = await dumpOf(product)
    const bad = { inDump: count(dump), noncesInDump: nonces(dump), inFiles: 0, noncesInFiles: 0 }
    const files = lookAtFiles(product, text => {
      bad.inFiles += count(text)
      bad.noncesInFiles += nonces(text)
    })
    const committed = items.filter(item => dump.includes(item.commitment)).length
    const { tries, found } = bruteForce(room, full ? items : items.slice(0, 3))
    return {
      bad: { ...bad, guessed: found, notSealed: items.length - committed },
      figures: {
        ...{ cards: items.length, dumpKilobytes: Math.round(dump.length / 1024), tries },
        ...{ files: files.files, megabytes: Math.round(files.bytes / 1_048_576) },
      },
    }
  },
}
