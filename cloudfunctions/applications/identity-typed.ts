import { checkIdentityNumber } from '../../src/core/identity-number'
import { fieldFailure } from '../shared/failure'
import type { Keys } from '../shared/keys'

export interface TypedIdentity {
  type: 'resident' | 'permit' | 'passport'
  number: string
}

/**
 * A number as it is kept: the sign of a resident's card is checked, of other papers only their look. Numbers of
 * different papers never meet by chance. Refuses at `identity.number`.
 */
export function identityTyped(
  { type, number: typed }: TypedIdentity,
  keys: Pick<Keys, 'hmac'>,
): { number: string; hmac: string } {
  if (type === 'resident') {
    const check = checkIdentityNumber(typed)
    if (!check.ok) throw fieldFailure('identity.number', check.message)
    return { number: check.number, hmac: keys.hmac('identity', check.number) }
  }
  const number = typed
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .toUpperCase()
  if (!/^[A-Z0-9]{6,18}$/.test(number))
    throw fieldFailure('identity.number', '证件号只含字母和数字，请对照证件核对')
  return { number, hmac: keys.hmac('identity', `${type}:${number}`) }
}
