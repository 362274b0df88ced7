import type { HallActName } from '../../../src/contract/views/rounds-incidents'
import { absent } from './absent'
import type { HallAct } from './act'
import { decision, giveUp, postpone } from './decisions'
import { paper, paperDuplicate } from './paper'
import { rebind } from './rebind'
import { recover } from './recover'
import { recuse } from './recuse'
import { reopen } from './reopen'
import { takeOver } from './take-over'

/** Every act in the hall that takes two people, by its name. */
export const hallActs = {
  reopen,
  absent,
  recuse,
  rebind,
  postpone,
  'give-up': giveUp,
  decision,
  paper,
  'paper-duplicate': paperDuplicate,
  'take-over': takeOver,
  recover,
} as unknown as Readonly<Record<HallActName, HallAct<Record<string, unknown>>>>
