/**
 * WeChat's own component engine (glass-easel) on top of jsdom: takes the templates of a built mini-program and makes
 * pages of them. What the logic thread does is next door in `logic-thread.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What a page or component of the mini-program registers. */
export type Definition = Record<string, unknown> & { data?: object; options?: object; properties?: object }

/** A node of the engine's tree, as far as tests use it. */
export interface EngineNode {
  childNodes?: EngineNode[]
  getShadowRoot?: () => EngineNode | null
  getBackendElement(): Element | null
  triggerEvent(name: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
}

export interface OpenedPage {
  path: string
  instance: Record<string, unknown>
  node: EngineNode
  holder: HTMLElement
  close(): void
}

interface Root {
  getComponent(): EngineNode & { getMethodCaller(): Record<string, unknown> }
  attach(parent: Element, placeholder: Element): void
  release(): void
}

interface CodeSpace {
  addComponentStaticConfig(path: string, config: unknown): void
  addCompiledTemplate(path: string, template: unknown): void
  componentEnv(path: string, build: (env: { Component(definition: unknown): void }) => void): void
}

interface Group {
  addTmpl(path: string, text: string): { length: number }[]
  addScript(path: string, text: string): void
  getTmplGenObjectGroups(): string
}

interface Libraries {
  glass: { CurrentWindowBackendContext: new () => unknown }
  adapter: {
    MiniProgramEnv: new () => {
      createCodeSpace(name: string, isMain: boolean): CodeSpace
      associateBackend(backend: unknown): { createRoot(tag: string, space: CodeSpace, path: string): Root }
    }
  }
  compiler: { TmplGroup: new () => Group }
}

const domNames = [
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'MutationObserver',
  'CustomEvent',
  'Event',
] as const

const load = createRequire(import.meta.url)

function provideDom(): Document {
  const { JSDOM } = load('jsdom') as { JSDOM: new (html: string, options: object) => { window: Window } }
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true })
  const globals = globalThis as Record<string, unknown>
  globals.window = window
  for (const name of domNames) globals[name] = (window as unknown as Record<string, unknown>)[name]
  return window.document
}

/** The libraries look for a browser while they load, so the page they will draw on comes first. */
function loadLibraries(): Libraries {
  return {
    glass: load('glass-easel') as Libraries['glass'],
    adapter: load('glass-easel-miniprogram-adapter') as Libraries['adapter'],
    compiler: load('glass-easel-template-compiler') as Libraries['compiler'],
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}

/** The engine with all templates of `root` compiled; a template it cannot read is an error. */
export function startEngine(root: string) {
  const document = provideDom()
  const { glass, adapter, compiler } = loadLibraries()
  const names = filesUnder(root).map(file => path.relative(root, file))
  const text = (name: string) => readFileSync(path.join(root, name), 'utf8')

  const group = new compiler.TmplGroup()
  for (const name of names.filter(each => each.endsWith('.wxml'))) {
    // the compiler wants `bind:tap`, Taro writes `bindtap`; to WeChat both are the same
    const template = text(name).replace(/\s(bind|catch)([a-z]+)=/g, ' $1:$2=')
    const warnings = group.addTmpl(name.slice(0, -'.wxml'.length), template)
    if (warnings?.length) throw new Error(`${name}: ${JSON.stringify(warnings[0])}`)
  }
  for (const name of names.filter(each => each.endsWith('.wxs')))
    group.addScript(name.slice(0, -'.wxs'.length), text(name))
  const templates = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Record<string, unknown>

  const environment = new adapter.MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  const backend = environment.associateBackend(new glass.CurrentWindowBackendContext())
  for (const name of names.filter(each => each.endsWith('.wxml'))) {
    const component = name.slice(0, -'.wxml'.length)
    if (!names.includes(`${component}.json`)) continue
    space.addComponentStaticConfig(component, JSON.parse(text(`${component}.json`)))
    space.addCompiledTemplate(component, { groupList: templates, content: templates[component] })
  }

  return {
    register(component: string, definition: Definition): void {
      space.componentEnv(component, ({ Component }) => Component(definition))
    },
    open(page: string): OpenedPage {
      const made = backend.createRoot('body', space, page)
      const node = made.getComponent()
      const holder = document.createElement('div')
      const placeholder = document.createElement('i')
      holder.append(placeholder)
      document.body.append(holder)
      made.attach(holder, placeholder)
      const close = () => {
        made.release()
        holder.remove()
      }
      return { path: page, instance: node.getMethodCaller(), node, holder, close }
    },
  }
}
