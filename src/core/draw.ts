import { canonical } from './canonical'
import type { Hashing } from './hashing'

/** Part of the pool drawn for its own places; `members` are pool ids, sorted. */
export interface Stratum {
  id: string
  want: number
  members: readonly string[]
}

/** People of whom at most so many may serve together: those of one employer. `members` are pool ids, sorted. */
export interface DrawLimit {
  most: number
  members: readonly string[]
}

/** What is frozen before anybody knows the entropy (`draw.commit`); ids only, hashes in hex. */
export interface DrawCommit {
  drawId: string
  /** From 1; a further attempt needs two people and a reason and stays in the chain. */
  attempt: number
  purpose: 'panel' | 'running-order'
  pool: readonly string[]
  poolHash: string
  excluded: readonly { id: string; code: string }[]
  want: number
  /** Empty: the whole pool is one stratum. */
  strata: readonly Stratum[]
  /** Absent: none. */
  limits?: readonly DrawLimit[]
  seedCommit: string
  entropySource: string
}

/** What makes the draw public (`draw.reveal`); `serverSeed` is 32 bytes in hex. */
export interface DrawReveal {
  drawId: string
  attempt: number
  serverSeed: string
  entropy: string
  permutation: readonly string[]
}

/** Places of one stratum in order: those who serve, then the alternates who take a refusal's place. */
export interface DrawnStratum {
  stratum: string | null
  serving: readonly string[]
  alternates: readonly string[]
}

type DrawTerms = Omit<DrawCommit, 'poolHash' | 'seedCommit'> & { serverSeed: string }

const TWO_48 = 2 ** 48

/** Freezes a draw; sorts the pool and the strata. RangeError for terms that cannot be drawn (ids twice, too few …). */
export function commitDraw(hashing: Hashing, { serverSeed, ...terms }: DrawTerms): DrawCommit {
  const pool = [...terms.pool].sort()
  const strata = terms.strata.map(stratum => ({ ...stratum, members: [...stratum.members].sort() }))
  const limits = terms.limits?.map(limit => ({ ...limit, members: [...limit.members].sort() }))
  const commit = {
    ...terms,
    pool,
    strata,
    ...(limits ? { limits } : {}),
    poolHash: hashing.sha256(canonical(pool)),
    seedCommit: hashing.sha256(bytes(serverSeed)),
  }
  const problem = termsProblem(commit)
  if (problem) throw new RangeError(problem)
  return commit
}

/** Runs csc-draw-1: seed from both parties' entropy, unbiased Fisher–Yates over the committed pool. */
export function revealDraw(
  hashing: Hashing,
  commit: DrawCommit,
  opened: { serverSeed: string; entropy: string },
): DrawReveal {
  const { drawId, attempt, poolHash, pool } = commit
  const text = `csc-draw-1|${drawId}|${attempt}|${poolHash}|${opened.entropy}`
  const seed = hashing.hmac(bytes(opened.serverSeed), text)
  return { drawId, attempt, ...opened, permutation: shuffle(pool, seededBelow(hashing, seed)) }
}

/** Null when a revealed draw follows from its commitment; otherwise what does not fit. */
export function drawProblem(
  hashing: Hashing,
  commit: DrawCommit,
  reveal: DrawReveal,
): 'terms' | 'pool-hash' | 'seed' | 'permutation' | null {
  if (termsProblem(commit) || reveal.drawId !== commit.drawId || reveal.attempt !== commit.attempt)
    return 'terms'
  if (hashing.sha256(canonical(commit.pool)) !== commit.poolHash) return 'pool-hash'
  if (hashing.sha256(bytes(reveal.serverSeed)) !== commit.seedCommit) return 'seed'
  const { permutation } = revealDraw(hashing, commit, reveal)
  return canonical(permutation) === canonical(reveal.permutation) ? null : 'permutation'
}

/**
 * Who serves and who is next, per stratum in the order committed. The permutation is gone through once: each takes a
 * place of his stratum while there is one and no limit stands against him. A refusal takes the next alternate, never a
 * redraw.
 */
