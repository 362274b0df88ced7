import { vi } from 'vitest'

/** What becomes of the next PUTs: a status, or no answer at all. */
export type PutEnd = number | 'cut'

/** Answers the browser's PUTs in place of a store; `puts` are those that came, in order, with their bytes. */
export function startPartStore(ends: PutEnd[] = []) {
  const puts: { url: string; bytes: number; headers: Record<string, string> }[] = []
  const stored = new Set<string>()
  class FakeRequest {
    status = 0
    upload: { onprogress?: (event: { loaded: number }) => void } = {}
    onloadend?: () => void
    #url = ''
    #headers: Record<string, string> = {}
    open(_method: string, url: string) {
      this.#url = url
    }
    setRequestHeader(name: string, value: string) {
      this.#headers[name] = value
    }
    abort() {
      this.onloadend?.()
    }
    send(body: ArrayBuffer) {
      const end = ends.shift() ?? 200
      puts.push({ url: this.#url, bytes: body.byteLength, headers: this.#headers })
      queueMicrotask(() => {
        this.upload.onprogress?.({ loaded: body.byteLength })
        this.status = end === 'cut' ? 0 : end
        if (this.status === 200) stored.add(this.#url)
        this.onloadend?.()
      })
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  return { puts, stored, sent: () => puts.reduce((sum, { bytes }) => sum + bytes, 0) }
}
