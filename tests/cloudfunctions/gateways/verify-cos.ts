import { webcrypto } from 'node:crypto'

/** A request as COS sees it: path decoded, header names lower-case. */
export interface CosArrived {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string | string[] | undefined>
}

const utf8 = new TextEncoder()
const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex')
const sha1 = async (text: string) => hex(await webcrypto.subtle.digest('SHA-1', utf8.encode(text)))
async function hmac(key: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' }
  const imported = await webcrypto.subtle.importKey('raw', utf8.encode(key), algorithm, false, ['sign'])
  return hex(await webcrypto.subtle.sign('HMAC', imported, utf8.encode(text)))
}

const encoded = (text: string) =>
  [...utf8.encode(text)]
    .map(byte => {
      const sign = String.fromCharCode(byte)
      return /[A-Za-z0-9\-_.~]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

/**
 * Checks a COS request (请求签名, product 436/7778) from what arrived alone, signed in its Authorization header or in its
 * address. Answers COS's error code, or null when it is right.
 */
export async function cosProblem(
  arrived: CosArrived,
  known: { secretId: string; secretKey: string; token?: string; now: Date },
): Promise<string | null> {
  const header = arrived.headers.authorization
  const said = header ? new URLSearchParams(String(header).replace(/\+/g, '%2B')) : arrived.query
  if (said.get('q-sign-algorithm') !== 'sha1') return 'AccessDenied'
  if (said.get('q-ak') !== known.secretId) return 'InvalidAccessKeyId'
  const token =
    arrived.headers['x-cos-security-token'] ?? arrived.query.get('x-cos-security-token') ?? undefined
  if (token !== known.token) return 'InvalidAccessKeyId'
  const time = said.get('q-key-time') ?? ''
  const [from, until] = time.split(';').map(Number) as [number, number]
  const seconds = known.now.getTime() / 1000
  if (said.get('q-sign-time') !== time || seconds < from - 60 || seconds > until) return 'AccessDenied'
  const listOf = (name: string) => (said.get(name) ?? '').split(';').filter(Boolean)
  const query = listOf('q-url-param-list').map(name => `${name}=${encoded(parameter(arrived.query, name))}`)
  const headers = listOf('q-header-list').map(
    name => `${name}=${encoded(String(arrived.headers[name] ?? ''))}`,
  )
  if (!listOf('q-header-list').includes('host')) return 'AccessDenied'
  const request = [arrived.method.toLowerCase(), arrived.path, query.join('&'), headers.join('&'), ''].join(
    '\n',
  )
  const signature = await hmac(await hmac(known.secretKey, time), `sha1\n${time}\n${await sha1(request)}\n`)
  return signature === said.get('q-signature') ? null : 'SignatureDoesNotMatch'
}

function parameter(query: URLSearchParams, name: string): string {
  return [...query].find(([key]) => key.toLowerCase() === name)?.[1] ?? ''
}
