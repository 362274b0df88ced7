import type { ContestKind, ContestList } from './contest-lists'

/** A contest below the final, by the key everything else names it with: kind and number in the plan, `regional-4`. */
export interface ContestBelow {
  key: string
  kind: Exclude<ContestKind, 'grand-final'>
  kindName: string
  number: number
  name: string
  place: string
  host: string
}

/** The contests that feed the final of an edition, in the order of the plan (CN24-38); the final itself is none of them. */
export function contestsBelow(
  lists: readonly Pick<ContestList, 'kind' | 'title' | 'contests'>[],
): ContestBelow[] {
  return lists.flatMap(({ kind, title, contests }) =>
    kind === 'grand-final'
      ? []
      : contests.map(({ name, place, host }, i) => ({
          ...{ key: `${kind}-${i + 1}`, kind, kindName: title, number: i + 1 },
          ...{ name, place, host },
        })),
  )
}
