import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { openWith, sealWith, sha256 } from './keys'

/** A key pair as texts: raw 32 bytes in base64url. `ed25519` signs, `x25519` opens what others seal. */
export interface KeyPair {
  publicKey: string
  privateKey: string
}

type Curve = 'ed25519' | 'x25519'
const names = { ed25519: 'Ed25519', x25519: 'X25519' } as const

/** A new key pair of a curve. */
export function newKeyPair(curve: Curve): KeyPair {
  const { privateKey } = curve === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
  const { x, d } = privateKey.export({ format: 'jwk' })
  return { publicKey: x!, privateKey: d! }
}

/** Whether a text is a public key of this form: 32 bytes in base64url that the curve takes. */
export function isPublicKey(curve: Curve, text: string): boolean {
  try {
    publicKeyOf(curve, text)
    return Buffer.from(text, 'base64url').length === 32
  } catch {
    return false
  }
}

/** Eighty bits of a public key's hash for the telephone: four groups of four (Crockford base 32). */
export function fingerprintOf(publicKey: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let bits = BigInt(`0x${sha256(`csc-interchange|${publicKey}`).slice(0, 20)}`)
  let text = ''
  for (let i = 0; i < 16; i++) {
    text = alphabet[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/** Ed25519 over a text, base64url. */
export function signText({ publicKey, privateKey }: KeyPair, text: string): string {
  return sign(null, Buffer.from(text), privateKeyOf('ed25519', publicKey, privateKey)).toString('base64url')
}

/** Whether a signature of a text is this key's. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const bytes = Buffer.from(signature, 'base64url')
    return verify(null, Buffer.from(text), publicKeyOf('ed25519', publicKey), bytes)
  } catch {
    return false
  }
}

/**
 * Seals a text to a public X25519 key: a fresh key pair, HKDF-SHA-256 over both public keys, AES-256-GCM with `place`
 * authenticated. `x1.<fresh public key>.<v1…>`; only the holder of the private key opens it.
 */
export function sealTo(recipient: string, plain: string, place: string): string {
  const fresh = newKeyPair('x25519')
  const key = sharedKey(privateKeyOf('x25519', fresh.publicKey, fresh.privateKey), recipient, {
    fresh: fresh.publicKey,
    recipient,
  })
  return `x1.${fresh.publicKey}.${sealWith(key, plain, place)}`
}

/** Opens what sealTo made for this key pair; throws when key, place or text differ. */
export function openSealed(own: KeyPair, box: string, place: string): string {
  const [version, fresh, ...rest] = box.split('.')
  if (version !== 'x1' || !fresh) throw new Error('unknown box format')
  const between = { fresh, recipient: own.publicKey }
  const key = sharedKey(privateKeyOf('x25519', own.publicKey, own.privateKey), fresh, between)
  return openWith(key, rest.join('.'), place)
}

function sharedKey(
  privateKey: KeyObject,
  publicKey: string,
  { fresh, recipient }: { fresh: string; recipient: string },
): Buffer {
  const secret = diffieHellman({ privateKey, publicKey: publicKeyOf('x25519', publicKey) })
  return Buffer.from(hkdfSync('sha256', secret, `${fresh}|${recipient}`, 'csc-interchange-1', 32))
}

function publicKeyOf(curve: Curve, x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: names[curve], x }, format: 'jwk' })
}

function privateKeyOf(curve: Curve, x: string, d: string): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv: names[curve], x, d }, format: 'jwk' })
}
