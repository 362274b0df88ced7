import type { GroupAwardTable } from '../../contract/views/results'

/** A level as typed: '' is 未定. Money in yuan. */
export interface TypedLevel {
  name: string
  count: string
  money: string
}

/** The table as it stands, ready to be typed over. */
export function typedLevels(table: GroupAwardTable): TypedLevel[] {
  return table.levels.map(({ name, count, money }) => ({
    name,
    count: count === null ? '' : String(count),
    money: money === null ? '' : String(money),
  }))
}

/** What is wrong with a typed number; null when it is one, or left open. */
export function numberProblem(text: string, name: string): string | null {
  return /^\d*$/.test(text.trim()) ? null : `${name}请填整数，未定就空着`
}

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text.trim()))

/** The levels to be kept: what is empty stays open. */
export function decidedLevels(typed: readonly TypedLevel[]) {
  return typed.map(({ name, count, money }) => ({ name, count: numberOf(count), money: numberOf(money) }))
}
