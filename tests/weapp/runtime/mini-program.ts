/** A mini-program in the hands of a person: what is on the screen, tapping and typing by the names people see. */
import { fileURLToPath } from 'node:url'
import type { EngineNode } from './engine'
import { bootMiniProgram } from './logic-thread'
import type { Answer } from './wx'

const built = fileURLToPath(new URL('../../../dist/weapp', import.meta.url))
const patience = 4_000
const pollMs = 10

function nodesUnder(node: EngineNode): EngineNode[] {
  const shadow = node.getShadowRoot?.()
  const children = shadow ? [shadow] : (node.childNodes ?? [])
  return [node, ...children.flatMap(nodesUnder)]
}

const nameOf = (element: Element) => element.getAttribute('aria-label') || element.textContent || ''

/** Waits until `find` finds something; tells what was on the screen when it never did. */
async function waitFor<T>(find: () => T | null | undefined | false, failure: () => string): Promise<T> {
  const until = Date.now() + patience
  for (;;) {
    const found = find()
    if (found) return found
    if (Date.now() > until) throw new Error(failure())
    await new Promise<void>(done => void setTimeout(done, pollMs))
  }
}

/** Starts the built mini-program on its first page, or on `url`. */
export function startMiniProgram(answer: Answer, url?: string) {
  const program = bootMiniProgram(built, answer)
  const top = () => program.stack.at(-1)!
  const screen = () => top().holder.textContent ?? ''
  const problem = (what: string) => () =>
    [`${what} on ${top().path}: ${screen()}`, ...program.errors].join('\n')

  program.enter(url ?? `/${program.pages[0]}`)

  const elements = (selector: string) => Array.from(top().holder.querySelectorAll(selector))
  /** The control of that name: exact, else the first that contains it. */
  const control = (selector: string, name: string) => {
    const all = elements(selector)
    return all.find(each => nameOf(each) === name) ?? all.find(each => nameOf(each).includes(name))
  }
  const send = (element: Element, event: string, detail: object) => {
    const node = nodesUnder(top().node).find(each => each.getBackendElement?.() === element)
    if (!node) throw new Error(`nothing of the engine draws <${element.tagName}>`)
    node.triggerEvent(event, detail, { bubbles: true, composed: true })
  }
  // an attribute the page never set arrives as '', which to WeChat is false
  const isOff = (element: Element) => element.getAttribute('disabled') === 'true'

  return {
    phone: program.phone,
    errors: program.errors,
    pages: program.pages,
    /** Path of the page in sight. */
    path: () => top().path,
    screen,
    elements,
    shows: (text: string) => waitFor(() => screen().includes(text), problem(`no text “${text}”`)),
    hides: (text: string) => waitFor(() => !screen().includes(text), problem(`still “${text}”`)),
    arrives: (path: string) => waitFor(() => top().path === path, problem(`not at ${path}`)),
    enter: program.enter,
    /** Taps the button of that name once it is there and may be tapped. */
    async tap(name: string) {
      const usable = () => {
        const found = control('button', name)
        return found && !isOff(found) ? found : null
      }
      send(await waitFor(usable, problem(`no button “${name}”`)), 'tap', {})
    },
    /** Whether the button of that name may be tapped. */
    async isReady(name: string) {
      return !isOff(await waitFor(() => control('button', name), problem(`no button “${name}”`)))
    },
    /** Types into the field of that name, and leaves it. */
    async type(name: string, value: string) {
      const field = await waitFor(() => control('input, textarea', name), problem(`no field “${name}”`))
      send(field, 'input', { value })
      send(field, 'blur', { value })
    },
    shutDown: program.shutDown,
  }
}
