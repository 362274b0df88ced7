import { type CosSettings, cosAddress, cosRequest, cosXml } from './cos-request'
import { completionXml, xmlParts, xmlText } from './cos-xml'
import { type Storage, StorageRefused, type StoredPart } from './storage'

/** Everything is kept encrypted at rest with the store's own keys (SSE-COS). */
const encrypted = { 'x-cos-server-side-encryption': 'AES256' }

/**
 * Tencent Cloud COS, XML API; the bucket behind CloudBase storage is one as well and takes the same calls with the
 * function's temporary keys. Phones send parts straight to it by addresses that carry their signature.
 */
export function cosStorage(settings: CosSettings, clock: () => Date): Storage {
  const plain = { query: {}, headers: {} }
  const ask = (asked: Parameters<typeof cosRequest>[1]) => cosRequest(settings, asked, clock())
  const size = async (key: string) => {
    try {
      const answer = await ask({ method: 'HEAD', key, ...plain })
      return Number(answer.headers.get('content-length'))
    } catch (error) {
      if (error instanceof StorageRefused && error.trouble === 'missing') return null
      throw error
    }
  }
  return {
    async begin(key) {
      const asked = { method: 'POST', key, query: { uploads: '' }, headers: encrypted } as const
      const upload = xmlText(await cosXml(settings, asked, clock()), 'UploadId')
      if (!upload) throw new StorageRefused('broken', 'no UploadId')
      return upload
    },
    partTicket({ key, upload, part, bytes }, { until }) {
      // the length is signed, so that the address takes neither more nor less
      const headers = { 'content-length': String(bytes) }
      const query = { partNumber: String(part), uploadId: upload }
      const url = cosAddress(
        settings,
        { method: 'PUT', key, query, headers },
        { now: clock(), until, headers },
      )
      return { url, headers: { 'Content-Type': 'application/octet-stream' } }
    },
    async parts({ key, upload }) {
      const found: StoredPart[] = []
      for (let marker = '0'; ; ) {
        const query = { uploadId: upload, 'part-number-marker': marker }
        const xml = await cosXml(settings, { method: 'GET', key, query, headers: {} }, clock())
        found.push(...xmlParts(xml))
        const next = xmlText(xml, 'NextPartNumberMarker')
        if (xmlText(xml, 'IsTruncated') !== 'true' || !next || next === marker) break
        marker = next
      }
      return found.sort((a, b) => a.part - b.part)
    },
    async complete({ key, upload }, parts) {
      const headers = { 'content-type': 'application/xml' }
      const body = completionXml([...parts].sort((a, b) => a.part - b.part))
      const asked = {
        method: 'POST',
        key,
        query: { uploadId: upload },
        headers,
        body,
        milliseconds: 50_000,
      } as const
      try {
        await cosXml(settings, asked, clock())
      } catch (error) {
        const gone = error instanceof StorageRefused && error.trouble === 'missing'
        if (!gone || (await size(key)) === null) throw error
      }
    },
    async abort({ key, upload }) {
      await quiet(ask({ method: 'DELETE', key, query: { uploadId: upload }, headers: {} }))
    },
    size,
    async read(key, start, end) {
      if (end <= start) return new Uint8Array()
      const headers = { range: `bytes=${start}-${end - 1}` }
      return new Uint8Array(await (await ask({ method: 'GET', key, query: {}, headers })).arrayBuffer())
    },
    async *stream(key) {
      const { body } = await ask({ method: 'GET', key, ...plain, milliseconds: 50_000 })
      if (body) yield* body as unknown as AsyncIterable<Uint8Array>
    },
    async put(key, bytes) {
      await ask({ method: 'PUT', key, query: {}, headers: encrypted, body: bytes, milliseconds: 50_000 })
    },
    async remove(key) {
      await quiet(ask({ method: 'DELETE', key, ...plain }))
    },
    link({ key, name, type }, { until }) {
      const query = {
        'response-cache-control': 'private, no-store',
        'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'response-content-type': type,
      }
      return cosAddress(
        settings,
        { method: 'GET', key, query, headers: {} },
        { now: clock(), until, headers: {} },
      )
    },
  }
}

/** What is not there any more is removed already. */
async function quiet(work: Promise<unknown>): Promise<void> {
  await work.catch(error => {
    if (!(error instanceof StorageRefused) || error.trouble !== 'missing') throw error
  })
}
