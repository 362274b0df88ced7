import { createHash, createHmac } from 'node:crypto'

/** Keys of a Tencent Cloud account, or temporary ones with their token. */
export interface CosCredentials {
  secretId: string
  secretKey: string
  token?: string
}

/** What a signature binds. `path` is not encoded; only headers and parameters given here are bound. */
export interface CosRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD'
  path: string
  query: Readonly<Record<string, string>>
  headers: Readonly<Record<string, string>>
}

/** RFC 3986: what encodeURIComponent leaves alone is encoded too. */
export function cosEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const mac = (key: string, text: string) => createHmac('sha1', key).update(text).digest('hex')

function listed(values: Readonly<Record<string, string>>): { names: string; pairs: string } {
  const entries = Object.entries(values)
    .map(([name, value]) => [cosEncode(name).toLowerCase(), cosEncode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    names: entries.map(([name]) => name).join(';'),
    pairs: entries.map(pair => pair.join('=')).join('&'),
  }
}

/**
 * The signature of a COS request (请求签名, product 436/7778): `q-sign-algorithm=sha1…`, valid from `from` for `seconds`.
 * Answered by its parts, to go into the Authorization header or into the address.
 */
export function cosSignature(
  { secretId, secretKey }: CosCredentials,
  { method, path, query, headers }: CosRequest,
  { from, seconds }: { from: Date; seconds: number },
): Record<string, string> {
  const start = Math.floor(from.getTime() / 1000)
  const time = `${start};${start + seconds}`
  const [parameters, head] = [listed(query), listed(headers)]
  const text = `${method.toLowerCase()}\n${path}\n${parameters.pairs}\n${head.pairs}\n`
  const toSign = `sha1\n${time}\n${createHash('sha1').update(text).digest('hex')}\n`
  return {
    'q-sign-algorithm': 'sha1',
    'q-ak': secretId,
    'q-sign-time': time,
    'q-key-time': time,
    'q-header-list': head.names,
    'q-url-param-list': parameters.names,
    'q-signature': mac(mac(secretKey, time), toSign),
  }
}
