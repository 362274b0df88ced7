import { randomBytes } from 'node:crypto'
import type { Check } from '../check'
import { type Entry, exportedBundles } from '../evidence/bundle'
import { canonical, sha256 } from '../evidence/canonical'
import { permutationOf, poolHashOf } from '../evidence/draw'
import { mutations } from '../evidence/mutations'
import { closeBundle, openBundle } from '../evidence/rewrite'
import { loadVerifier } from '../evidence/verifiers'
import { openRoom, versionOf } from '../hall/room'
import { rubricOf } from '../hall/rubric'
import type { Random } from '../random'

const sevenExperts = Array.from({ length: 7 }, (_, i) => `exp_0${i + 1}`)
/** χ² of 6 × 6 degrees of freedom at p = 0.001. */
const limit = 67.98

/** The vector of trust.md §2.6. */
function vectorFaults(): number {
  const secret = 'aa'.repeat(32)
  const order = permutationOf({ drawId: 'drw_9', attempt: 1, pool: sevenExperts }, secret, '482913')
  const wanted = ['exp_05', 'exp_02', 'exp_03', 'exp_07', 'exp_01', 'exp_04', 'exp_06']
  const isPool = /^91e35c6a.*7d49d3$/.test(poolHashOf(sevenExperts))
  const isSeed = /^e0e77a50.*0c888e$/.test(sha256(Buffer.from(secret, 'hex')))
  return [canonical(order) === canonical(wanted), isPool, isSeed].filter(holds => !holds).length
}

function chiSquare(draws: number): number {
  const counts = sevenExperts.map(() => sevenExperts.map(() => 0))
  for (let n = 0; n < draws; n++) {
    const entropy = String(n % 1_000_000).padStart(6, '0')
    const order = permutationOf(
      { drawId: `drw_${n}`, attempt: 1, pool: sevenExperts },
      randomBytes(32).toString('hex'),
      entropy,
    )
    for (const [place, id] of order.entries()) counts[place]![sevenExperts.indexOf(id)]! += 1
  }
  const expected = draws / 7
  return counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** Draws of the product's own chains that this recomputation does not give. */
function wrongDraws(entries: readonly Entry[]): { draws: number; wrong: number } {
  const told = { draws: 0, wrong: 0 }
  const commits = entries.filter(({ body }) => body.kind === 'draw.commit').map(({ body }) => body.data)
  for (const { body } of entries.filter(entry => entry.body.kind === 'draw.reveal')) {
    const { drawId, attempt, serverSeed, entropy, permutation } = body.data as Record<string, string>
    const commit = commits.find(each => each.drawId === drawId && each.attempt === attempt)
    const pool = (commit?.pool ?? []) as string[]
    const own = permutationOf({ drawId: drawId!, attempt: Number(attempt), pool }, serverSeed!, entropy!)
    told.draws += 1
    if (canonical(own) !== canonical(permutation)) told.wrong += 1
    if (sha256(Buffer.from(serverSeed!, 'hex')) !== commit?.seedCommit) told.wrong += 1
  }
  return told
}

/** Falsified draws in exported bundles the verifier accepts. */
async function acceptedForgeries(attempts: number, random: Random): Promise<number> {
  const verify = await loadVerifier()
  const ways = mutations.filter(({ codes }) => codes.includes(50))
  let accepted = 0
  for (let n = 0; n < attempts; n++) {
    const { zip } = random.pick(exportedBundles)
    const opened = openBundle(zip)
    const way = ways[n % ways.length]!
    if (way.apply(opened, random) !== false && verify(closeBundle(opened), []) === 0) accepted += 1
  }
  return accepted
}

/** T17: the specified draw is uniform, the product's draws are that draw, and nobody gets a second try. */
export const draws: Check = {
  id: 'T17',
  claim: 'draws are uniform and recomputable; grinding is refused or found',
  projects: () => 6,
  async run({ season, random, full }) {
    const { operator, contractor, approver } = season
    const room = await openRoom(season, { rubric: rubricOf(), judges: 3, projects: 6, until: 'declared' })
    const { session } = room
    const tries: Promise<{ ok: boolean }>[] = []
    const attempt = (who: typeof operator, name: string, input: object) => tries.push(who.ask(name, input))
    // without a commitment there is nothing to reveal
    attempt(operator, 'rounds.revealDraw', { session, draw: 'drw_0000000000000000', entropy: '000000' })
    await Promise.all(tries)
    const { draw } = await contractor.get<{ draw: string }>('rounds.commitDraw', {
      session,
      expectedVersion: await versionOf(room),
    })
    for (const who of [operator, contractor, approver])
      attempt(who, 'rounds.commitDraw', { session, expectedVersion: await versionOf(room) })
    await Promise.all(tries)
    await operator.get('rounds.revealDraw', { session, draw, entropy: '482913' })
    const order = async () =>
      canonical((await operator.get<{ order: object }>('rounds.draw', { session })).order)
    const fixed = await order()
    for (let n = 0; n < (full ? 250 : 30); n++) {
      const who = random.pick([operator, contractor, approver])
      const entropy = String(random.below(1_000_000)).padStart(6, '0')
      if (n % 3 === 0) attempt(who, 'rounds.commitDraw', { session, expectedVersion: await versionOf(room) })
      else attempt(who, 'rounds.revealDraw', { session, draw, entropy })
    }
    const granted = (await Promise.all(tries)).filter(({ ok }) => ok).length
    const own = exportedBundles.map(({ entries }) => wrongDraws(entries))
    const forgeries = exportedBundles.length > 0 ? (full ? 250 : 40) : 0
    const count = full ? 100_000 : 20_000
    // One honest run in a thousand lies beyond the limit: only two in a row are a fault.
    const first = chiSquare(count)
    const chi = first < limit ? first : chiSquare(count)
    return {
      bad: {
        ...{
          vector: vectorFaults(),
          notUniform: chi < limit ? 0 : 1,
          granted,
          changed: (await order()) === fixed ? 0 : 1,
        },
        wrongDraws: own.reduce((sum, { wrong }) => sum + wrong, 0),
        acceptedForgeries: await acceptedForgeries(forgeries, random),
      },
      figures: {
        ...{ draws: count, chiSquare: Math.round(chi * 10) / 10, limit },
        productDraws: own.reduce((sum, each) => sum + each.draws, 0),
        grindingAttempts: tries.length + forgeries,
      },
    }
  },
}
