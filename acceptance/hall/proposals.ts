import { type Caller, signIn } from '../product/caller'
import type { Room } from './room'

/** Two officials who have just proved who they are: one puts forward, the other confirms. */
export interface Officials {
  first: Caller
  second: Caller
}

/** Signs the two in anew: a confirmation is refused ten minutes after signing in. */
export async function freshOfficials({ season }: Room): Promise<Officials> {
  const { door } = season.product
  return { first: await signIn(door, '16900000002'), second: await signIn(door, '16900000003') }
}

/** What takes two people in the hall, done by two; answers what became of it in words. */
export async function doByTwo(
  { session }: Room,
  { first, second }: Officials,
  proposal: Record<string, unknown>,
): Promise<string> {
  const put = await first.get<{ proposal: string; inputHash: string }>('rounds.propose', {
    session,
    proposal,
  })
  const confirmed = await second.get<{ outcome: string }>('rounds.confirmProposal', { session, ...pick(put) })
  return confirmed.outcome
}

const pick = ({ proposal, inputHash }: { proposal: string; inputHash: string }) => ({ proposal, inputHash })
