import { canonical, sha256 } from './canonical'
import { permutationOf } from './draw'
import {
  type Drawn,
  flip,
  forgedCard,
  insider,
  type Mutation,
  ofKind,
  outsider,
  type Reveal,
  type Rows,
  relist,
} from './falsify'

/** Every way a bundle is falsified, with the code the verifier must answer. */
export const mutations: readonly Mutation[] = [
  { name: 'flip', codes: [10, 11, 12, 13], apply: flip },
  { name: 'delete', codes: [12, 14], apply: outsider((entries, at) => void entries.splice(at, 1)) },
  {
    name: 'duplicate',
    codes: [12],
    apply: outsider((entries, at) => void entries.splice(at, 0, entries[at]!)),
  },
  {
    name: 'swap',
    codes: [12],
    apply: outsider((entries, at) => void entries.splice(at, 2, entries[at + 1]!, entries[at]!)),
  },
  {
    ...{ name: 'value', codes: [11] },
    apply: outsider((entries, at) => void Object.assign(entries[at]!.body, { actor: 'per_somebody' })),
  },
  {
    ...{ name: 'truncate', codes: [14], outside: true },
    apply(opened, random) {
      const [session] = opened.entries.map(({ body }) => body.session)
      const chain = opened.entries.filter(({ body }) => body.session === session)
      const kept = new Set(chain.slice(0, chain.length - 1 - random.below(Math.min(3, chain.length - 2))))
      opened.entries = opened.entries.filter(entry => entry.body.session !== session || kept.has(entry))
      opened.anchors = []
      return true
    },
  },
  {
    ...{ name: 'rehash', codes: [14], outside: true },
    apply: insider<object>('score.seal', (_, __, ___, entry) => {
      entry.body.actor = 'per_somebody'
    }),
  },
  {
    ...{ name: 'time', codes: [13] },
    apply: insider<object>('reveal', (_, __, ___, entry) => {
      entry.body.at = '2020-01-01T00:00:00.000Z'
    }),
  },
  {
    ...{ name: 'reveal-other-nonce', codes: [20] },
    apply: insider<Reveal>('reveal', ({ cards }, random) => {
      random.pick(cards).nonce = '0'.repeat(64)
    }),
  },
  {
    ...{ name: 'reveal-swap', codes: [20, 23] },
    apply: insider<Reveal>('reveal', ({ cards }) => {
      const [a, b] = cards
      if (!a || !b) return false
      ;[a.card, b.card, a.nonce, b.nonce] = [b.card, a.card, b.nonce, a.nonce]
    }),
  },
  {
    name: 'range',
    codes: [21],
    apply: forgedCard(card => void Object.assign(card.criteria[0]!, { 1: 999_900 })),
  },
  {
    name: 'sum',
    codes: [21],
    apply: forgedCard(card => {
      card.total += 100
    }),
  },
  { name: 'left-out', codes: [22], apply: insider<Reveal>('reveal', ({ cards }) => void cards.pop()) },
  { name: 'twice', codes: [24], apply: insider<Reveal>('reveal', ({ cards }) => void cards.push(cards[0]!)) },
  {
    name: 'version',
    codes: [23],
    apply: insider<Reveal>('reveal', ({ cards }) => {
      cards[0]!.version += 1
    }),
  },
  {
    name: 'score',
    codes: [30],
    apply: insider<Reveal>('reveal', ({ result }) => {
      result.score += 1
    }),
  },
  {
    name: 'mean-sum',
    codes: [30],
    apply: insider<Reveal>('reveal', ({ result }) => {
      result.sum += 1
    }),
  },
  {
    ...{ name: 'rank', codes: [31] },
    apply: insider<{ results: Rows; resultHash: string }>('session.lock', (data, random) => {
      const groups = data.results.groups.filter(({ rows }) => rows.length > 0)
      if (groups.length === 0) return false
      random.pick(random.pick(groups).rows).rank += 1
      data.resultHash = sha256(canonical(data.results))
    }),
  },
  {
    ...{ name: 'recompute', codes: [33] },
    apply: insider<{ after: { projects: { result: { score?: number } }[] } }>(
      'result.recompute',
      ({ after }) => {
        const [first] = after.projects
        if (first?.result.score === undefined) return false
        first.result.score += 1
      },
    ),
  },
  {
    ...{ name: 'rules', codes: [11] },
    apply: opened => {
      const [rules] = Object.values(opened.rules)
      rules!.minCards = Number(rules!.minCards) + 1
      return true
    },
  },
  {
    ...{ name: 'draw-seed', codes: [50] },
    apply: insider<{ serverSeed: string }>('draw.reveal', data => {
      data.serverSeed = 'ab'.repeat(32)
    }),
  },
  {
    ...{ name: 'draw-digits', codes: [50] },
    apply: insider<Drawn>('draw.reveal', (data, random, opened) => {
      const { drawId, attempt, serverSeed } = data
      const commit = ofKind(opened, 'draw.commit').find(({ body }) => body.data.drawId === drawId)
      const pool = (commit?.body.data.pool ?? []) as string[]
      // Of a short list other digits often give the same order, which falsifies nothing.
      do data.entropy = String(random.below(1_000_000)).padStart(6, '0')
      while (
        canonical(permutationOf({ drawId, attempt, pool }, serverSeed, data.entropy)) ===
        canonical(data.permutation)
      )
    }),
  },
  {
    ...{ name: 'draw-pool', codes: [50] },
    apply: insider<{ pool: string[] }>('draw.commit', ({ pool }) => void pool.pop()),
  },
  {
    ...{ name: 'order', codes: [50] },
    apply: insider<{ order: string[] }>(
      'order.fix',
      ({ order }) => order.length > 1 && order.push(order.shift()!) > 0,
    ),
  },
  {
    ...{ name: 'list-unpublished', codes: [41] },
    apply: opened => {
      const list = opened.lists[0]
      if (list) list.version = Number(list.version) + 1
      return Boolean(list)
    },
  },
  {
    ...{ name: 'list-award', codes: [40] },
    apply: opened => relist(opened, 'award', ({ lines }) => (lines as object[]).pop() !== undefined),
  },
  {
    ...{ name: 'list-rank', codes: [41] },
    apply: opened =>
      relist(opened, 'recommendation', ({ lines }) => {
        const [line] = lines as { rank: number }[]
        if (line) line.rank += 1
        return Boolean(line)
      }),
  },
]
