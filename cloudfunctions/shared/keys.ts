import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { randomPiece } from './random'

/** Keys derived from CSC_MASTER_KEY, one per purpose (HKDF labels), so that none can stand in for another. */
export interface Keys {
  seal(plain: string, place: string): string
  open(sealed: string, place: string): string
  /** The bytes of a stored object; a key of their own. */
  sealBytes(plain: Uint8Array, place: string): Uint8Array
  openBytes(sealed: Uint8Array, place: string): Uint8Array
  hmac(
    purpose: 'phone' | 'identity' | 'code' | 'receipt' | 'screen' | 'invitation' | 'hand-over',
    value: string,
  ): string
}

const example = Buffer.alloc(32, 1)

/** The master key from its text: 32 bytes as 64 hex digits or base64. Throws a Chinese sentence. */
export function parseMasterKey(text: string | undefined): Buffer {
  if (!text) throw new Error('缺少密钥：请在环境变量CSC_MASTER_KEY里放入32字节的随机密钥（64位十六进制）')
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new Error('密钥长度不对：CSC_MASTER_KEY应为32字节（64位十六进制）')
  if (bytes.equals(example) || new Set(bytes).size < 8)
    throw new Error('密钥太简单：请用随机生成的CSC_MASTER_KEY')
  return bytes
}

/**
 * Field encryption `v1.<iv>.<ciphertext‖tag>` (AES-256-GCM, base64url). `place` = table|column|row is
 * authenticated: a ciphertext copied to another row does not open (trust model §4).
 */
export function keysFrom(master: Buffer): Keys {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', master, '', `csc-${label}-1`, 32))
  const field = derive('field')
  const object = derive('object')
  const purposes = {
    phone: derive('phone'),
    identity: derive('identity'),
    code: derive('code'),
    receipt: derive('receipt'),
    screen: derive('screen'),
    invitation: derive('invitation'),
    'hand-over': derive('hand-over'),
  }
  return {
    seal: (plain, place) => sealWith(field, plain, place),
    open: (sealed, place) => openWith(field, sealed, place),
    sealBytes: (plain, place) => sealBytesWith(object, plain, place),
    openBytes: (sealed, place) => openBytesWith(object, sealed, place),
    hmac: (purpose, value) =>
      createHmac('sha256', purposes[purpose]).update(value.normalize('NFKC').trim()).digest('hex'),
  }
}

/** AES-256-GCM with a 32-byte key; see keysFrom. */
export function sealWith(key: Buffer, plain: string, place: string): string {
  const iv = randomPiece(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `v1.${iv.toString('base64url')}.${body.toString('base64url')}`
}

/** Opens what sealWith made; throws when key, place or text differ. */
export function openWith(key: Buffer, sealed: string, place: string): string {
  const [version, iv, body] = sealed.split('.')
  if (version !== 'v1' || !iv || !body) throw new Error('unknown ciphertext format')
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url')).setAAD(
    Buffer.from(place),
  )
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
}

const ivLength = 12
const tagLength = 16

/** AES-256-GCM over bytes: iv, ciphertext, tag, one after the other; `place` is authenticated. */
function sealBytesWith(key: Buffer, plain: Uint8Array, place: string): Uint8Array {
  const iv = randomPiece(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openBytesWith(key: Buffer, sealed: Uint8Array, place: string): Uint8Array {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < ivLength + tagLength) throw new Error('unknown ciphertext format')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()])
}

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
