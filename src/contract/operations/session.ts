import type * as z from 'zod'
import type { GrantView, Role } from '../roles'
import type * as schemas from '../schemas/session'
import type { AccountOperations } from './account'

/** Who is using the product now. `person` null: nobody signed in. */
export interface MeView {
  person: { id: string; name: string; phoneMasked: string | null } | null
  grants: GrantView[]
  consents: { document: 'privacy' | 'sensitive'; version: string; givenAt: string }[]
  demo: DemoClockView | null
}

/** The demonstration's clock: only in demo mode. Instants are ISO-8601 UTC. */
export interface DemoClockView {
  now: string
  stops: { name: string; at: string }[]
}

/** Who holds which role in an edition; phones masked. `validTo` ISO-8601. */
export interface PeopleView {
  grants: {
    id: string
    name: string
    phoneMasked: string | null
    role: Role
    unit: string
    unitName: string
    validTo: string
  }[]
  counties: { code: string; name: string }[]
  may: { grant: boolean }
}

/** What may be asked of the `session` function: sign-in, consent, roles, the demo clock. */
export interface SessionOperations extends AccountOperations {
  sendCode: {
    input: z.input<typeof schemas.sendCode>
    output: { resendAfterSeconds: number; demoCode?: string }
  }
  signIn: { input: z.input<typeof schemas.signIn>; output: { person: string; token?: string } }
  me: { input: z.input<typeof schemas.me>; output: MeView }
  signOut: { input: z.input<typeof schemas.signOut>; output: { done: true } }
  bindPhone: { input: z.input<typeof schemas.bindPhone>; output: { phoneMasked: string } }
  consent: { input: z.input<typeof schemas.consent>; output: { givenAt: string } }
  claimFirstOrganiser: { input: z.input<typeof schemas.claimFirstOrganiser>; output: { done: true } }
  clock: { input: z.input<typeof schemas.clock>; output: DemoClockView }
  people: { input: z.input<typeof schemas.people>; output: PeopleView }
  grantRole: { input: z.input<typeof schemas.grantRole>; output: { grant: string } }
  endGrant: { input: z.input<typeof schemas.endGrant>; output: { grant: string } }
  moveClock: { input: z.input<typeof schemas.moveClock>; output: DemoClockView }
}
