import { submitScores } from './judge-acts'
import type { Actor, Stage } from './stage'

/**
 * A phone dies in the middle of its seal: the request has reached the server and was carried out, the page is gone
 * before the answer. The same phone, opened again on the session; `replies`: what the server said to it afterwards.
 */
export async function dieWhileSealing(stage: Stage, judge: Actor, session: string) {
  const taken = new Promise<void>(resolve => {
    void judge.page.route('**/call/judging', async route => {
      const { operation } = route.request().postDataJSON() as { operation: string }
      if (operation !== 'seal') return route.continue()
      await route.fetch()
      resolve()
    })
  })
  await submitScores(judge)
  await taken
  await judge.page.close()
  const phone = await stage.reopen(judge)
  const answered = phone.page.waitForResponse(
    response =>
      response.url().endsWith('/call/judging') &&
      (response.request().postDataJSON() as { operation: string }).operation === 'seal',
  )
  await phone.open(`judge/session/index?session=${session}`)
  const reply = (await (await answered).json()) as { ok: boolean; data?: { replayed: boolean } }
  return { phone, reply }
}
