import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Context } from '../check'
import { exportBundle } from '../evidence/bundle'
import type { Mutation } from '../evidence/falsify'
import { mutations } from '../evidence/mutations'
import { closeBundle, openBundle } from '../evidence/rewrite'
import { type Bundle, hasPython, loadVerifier, randomSessions, twinCodes } from '../evidence/verifiers'
import { phonesOf, playRoom } from '../hall/play-room'
import { freeze, openRoom } from '../hall/room'
import { rubricOf } from '../hall/rubric'
import type { Random } from '../random'

const size = (full: boolean) =>
  full
    ? { mutations: 10_000, untouched: 1_000, twin: 2_000 }
    : { mutations: 1_000, untouched: 100, twin: 100 }

interface Falsified extends Bundle {
  mutation: Mutation
}

/** A frozen hall's own bundle, and invented seasons with lists where the twin can make them. */
async function basesOf({ season, random }: Context, folder: string): Promise<Bundle[]> {
  const room = await openRoom(season, { rubric: rubricOf(), judges: 5, projects: 4 })
  await playRoom(room, phonesOf(room), { random, window: 0 })
  await freeze(room)
  const real = await exportBundle(season.operator, room.session)
  const invented = hasPython() ? randomSessions(folder, 1 + random.below(1_000_000), 20) : []
  return [
    ...invented.map(({ file, anchor }) => ({ zip: readFileSync(file), anchors: [anchor] })),
    ...Array.from({ length: 8 }, () => ({ zip: real.zip, anchors: [real.anchor] })),
  ]
}

/** A bundle falsified in one way; null where it has nothing to falsify so. */
function falsify(mutation: Mutation, { zip, anchors }: Bundle, random: Random): Falsified | null {
  const opened = openBundle(zip)
  const told = mutation.apply(opened, random)
  if (told === false) return null
  const made = closeBundle(opened, typeof told === 'string' ? told : undefined)
  return { zip: made, anchors: mutation.outside ? anchors : [], mutation }
}

/** So many falsified bundles, every way in turn. */
function* falsified(bases: readonly Bundle[], count: number, random: Random): Generator<Falsified> {
  for (let done = 0; done < count; ) {
    const made = falsify(mutations[done % mutations.length]!, random.pick(bases), random)
    if (!made) continue
    done += 1
    yield made
  }
}

/** How many untouched bundles, taken apart and put together again, the verifier accuses. */
function falseAlarms(
  bases: readonly Bundle[],
  count: number,
  verify: (zip: Buffer, anchors: string[]) => number,
) {
  return Array.from({ length: count }, (_, n) => {
    const { zip, anchors } = bases[n % bases.length]!
    return verify(closeBundle(openBundle(zip), undefined, n % 2 === 0 ? 0 : 6), anchors)
  }).filter(code => code !== 0).length
}

/** T15: a real hall's bundle and invented seasons with lists, falsified at random; every one has to be found. */
export const tampering: Check = {
  id: 'T15',
  claim: 'every falsified bundle is found, by the right code; no untouched one is accused',
  projects: () => 4,
  async run(context) {
    const { season, random, full } = context
    const wanted = size(full)
    const folder = join(season.product.folder, 't15')
    const bases = await basesOf(context, folder)
    const verify = await loadVerifier()
    const bad = { missed: 0, falseAlarms: 0, wrongCodes: 0, twinMissed: 0, noPython: 0 }
    bad.falseAlarms = falseAlarms(bases, wanted.untouched, verify)
    const sample: (Falsified & { code: number })[] = []
    const others: string[] = []
    for (const each of falsified(bases, wanted.mutations, random)) {
      const code = verify(each.zip, each.anchors)
      bad.missed += code === 0 ? 1 : 0
      if (!each.mutation.codes.includes(code)) others.push(`${each.mutation.name}:${code}`)
      if (sample.length < wanted.twin) sample.push({ ...each, code })
    }
    const withPython = hasPython()
    const codes = withPython ? twinCodes(folder, sample) : []
    bad.twinMissed = codes.filter(code => code === 0).length
    bad.wrongCodes = others.length > wanted.mutations * 0.05 ? others.length : 0
    bad.noPython = full && !withPython ? 1 : 0
    return {
      bad,
      figures: {
        ...{ mutations: wanted.mutations, kinds: mutations.length, untouched: wanted.untouched },
        rightCode: `${(100 - (100 * others.length) / wanted.mutations).toFixed(1)} %`,
        twinChecked: codes.length,
        twinSameCode: codes.filter((code, i) => code === sample[i]!.code).length,
        ...(others.length > 0 ? { otherCodes: [...new Set(others)].join(' ') } : {}),
      },
      ...(withPython
        ? {}
        : { note: 'python3 is missing: seasons with lists and the second verifier were left out' }),
    }
  },
}
