import Taro from '@tarojs/taro'
import type { PartTicket } from '../contract/views/files'
import { apiBase } from './environment'
import { sessionToken } from './session-token'
import type { PartAnswer } from './upload-world'

/** Nothing moved for so long: the connection is dead. */
const stalledMs = 30_000
const slowestPartMs = 180_000

const isOurs = (url: string) => url.startsWith('/')
const addressOf = ({ url }: PartTicket) => (isOurs(url) ? apiBase + url : url)

/** What a store's status says of a part: a ticket may have run out, the store may be busy, or it does not want it. */
export function partAnswer(status: number): PartAnswer {
  if (status >= 200 && status < 300) return 'stored'
  if (status === 401 || status === 403 || status === 410) return 'ticket'
  const isPassing = status === 0 || status === 408 || status === 429 || status >= 500
  return isPassing ? 'lost' : 'refused'
}

function putInBrowser(
  ticket: PartTicket,
  body: ArrayBuffer,
  onSent: (bytes: number) => void,
): Promise<PartAnswer> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    let timer = setTimeout(() => request.abort(), stalledMs)
    const settle = () => {
      clearTimeout(timer)
      resolve(partAnswer(request.status))
    }
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(timer)
      timer = setTimeout(() => request.abort(), stalledMs)
      onSent(loaded)
    }
    request.onloadend = settle
    request.open(ticket.method, addressOf(ticket))
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value)
    // the mark of our own pages; a cloud store knows neither it nor the session
    if (isOurs(ticket.url)) request.setRequestHeader('X-CSC', '1')
    request.send(body)
  })
}

async function putOnPhone(ticket: PartTicket, body: ArrayBuffer): Promise<PartAnswer> {
  const token = sessionToken()
  const own = isOurs(ticket.url)
    ? { 'X-CSC': '1', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
    : {}
  const { statusCode } = await Taro.request({
    url: addressOf(ticket),
    method: ticket.method,
    timeout: slowestPartMs,
    header: { 'Content-Type': 'application/octet-stream', ...ticket.headers, ...own },
    data: body,
  })
  return partAnswer(statusCode)
}

/** Sends the bytes of one part where its ticket says; `onSent` hears how many left. Never rejects. */
export async function putPart(
  ticket: PartTicket,
  body: ArrayBuffer,
  onSent: (bytes: number) => void,
): Promise<PartAnswer> {
  try {
    if (process.env.TARO_ENV === 'h5') return await putInBrowser(ticket, body, onSent)
    else return await putOnPhone(ticket, body)
  } catch {
    return 'lost'
  }
}
