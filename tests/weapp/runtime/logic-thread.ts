/** The logic thread of a mini-program: runs its scripts without window or document, and keeps the stack of pages. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { type Definition, type OpenedPage, startEngine } from './engine'
import { type Answer, createPhone } from './wx'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

type Handler = ((argument?: unknown) => void) | undefined
const call = (owner: Record<string, unknown> | undefined, name: string, argument?: unknown) =>
  (owner?.[name] as Handler)?.call(owner, argument)

function parseUrl(url: string): { page: string; query: Record<string, string> } {
  const [page = '', search = ''] = url.replace(/^\//, '').split('?')
  return { page, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** Property types are told by constructors; the engine knows only those of its own realm. */
function inThisRealm(definition: Definition): Definition {
  const types: Record<string, unknown> = { Object, String, Number, Boolean, Array }
  const properties = Object.entries(definition.properties ?? {}).map(([name, property]) => {
    const { type, ...rest } = property as { type: { name: string } }
    return [name, { ...rest, type: types[type.name] }]
  })
  return { ...definition, properties: Object.fromEntries(properties) }
}

/** Boots a built mini-program (`dist/weapp`) to its first page. `answer` is the server it calls. */
export function bootMiniProgram(root: string, answer: Answer) {
  const appJson = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
  const subPages = (appJson.subPackages ?? []).flatMap(each => each.pages.map(page => `${each.root}/${page}`))
  const pages = [...appJson.pages, ...subPages]
  const engine = startEngine(root)
  const { phone, wx } = createPhone(answer)
  const stack: OpenedPage[] = []
  const errors: string[] = []
  const registered = new Set<string>()
  let app: Record<string, unknown> | undefined
  let registering: { page?: Definition; component?: Definition } = {}

  const sandbox: Record<string, unknown> = {
    wx,
    console: { ...console, error: (...words: unknown[]) => errors.push(words.map(String).join(' ')) },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    queueMicrotask,
    getApp: () => app,
    getCurrentPages: () => stack.map(each => each.instance),
    App: (definition: Record<string, unknown>) => {
      app = definition
    },
    Page: (definition: Definition) => {
      registering.page = definition
    },
    Component: (definition: Definition) => {
      registering.component = definition
    },
    Behavior: (definition: Definition) => definition,
  }
  sandbox.globalThis = sandbox
  sandbox.global = sandbox
  const context = vm.createContext(sandbox)
  const modules = new Map<string, { exports: unknown }>()

  const load = (name: string): unknown => {
    const loaded = modules.get(name)
    if (loaded) return loaded.exports
    const module = { exports: {} }
    modules.set(name, module)
    const source = readFileSync(path.join(root, `${name}.js`), 'utf8')
    const run = vm.runInContext(`(function(module,exports,require){${source}\n})`, context, {
      filename: `${name}.js`,
    })
    run(module, module.exports, (target: string) =>
      load(path.posix.join(path.posix.dirname(name), target).replace(/\.js$/, '')),
    )
    return module.exports
  }
  const register = (name: string) => {
    registering = {}
    load(name)
    return registering
  }

  const close = () => {
    const page = stack.pop()
    if (!page) return
    call(page.instance, 'onUnload')
    page.close()
  }
  const closeAll = () => {
    while (stack.length > 0) close()
  }
  const open = (page: string, query: Record<string, string>) => {
    if (!pages.includes(page)) throw new Error(`no such page: ${page}`)
    if (!registered.has(page)) {
      const { options, data, ...rest } = register(page).page ?? {}
      const methods = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => typeof value === 'function'),
      )
      engine.register(page, { options: options ?? {}, data: data ?? {}, methods })
      registered.add(page)
    }
    const opened = engine.open(page)
    Object.assign(opened.instance, { route: page, __route__: page, options: query })
    stack.push(opened)
    call(opened.instance, 'onLoad', query)
    call(opened.instance, 'onShow')
    call(opened.instance, 'onReady')
  }
  const travel = (name: string, before: () => void) => (options: { url: string; success?: Handler }) => {
    phone.called.push({ name, options })
    before()
    const { page, query } = parseUrl(options.url)
    open(page, query)
    options.success?.({ errMsg: `${name}:ok` })
    return Promise.resolve()
  }
  Object.assign(wx, {
    navigateTo: travel('navigateTo', () => call(stack.at(-1)?.instance, 'onHide')),
    redirectTo: travel('redirectTo', close),
    switchTab: travel('switchTab', closeAll),
    reLaunch: travel('reLaunch', closeAll),
    navigateBack: (options: { delta?: number; success?: Handler } = {}) => {
      phone.called.push({ name: 'navigateBack', options })
      for (let left = options.delta ?? 1; left > 0 && stack.length > 1; left--) close()
      call(stack.at(-1)?.instance, 'onShow')
      options.success?.({ errMsg: 'navigateBack:ok' })
      return Promise.resolve()
    },
  })

  load('app')
  if (existsSync(path.join(root, 'comp.js')))
    engine.register('comp', inThisRealm(register('comp').component ?? {}))
  call(app, 'onLaunch', { path: pages[0], query: {}, scene: 1001 })
  call(app, 'onShow', { path: pages[0], query: {} })

  return {
    phone,
    errors,
    pages,
    stack,
    /** Opens a page as a code or a forwarded card would: alone on the stack. */
    enter(url: string) {
      closeAll()
      const { page, query } = parseUrl(url)
      open(page, query)
    },
    shutDown: closeAll,
  }
}
