import { Hono } from 'hono'
import { admissionOf } from './admission'
import { callDoor, type RunCall } from './call-door'
import { answerRefusal, refusalOf } from './door-failure'
import { fileDoor } from './file-door'
import { healthDoor, type Probe } from './health-door'
import { liveDoor } from './live-door'
import type { LiveFeed } from './live-feed'
import { sandboxed, securityHeaders } from './security-headers'
import { staticDoor } from './static-door'
import { type UploadDoorOptions, uploadDoor } from './upload-door'

/** Everything the web server needs, handed in. */
export interface AppParts {
  run: RunCall
  /** Whether an operation, by its name, is asked by a whole hall at once. */
  isCrowd: (name: string) => boolean
  openApi: () => object
  feed: LiveFeed
  topicOf: (session: string) => string
  probe: () => Promise<Probe[]>
  /** Where files go: doors to this machine's disk, or the origin of a cloud store; neither in tests of other doors. */
  files?: { doors: Pick<UploadDoorOptions, 'host' | 'disk' | 'free'> | null; storeOrigin: string | null }
  /** Folder of the built H5 pages. */
  pages: string
  /** Origins besides our own that may call, e.g. https://csc.example.gov.cn behind a proxy. */
  origins: readonly string[]
  proxyHops: number
  isHttps: boolean
  onError: (error: unknown) => void
}

/** Addresses short enough to be typed in the hall. */
const shortcuts = { '/screen': '/#/screen/board/index', '/desk': '/#/organize/home/index' }

/** Where the code on a certificate leads. */
const certificatePage = (number: string) => `/#/apply/certificate/index?n=${encodeURIComponent(number)}`

const placesForCalls = 200
/** Calls of a crowd wait for one read they share: many may, and none takes a judge's place. */
const placesForCrowd = 2_000
const placesForListeners = 1_000
/** Parts of files arriving at once; one phone sends two. */
const placesForParts = 60

/** The web server of a self-host installation, without its socket. */
export function createApp(parts: AppParts): Hono {
  const { run, isCrowd, origins, proxyHops, feed, topicOf } = parts
  const app = new Hono()
  app.use('/files/*', sandboxed)
  app.use('*', securityHeaders(parts.isHttps, parts.files?.storeOrigin ?? null))
  app.route('/', healthDoor(parts.probe))
  const [calls, crowd] = [admissionOf(placesForCalls), admissionOf(placesForCrowd)]
  const admissionTo = (name: string) => (isCrowd(name) ? crowd : calls)
  app.route('/', callDoor({ run, admissionTo, origins, proxyHops, patience: 10_000 }))
  app.route('/', liveDoor({ feed, topicOf, places: placesForListeners, heartbeat: 15_000 }))
  const fileParts = parts.files?.doors
  if (fileParts) {
    const admission = admissionOf(placesForParts)
    app.route('/', uploadDoor({ ...fileParts, admission, origins, proxyHops, patience: 120_000 }))
    app.route('/', fileDoor({ ...fileParts, proxyHops }))
  }
  app.get('/openapi.json', c => c.json(parts.openApi()))
  for (const [from, to] of Object.entries(shortcuts)) app.get(from, c => c.redirect(to))
  app.get('/cert', c => c.redirect(certificatePage(c.req.query('n') ?? '')))
  app.route('/', staticDoor(parts.pages))
  app.notFound(c => answerRefusal(c, refusalOf('NOT_FOUND')))
  app.onError((error, c) => {
    parts.onError(error)
    return answerRefusal(c, refusalOf('INTERNAL'))
  })
  return app
}
