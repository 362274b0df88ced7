import { createHash } from 'node:crypto'

const byUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** RFC 8785 for what a ledger holds, written from the specification and not from the product. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const of = value as Record<string, unknown>
  const keys = Object.keys(of).sort(byUnit)
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(of[key])}`).join(',')}}`
}

export const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

export interface Card {
  criteria: [string, number][]
  total: number
}

/** The hash that binds a judge to a card before the reveal (trust.md §2.3). `nonce`: 64 hex digits. */
export function commitmentOf(bound: {
  session: string
  project: string
  judge: string
  version: number
  card: Card
  nonce: string
}): string {
  return sha256(canonical({ v: 1, ...bound }))
}

/** The vectors of trust.md §2.3; throws when this driver itself does not reproduce them. */
export function checkVectors(): void {
  const text = canonical({ b: '山西', ä: 'é"\n', a: [1, true, null], A: { z: 8750, y: '' } })
  const nonce = Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('hex')
  const criteria: [string, number][] = [
    ['innovation', 2650],
    ['team', 1800],
    ['market', 2400],
    ['finance', 900],
  ]
  const bound = { session: 'ses_fin_a', project: 'prj_0012', judge: 'jdg_07', version: 1, nonce }
  const found = [sha256(text), commitmentOf({ ...bound, card: { criteria, total: 7750 } })]
  found.push(sha256('csc-ledger-1|ses_fin_a'))
  const wanted = [
    'a2d08a4e8317aac5b7d1ce609dd1cadad0de0345d980d18aeef07635455d7560',
    '7bf34d8b62671acd66865d4b081553950b90105ea03b9abc1752899a4d419e26',
    '0c4bdc0c92be6388f1bbd477942d656d31d5aac65580270dbe81b8fe257a1cba',
  ]
  if (canonical(found) !== canonical(wanted)) throw new Error(`test vectors: ${found.join(' ')}`)
}
