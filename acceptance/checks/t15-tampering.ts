import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '../check'
import { exportBundle } from '../evidence/bundle'
import { type Mutation, mutations } from '../evidence/mutations'
import { closeBundle, openBundle } from '../evidence/rewrite'
import { type Bundle, hasPython, loadVerifier, randomSessions, twinCodes } from '../evidence/verifiers'
import { phonesOf, playRoom } from '../hall/play-room'
import { freeze, openRoom } from '../hall/room'
import { rubricOf } from '../hall/rubric'

const size = (full: boolean) => (full ? { mutations: 10_000, untouched: 1_000, twin: 2_000 } : { mutations: 1_000, untouched: 100, twin: 100 })

interface Falsified extends Bundle {
  mutation: Mutation
}

/** T15: a real hall's bundle and invented seasons with lists, falsified at random; every one has to be found. */
export const tampering: Check = {
  id: 'T15',
  claim: 'every falsified bundle is found, by the right code; no untouched one is accused',
  projects: () => 4,
  async run({ season, random, full }) {
    const wanted = size(full)
    const room = await openRoom(season, { rubric: rubricOf(), judges: 5, projects: 4 })
    await playRoom(room, phonesOf(room), { random, window: 0 })
    await freeze(room)
    const real = await exportBundle(season.operator, room.session)
    const withPython = hasPython()
    const folder = join(season.product.folder, 't15')
    const seasons = withPython ? randomSessions(folder, 1 + random.below(1_000_000), 20) : []
    const bases: Bundle[] = [
      ...seasons.map(({ file, anchor }) => ({ zip: readFileSync(file), anchors: [anchor] })),
      ...Array.from({ length: 8 }, () => ({ zip: real.zip, anchors: [real.anchor] })),
    ]
    const verify = await loadVerifier()
    const bad = { missed: 0, falseAlarms: 0, wrongCodes: 0, twinMissed: 0 }
    for (let n = 0; n < wanted.untouched; n++) {
      const base = bases[n % bases.length]!
      const again = closeBundle(openBundle(base.zip), undefined, n % 2 === 0 ? 0 : 6)
      if (verify(again, base.anchors) !== 0) bad.falseAlarms += 1
    }
    const sample: Falsified[] = []
    const wrong = new Map<string, number>()
    let done = 0
    while (done < wanted.mutations) {
      const mutation = mutations[done % mutations.length]!
      const falsified = falsify(mutation, random.pick(bases))
      if (!falsified) continue
      done += 1
      const code = verify(falsified.zip, falsified.anchors)
      if (code === 0) bad.missed += 1
      if (!mutation.codes.includes(code)) wrong.set(`${mutation.name}:${code}`, (wrong.get(`${mutation.name}:${code}`) ?? 0) + 1)
      if (sample.length < wanted.twin) sample.push(falsified)
    }
    function falsify(mutation: Mutation, { zip, anchors }: Bundle): Falsified | null {
      const opened = openBundle(zip)
      const told = mutation.apply(opened, random)
      if (told === false) return null
      const made = closeBundle(opened, typeof told === 'string' ? told : undefined)
      return { zip: made, anchors: mutation.outside ? anchors : [], mutation }
    }
    const codes = withPython ? twinCodes(folder, sample) : []
    bad.twinMissed = codes.filter(code => code === 0).length
    const agree = codes.filter((code, i) => code === verify(sample[i]!.zip, sample[i]!.anchors)).length
    const wrongs = [...wrong.values()].reduce((sum, count) => sum + count, 0)
    bad.wrongCodes = wrongs > done * 0.05 ? wrongs : 0
    return {
      bad: { ...bad, noPython: full && !withPython ? 1 : 0 },
      figures: {
        ...{ mutations: done, kinds: mutations.length, untouched: wanted.untouched },
        rightCode: `${(100 - (100 * wrongs) / done).toFixed(1)} %`,
        ...{ twinChecked: codes.length, twinSameCode: agree },
        ...(wrongs > 0 ? { otherCodes: [...wrong].map(([name, count]) => `${name}×${count}`).join(' ') } : {}),
      },
      ...(withPython ? {} : { note: 'python3 is missing: seasons with lists and the second verifier were left out' }),
    }
  },
}
