import { get } from 'node:http'
import type { Caller } from '../../acceptance/product/caller'

/** Somebody before a screen: fetches a view when told, or every two seconds. */
export interface Viewer {
  /** Resolves with the ms from `since` once the view shows the reveal of `application`. */
  sees(application: string, since: number): Promise<number>
  leave(): void
}

type Shows = (raw: string, application: string) => boolean

/** What a viewer fetches, and how the reveal shows in it. */
export interface Fetching {
  who: Caller
  name: string
  input: object
  shows: Shows
}

/** Told by the session's events; what changed is fetched by a call, again while the server is busy. */
export function streamViewer(port: number, session: string, fetching: Fetching): Promise<Viewer> {
  return new Promise((resolve, reject) => {
    let look = () => {}
    const call = get({ host: '127.0.0.1', port, path: `/live/${session}`, agent: false }, response => {
      if (response.statusCode !== 200) return reject(new Error(`live answers ${response.statusCode}`))
      response.on('data', () => look())
      response.on('error', () => undefined)
      resolve({
        leave: () => call.destroy(),
        sees: (application, since) =>
          new Promise(done => {
            let isAsking = false
            look = async () => {
              if (isAsking) return
              isAsking = true
              const isThere = await fetchUntilAnswered(fetching, application)
              isAsking = false
              if (!isThere) return
              look = () => {}
              done(performance.now() - since)
            }
          }),
      })
    })
    call.on('error', error => reject(error))
  })
}

/** Without a stream: asks every two seconds, each viewer at moments of his own. */
export function pollingViewer(fetching: Fetching): Viewer {
  return {
    leave: () => undefined,
    async sees(application, since) {
      await pause(Math.random() * 2_000)
      while (!(await fetchUntilAnswered(fetching, application))) await pause(2_000)
      return performance.now() - since
    },
  }
}

async function fetchUntilAnswered(
  { who, name, input, shows }: Fetching,
  application: string,
): Promise<boolean> {
  for (;;) {
    const { ok, raw } = await who.ask(name, input)
    if (ok) return shows(raw, application)
    await pause(100 + Math.random() * 200)
  }
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
