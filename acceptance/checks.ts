import type { Check } from './check'
import { killServer } from './checks/t01-kill-server'
import { killDatabase } from './checks/t02-kill-database'
import { weakNetwork } from './checks/t07-weak-network'
import { load } from './checks/t08-load'
import { revealAtomicity } from './checks/t09-reveal-atomicity'
import { sealedAtRest } from './checks/t13-sealed-at-rest'

/** Every check, in the order they run. */
export const checks: readonly Check[] = [killServer, killDatabase, weakNetwork, load, revealAtomicity, sealedAtRest]
