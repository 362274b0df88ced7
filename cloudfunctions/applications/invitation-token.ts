import { type Keys, sha256 } from '../shared/keys'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const length = 22

/**
 * The token of one sending of an invitation: 22 signs that fit a mini-program code (32 at most). Made from a key, so
 * that the leader can be shown it again while only its hash is stored.
 */
export function invitationToken(keys: Pick<Keys, 'hmac'>, invitation: string, sent: number): string {
  let rest = BigInt(`0x${keys.hmac('invitation', `${invitation}|${sent}`)}`)
  let token = ''
  while (token.length < length) {
    token += digits[Number(rest % 62n)]
    rest /= 62n
  }
  return token
}

/** What is stored of a token. */
export const tokenHash = (token: string) => sha256(token)
