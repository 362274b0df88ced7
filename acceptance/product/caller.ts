import { type Answer, type Door, newRequestId } from './door'

/** Somebody signed in: calls in his name. Two callers of one phone number are two devices of one person. */
export class Caller {
  readonly door: Door
  readonly person: string
  readonly token: string

  constructor(door: Door, person: string, token: string) {
    this.door = door
    this.person = person
    this.token = token
  }

  /** One call, as the server answered it. */
  ask<T = unknown>(name: string, input: object, requestId = newRequestId()): Promise<Answer<T>> {
    return this.door.send<T>({ name, input, token: this.token, requestId })
  }

  /** A call that must succeed; no answer or 503 is tried again with the same request id, as a phone does. */
  async get<T>(name: string, input: object): Promise<T> {
    const requestId = newRequestId()
    for (let attempt = 0; ; attempt++) {
      const answer = await this.ask<T>(name, input, requestId)
      if (answer.ok) return answer.data
      const again = answer.status === 0 || answer.status === 503
      if (!again || attempt >= 100) throw new Error(`${name}: ${answer.status} ${answer.raw.slice(0, 600)}`)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }

  /** The same person through another door (a proxy before the same product). */
  through(door: Door): Caller {
    return new Caller(door, this.person, this.token)
  }
}

/** Signs in with a phone number; the demonstration tells the code. Each sign-in is a device of its own. */
export async function signIn(door: Door, phone: string): Promise<Caller> {
  const stranger = guest(door)
  const { demoCode } = await stranger.get<{ demoCode: string }>('session.sendCode', { phone })
  const { person, token } = await stranger.get<{ person: string; token: string }>('session.signIn', {
    phone,
    code: demoCode,
  })
  return new Caller(door, person, token)
}

/** Somebody who has not signed in. */
export const guest = (door: Door) => new Caller(door, '', '')