export function drawnPlaces(commit: DrawCommit, permutation: readonly string[]): DrawnStratum[] {
  const strata =
    commit.strata.length > 0 ? commit.strata : [{ id: null, want: commit.want, members: commit.pool }]
  const stratumOf = new Map(strata.flatMap(stratum => stratum.members.map(id => [id, stratum] as const)))
  const places = new Map(strata.map(each => [each, { serving: [] as string[], alternates: [] as string[] }]))
  const serving = new Set<string>()
  for (const id of permutation) {
    const stratum = stratumOf.get(id)
    const place = stratum && places.get(stratum)
    if (!place) continue
    const serves = place.serving.length < stratum.want && fitsLimits(commit, serving, id)
    if (serves) serving.add(id)
    place[serves ? 'serving' : 'alternates'].push(id)
  }
  return [...places].map(([{ id }, place]) => ({ stratum: id, ...place }))
}

/** Whether no limit of the draw keeps `id` from serving beside those who do. */
export function fitsLimits(
  { limits = [] }: Pick<DrawCommit, 'limits'>,
  serving: ReadonlySet<string>,
  id: string,
): boolean {
  return limits.every(
    ({ members, most }) => !members.includes(id) || members.filter(each => serving.has(each)).length < most,
  )
}

/** The running order (出场顺序) of a draw: the strata one after the other, each in its drawn order. */
export function runningOrder(commit: DrawCommit, permutation: readonly string[]): string[] {
  return drawnPlaces(commit, permutation).flatMap(({ serving, alternates }) => [...serving, ...alternates])
}

function termsProblem(commit: DrawCommit): string | null {
  const { drawId, attempt, pool, excluded, want, strata } = commit
  const members = strata.flatMap(stratum => stratum.members)
  const wanted = strata.reduce((sum, stratum) => sum + stratum.want, 0)
  const rules: [boolean, string][] = [
    [/^[^|]+$/.test(drawId), 'drawId must not be empty nor hold |'],
    [Number.isSafeInteger(attempt) && attempt >= 1, 'attempts count from 1'],
    [isSortedSet(pool), 'pool must be sorted and without repeats'],
    [!excluded.some(({ id }) => pool.includes(id)), 'an excluded id is in the pool'],
    [Number.isSafeInteger(want) && want >= 1 && want <= pool.length, 'want must fit the pool'],
    [
      strata.length === 0 || canonical([...members].sort()) === canonical(pool),
      'strata must share out the pool',
    ],
    [strata.length === 0 || wanted === want, 'strata must want as many as the draw'],
    [
      (commit.limits ?? []).every(
        ({ most, members }) => most >= 1 && isSortedSet(members) && members.every(id => pool.includes(id)),
      ),
      'a limit must name people of the pool',
    ],
    [
      strata.every(s => isSortedSet(s.members) && s.want >= 0 && s.want <= s.members.length),
      'stratum too small',
    ],
  ]
  return rules.find(([holds]) => !holds)?.[1] ?? null
}

function isSortedSet(ids: readonly string[]): boolean {
  return ids.every((id, i) => i === 0 || ids[i - 1]! < id)
}

function shuffle(pool: readonly string[], below: (n: number) => number): string[] {
  const order = [...pool]
  for (let i = order.length - 1; i >= 1; i--) {
    const j = below(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** Uniform integers below n from 48-bit blocks of HMAC(seed, counter); a block that would bias is thrown away. */
function seededBelow(hashing: Hashing, seed: Uint8Array): (n: number) => number {
  let counter = 0
  const next48 = () => {
    const message = new Uint8Array(8)
    new DataView(message.buffer).setUint32(4, counter++)
    return hashing
      .hmac(seed, message)
      .subarray(0, 6)
      .reduce((value, byte) => value * 256 + byte, 0)
  }
  return n => {
    for (;;) {
      const value = next48()
      if (value < TWO_48 - (TWO_48 % n)) return value % n
    }
  }
}

function bytes(hex: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('a server seed is 32 bytes in hex')
  return Uint8Array.from(hex.match(/../g)!, pair => Number.parseInt(pair, 16))
}
