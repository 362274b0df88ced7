import type { Check } from './check'
import { killServer } from './checks/t01-kill-server'
import { killDatabase } from './checks/t02-kill-database'
import { idempotency } from './checks/t06-idempotency'
import { weakNetwork } from './checks/t07-weak-network'
import { load } from './checks/t08-load'
import { revealAtomicity } from './checks/t09-reveal-atomicity'
import { sealedAtRest } from './checks/t13-sealed-at-rest'
import { twoPerson } from './checks/t14-two-person'
import { tampering } from './checks/t15-tampering'
import { recomputation } from './checks/t16-recomputation'
import { draws } from './checks/t17-draws'
import { paper } from './checks/t27-paper'

/** Every check, in the order they run; the last one moves the demonstration's clock. */
export const checks: readonly Check[] = [
  ...[killServer, killDatabase, idempotency, weakNetwork, load, revealAtomicity, sealedAtRest],
  ...[tampering, recomputation, draws, paper, twoPerson],
]
