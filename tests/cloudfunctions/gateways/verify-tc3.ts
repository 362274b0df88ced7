import { webcrypto } from 'node:crypto'
import type { Arrived } from '../../setup/answering-server'

const utf8 = new TextEncoder()
const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex')
const sha256 = async (text: string) => hex(await webcrypto.subtle.digest('SHA-256', utf8.encode(text)))

async function hmac(key: BufferSource, text: string): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await webcrypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  return webcrypto.subtle.sign('HMAC', imported, utf8.encode(text))
}

/**
 * Checks a TC3-HMAC-SHA256 request as the receiving side would, from what arrived alone: every header named in
 * SignedHeaders is taken from the request itself. Answers Tencent Cloud's error code, or null when it is right.
 */
export async function tc3Problem(
  arrived: Arrived,
  known: { secretId: string; secretKey: string; service: string; now: Date },
): Promise<string | null> {
  const said =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([^/]+)\/([^/]+)\/tc3_request, SignedHeaders=([^,]+), Signature=(\w{64})$/
  const parts = said.exec(arrived.headers.authorization ?? '')
  if (!parts) return 'AuthFailure.InvalidAuthorization'
  const [, secretId, date, service, signed = '', signature] = parts
  if (secretId !== known.secretId) return 'AuthFailure.SecretIdNotFound'
  const timestamp = Number(arrived.headers['x-tc-timestamp'])
  if (Math.abs(known.now.getTime() / 1000 - timestamp) > 300) return 'AuthFailure.SignatureExpire'
  if (service !== known.service || date !== new Date(timestamp * 1000).toISOString().slice(0, 10))
    return 'AuthFailure.SignatureFailure'
  const headers = signed
    .split(';')
    .map(name => `${name}:${String(arrived.headers[name]).trim().toLowerCase()}\n`)
  const canonical = [
    'POST',
    arrived.path,
    arrived.query.toString(),
    headers.join(''),
    signed,
    await sha256(arrived.body),
  ]
  const text = [
    'TC3-HMAC-SHA256',
    timestamp,
    `${date}/${service}/tc3_request`,
    await sha256(canonical.join('\n')),
  ]
  let key: BufferSource = utf8.encode(`TC3${known.secretKey}`)
  for (const part of [date ?? '', service ?? '', 'tc3_request']) key = await hmac(key, part)
  return hex(await hmac(key, text.join('\n'))) === signature ? null : 'AuthFailure.SignatureFailure'
}
