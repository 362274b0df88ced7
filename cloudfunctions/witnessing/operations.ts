import { anchor } from './anchor'
import { journal } from './journal'
import { session } from './session'
import { sessions } from './sessions'
import { sign } from './sign'
import { timeline } from './timeline'

/** Every operation of the `witnessing` function. */
export const operations = [sessions, session, journal, sign, anchor, timeline]
