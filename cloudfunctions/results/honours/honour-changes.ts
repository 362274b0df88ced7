import type {
  HonourCorrection,
  HonourLine,
  HonourListBody,
  PublicHonours,
} from '../../../src/contract/views/unit-honours'
import { canonical } from '../../../src/core/canonical'
import { sha256 } from '../../shared/keys'

/** What is proposed as the record its hash is taken of: no reasons, in the order of the honours. */
export function recordOf(
  honours: readonly { name: string }[],
  lines: readonly HonourLine[],
  version: number,
): HonourListBody['record'] {
  const inOrder = honours.flatMap(({ name }) => lines.filter(line => line.honour === name))
  return {
    kind: 'unit-honours',
    version,
    lines: inOrder.map(({ honour, kind, key, name }) => ({ honour, kind, key, name })),
  }
}

/** The hash of a published record. */
export const recordHash = (record: HonourListBody['record']) => sha256(canonical(record))

/** The list as everybody reads it; an honour given to nobody is left out. */
export function publicText({ lines }: HonourListBody['record']): PublicHonours {
  const names = [...new Set(lines.map(({ honour }) => honour))]
  return {
    honours: names.map(name => ({
      name,
      units: lines.filter(line => line.honour === name).map(line => line.name),
    })),
  }
}

/** Who would have other honours than in the version published before, each before → after. */
export function honourChanges(
  before: HonourListBody['record'] | null,
  after: HonourListBody['record'],
): HonourCorrection['changes'] {
  const held = (record: HonourListBody['record'] | null, name: string) =>
    record?.lines
      .filter(line => line.name === name)
      .map(({ honour }) => honour)
      .join('、') || '无'
  const names = [...(before?.lines ?? []), ...after.lines].map(({ name }) => name)
  return [...new Set(names)]
    .map(name => ({ name, before: held(before, name), after: held(after, name) }))
    .filter(change => change.before !== change.after)
}
