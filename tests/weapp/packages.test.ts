import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../dist/weapp')
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && !entry.name.endsWith('.LICENSE.txt'))
  .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}
const roots = (app.subPackages ?? []).map(each => each.root)
const bytes = (names: string[]) => names.reduce((sum, name) => sum + statSync(path.join(root, name)).size, 0)
const scripts = files.filter(name => name.endsWith('.js'))

test('the main package stays under 1 MB and every other under WeChat’s 2 MB', () => {
  const main = files.filter(name => !roots.some(each => name.startsWith(`${each}/`)))
  expect(bytes(main)).toBeLessThan(1_000_000)
  for (const each of roots)
    expect(bytes(files.filter(name => name.startsWith(`${each}/`)))).toBeLessThan(2 * 1024 * 1024)
})

test('no schema and no schema library travels to the phone', () => {
  expect(scripts.length).toBeGreaterThan(5)
  const carrying = scripts.filter(name =>
    /ZodError|strictObject|_zod/.test(readFileSync(path.join(root, name), 'utf8')),
  )
  expect(carrying).toEqual([])
})

test('the big screen is not in the mini-program', () => {
  expect(roots).not.toContain('screen')
  expect(files.filter(name => name.startsWith('screen/'))).toEqual([])
})

test('every page that is named is there, and every page that is there is named', () => {
  const named = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(each => each.pages.map(page => `${each.root}/${page}`)),
  ]
  const there = files.filter(name => name.endsWith('/index.wxml')).map(name => name.slice(0, -'.wxml'.length))
  expect(named.sort()).toEqual(there.sort())
})

test('no tab bar picture is missing, none is too large', () => {
  const list =
    (app as { tabBar?: { list: { iconPath: string; selectedIconPath: string }[] } }).tabBar?.list ?? []
  expect(list).toHaveLength(3)
  for (const name of list.flatMap(each => [each.iconPath, each.selectedIconPath]))
    expect(statSync(path.join(root, name)).size).toBeLessThan(40 * 1024)
})
