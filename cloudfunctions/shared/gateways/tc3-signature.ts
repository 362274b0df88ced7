import { createHash, createHmac } from 'node:crypto'

/** What a TC3 signature binds: a JSON POST to `/` of one service and action; timestamp in seconds. */
export interface Tc3Request {
  service: string
  action: string
  host: string
  payload: string
  timestamp: number
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The `Authorization` value TC3-HMAC-SHA256 over content-type, host and x-tc-action (Tencent Cloud API 3.0, 签名方法 v3). */
export function tc3Authorization(
  credentials: { secretId: string; secretKey: string },
  { service, action, host, payload, timestamp }: Tc3Request,
): string {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const headers = `content-type:application/json; charset=utf-8\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const signed = 'content-type;host;x-tc-action'
  const canonical = `POST\n/\n\n${headers}\n${signed}\n${hash(payload)}`
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${hash(canonical)}`
  const start: string | Buffer = `TC3${credentials.secretKey}`
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>((k, part) => mac(k, part), start)
  const signature = mac(key, text).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${credentials.secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
}
