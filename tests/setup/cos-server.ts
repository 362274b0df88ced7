import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CosArrived, cosProblem } from '../cloudfunctions/gateways/verify-cos'

interface Upload {
  key: string
  parts: Map<number, Buffer>
}
type Asked = CosArrived & { key: string; body: Buffer }
interface Said {
  status: number
  body: string | Buffer
  headers?: Record<string, string>
}

const md5 = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`
const error = (status: number, code: string): Said => ({
  status,
  body: `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>${code}</Code>\n\t<Message>x</Message>\n\t<RequestId>r</RequestId>\n</Error>`,
})

/**
 * A local server that answers as the COS documentation says (Initiate, Upload Part, List Parts, Complete, Abort, HEAD,
 * GET with Range, PUT, DELETE) and checks every signature. `pageSize`: parts per List Parts answer. `fail` replaces answers.
 */
export async function cosServer(
  account: { secretId: string; secretKey: string; token?: string },
  now: () => Date,
) {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Upload>()
  const arrived: Asked[] = []
  const state = { pageSize: 1000, fail: null as ((asked: Asked) => Said | 'cut' | null) | null }

  const multipart = (asked: Asked): Said => {
    const { method, key, query, body } = asked
    if (query.has('uploads')) {
      const id = `upload${uploads.size + 1}`
      uploads.set(id, { key, parts: new Map() })
      return {
        status: 200,
        body: `<InitiateMultipartUploadResult>\n<Bucket>b</Bucket>\n<Key>${key}</Key>\n<UploadId>${id}</UploadId>\n</InitiateMultipartUploadResult>`,
      }
    }
    const id = query.get('uploadId') ?? ''
    const upload = uploads.get(id)
    if (upload?.key !== key) return error(404, 'NoSuchUpload')
    if (method === 'PUT') {
      upload.parts.set(Number(query.get('partNumber')), body)
      return { status: 200, body: '', headers: { etag: md5(body) } }
    }
    if (method === 'DELETE') {
      uploads.delete(id)
      return { status: 204, body: '' }
    }
    if (method === 'GET') return listed(upload, Number(query.get('part-number-marker') ?? 0), state.pageSize)
    return completed(upload, body.toString(), () => uploads.delete(id))
  }
  const completed = (upload: Upload, xml: string, forget: () => void): Said => {
    const named = [...xml.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag>/g)]
    const numbers = named.map(([, number]) => Number(number))
    if (numbers.some((number, i) => i > 0 && number <= numbers[i - 1]!)) return error(400, 'InvalidPartOrder')
    const wrong = named.some(([, number, tag]) => {
      const part = upload.parts.get(Number(number))
      return !part || md5(part) !== tag
    })
    if (wrong || named.length === 0) return error(400, 'InvalidPart')
    objects.set(upload.key, Buffer.concat(numbers.map(number => upload.parts.get(number)!)))
    forget()
    // COS keeps the connection alive with white space before the result
    return {
      status: 200,
      body: '   \n<CompleteMultipartUploadResult><Key>k</Key></CompleteMultipartUploadResult>',
    }
  }
  const object = ({ method, key, headers, query, body }: Asked): Said => {
    if (method === 'PUT') {
      objects.set(key, body)
      return { status: 200, body: '', headers: { etag: md5(body) } }
    }
    if (method === 'DELETE') {
      objects.delete(key)
      return { status: 204, body: '' }
    }
    const bytes = objects.get(key)
    if (!bytes) return method === 'HEAD' ? { status: 404, body: '' } : error(404, 'NoSuchKey')
    const range = /^bytes=(\d+)-(\d+)$/.exec(String(headers.range ?? ''))
    const disposition = query.get('response-content-disposition')
    const extra: Record<string, string> = disposition ? { 'content-disposition': disposition } : {}
    if (!range)
      return { status: 200, body: bytes, headers: { ...extra, 'content-length': String(bytes.length) } }
    return { status: 206, body: bytes.subarray(Number(range[1]), Number(range[2]) + 1), headers: extra }
  }
  const answer = async (asked: Asked): Promise<Said | 'cut'> => {
    const failing = state.fail?.(asked)
    if (failing) return failing
    const problem = await cosProblem(asked, { ...account, now: now() })
    if (problem) return error(403, problem)
    return asked.query.has('uploads') || asked.query.has('uploadId') ? multipart(asked) : object(asked)
  }
  const server = createServer(async (request, response) => {
    const asked = await read(request)
    arrived.push(asked)
    const said = await answer(asked)
    if (said === 'cut') {
      response.destroy()
      return
    }
    response.writeHead(said.status, { 'content-type': 'application/xml', ...said.headers })
    response.end(asked.method === 'HEAD' ? undefined : said.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ objects, uploads, arrived, state },
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://x')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const path = decodeURIComponent(url.pathname)
  const { method = 'GET', headers } = request
  return { method, path, key: path.slice(1), query: url.searchParams, headers, body: Buffer.concat(chunks) }
}

function listed(upload: Upload, marker: number, size: number): Said {
  const after = [...upload.parts].filter(([number]) => number > marker).sort(([a], [b]) => a - b)
  const shown = after.slice(0, size)
  const lines = shown.map(
    ([number, bytes]) =>
      `<Part><PartNumber>${number}</PartNumber><ETag>${md5(bytes).replace(/"/g, '&quot;')}</ETag><Size>${bytes.length}</Size></Part>`,
  )
  const truncated = after.length > shown.length
  return {
    status: 200,
    body: `<ListPartsResult><IsTruncated>${truncated}</IsTruncated><NextPartNumberMarker>${shown.at(-1)?.[0] ?? 0}</NextPartNumberMarker>${lines.join('')}</ListPartsResult>`,
  }
}
