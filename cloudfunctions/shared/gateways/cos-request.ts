import { type CosCredentials, type CosRequest, cosEncode, cosSignature } from './cos-signature'
import { xmlText } from './cos-xml'
import { StorageRefused, type StorageTrouble } from './storage'

export interface CosSettings {
  /** `https://<bucket>-<appid>.cos.<region>.myqcloud.com`, no trailing slash; changed only by tests. */
  base: string
  /** Asked anew for every request: temporary keys change. */
  credentials: () => CosCredentials
}

type Asked = Omit<CosRequest, 'path'> & { key: string; body?: string | Uint8Array; milliseconds?: number }

const troubles: readonly (readonly [RegExp, StorageTrouble])[] = [
  [/^(NoSuchUpload|NoSuchKey|NoSuchBucket|NoSuchResource)$/, 'missing'],
  [
    /^(AccessDenied|SignatureDoesNotMatch|InvalidAccessKeyId|ExpiredToken|RequestTimeTooSkewed|InvalidSecurity)/,
    'denied',
  ],
  [/^(SlowDown|ServiceUnavailable|InternalError|RequestTimeout|TimeoutError|TypeError|AbortError)/, 'busy'],
  [/^(InsufficientStorage|QuotaExceeded)/, 'full'],
]

/** The error of an answer by its code, else by its status. */
function refusedAs(code: string, status: number): StorageRefused {
  const known = troubles.find(([words]) => words.test(code))?.[1]
  const byStatus =
    status >= 500 || status === 429
      ? 'busy'
      : status === 404
        ? 'missing'
        : status === 403
          ? 'denied'
          : 'broken'
  return new StorageRefused(known ?? byStatus, code || String(status))
}

const pathOf = (key: string) => `/${key}`
const addressOf = (base: string, key: string, query: Readonly<Record<string, string>>) => {
  const pairs = Object.entries(query).map(([name, value]) => `${cosEncode(name)}=${cosEncode(value)}`)
  const path = key.split('/').map(cosEncode).join('/')
  return `${base}/${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** One signed request; StorageRefused for an error answer, and for one that came with status 200 (completion does that). */
export async function cosRequest(
  { base, credentials }: CosSettings,
  asked: Asked,
  now: Date,
): Promise<Response> {
  const { method, key, query, body } = asked
  const account = credentials()
  const bound = { ...asked.headers, host: new URL(base).host }
  const signature = cosSignature(
    account,
    { method, path: pathOf(key), query, headers: bound },
    { from: now, seconds: 900 },
  )
  const authorization = Object.entries(signature)
    .map(pair => pair.join('='))
    .join('&')
  const response = await fetch(addressOf(base, key, query), {
    method,
    body: body as BodyInit | undefined,
    signal: AbortSignal.timeout(asked.milliseconds ?? 10_000),
    headers: {
      ...asked.headers,
      authorization,
      ...(account.token ? { 'x-cos-security-token': account.token } : {}),
    },
  }).catch(error => {
    throw new StorageRefused('busy', error instanceof Error ? error.name : 'Unreachable')
  })
  if (response.ok) return response
  const said = await response.text().catch(() => '')
  throw refusedAs(xmlText(said, 'Code') ?? '', response.status)
}

/** The XML of an answer; an `<Error>` in it refuses, whatever the status was. */
export async function cosXml(settings: CosSettings, asked: Asked, now: Date): Promise<string> {
  const xml = await (await cosRequest(settings, asked, now)).text()
  if (/<Error>/.test(xml)) throw refusedAs(xmlText(xml, 'Code') ?? '', 500)
  return xml
}

/** An address that carries its own signature, for one method until then. */
export function cosAddress(
  { base, credentials }: CosSettings,
  {
    method,
    key,
    query,
  }: Pick<Asked, 'method' | 'key' | 'query'> & { headers: Readonly<Record<string, string>> },
  { now, until, headers }: { now: Date; until: Date; headers: Readonly<Record<string, string>> },
): string {
  const account = credentials()
  const seconds = Math.max(1, Math.floor((until.getTime() - now.getTime()) / 1000))
  const bound = { ...headers, host: new URL(base).host }
  const signature = cosSignature(
    account,
    { method, path: pathOf(key), query, headers: bound },
    { from: now, seconds },
  )
  const token: Record<string, string> = account.token ? { 'x-cos-security-token': account.token } : {}
  return addressOf(base, key, { ...query, ...signature, ...token })
}
