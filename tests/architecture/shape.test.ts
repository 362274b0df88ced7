import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { root, sourceFiles } from './sandbox'

const code = sourceFiles('src', 'cloudfunctions', 'server', 'scripts', 'config')
const text = (file: string) => readFileSync(path.join(root, file), 'utf8')
const offenders = (test: (file: string) => unknown, files = code) => files.filter(file => test(file))

/** Exported functions of a file that carry no docstring. */
function undocumented(file: string, content: string): string[] {
  const source = ts.createSourceFile(
    file,
    content,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const exported = (node: ts.Node) =>
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(m => m.kind === ts.SyntaxKind.ExportKeyword)
  const isFunction = (node: ts.Statement) =>
    ts.isFunctionDeclaration(node) ||
    (ts.isVariableStatement(node) &&
      node.declarationList.declarations.some(d => d.initializer && ts.isArrowFunction(d.initializer)))
  return source.statements
    .filter(node => exported(node) && isFunction(node) && ts.getJSDocCommentsAndTags(node).length === 0)
    .map(node => `${file}: ${node.getText().slice(0, 50).split('\n')[0]}`)
}

describe('the shape of the tree', () => {
  test('no file is longer than 250 lines', () => {
    expect(offenders(file => text(file).trimEnd().split('\n').length > 250)).toEqual([])
  })
  test('nothing is left for later, nothing silenced', () => {
    const loose = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/
    expect(offenders(file => loose.test(text(file)))).toEqual([])
    const tests = sourceFiles('tests').filter(file => !file.startsWith('tests/architecture/'))
    expect(
      offenders(file => /\.(skip|only|todo)\(|waitForTimeout|setTimeout\(resolve/.test(text(file)), tests),
    ).toEqual([])
  })
  test('no junk-drawer names', () => {
    expect(offenders(file => /(^|\/)(utils?|common|helpers?|misc|manager)(\.|\/)/.test(file))).toEqual([])
  })
  test('every exported function says what it does', () => {
    const files = sourceFiles('src', 'cloudfunctions', 'server').filter(file => /\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(file => undocumented(file, text(file)))).toEqual([])
  })
  test('a function without a docstring would be seen', () => {
    expect(undocumented('x.ts', 'export function f() {}\n')).toHaveLength(1)
    expect(undocumented('x.ts', 'export const f = () => 1\n')).toHaveLength(1)
    expect(undocumented('x.ts', '/** Says. */\nexport const f = () => 1\n')).toEqual([])
  })
  test('pages take only life-cycle hooks from Taro', () => {
    const pages = sourceFiles('src').filter(file =>
      /^src\/(pages|apply|judge|organize|region|screen)\//.test(file),
    )
    const hooks = new Set([
      'useLoad',
      'useDidShow',
      'useDidHide',
      'useUnload',
      'useReady',
      'useRouter',
      'usePullDownRefresh',
      'useReachBottom',
      'useShareAppMessage',
    ])
    const imports = pages.flatMap(file =>
      [...text(file).matchAll(/import (type )?(.+?) from '@tarojs\/taro'/gs)].flatMap(m =>
        (m[2] ?? '')
          .replace(/[{}\s]/g, '')
          .split(',')
          .map(name => `${file}: ${name}`),
      ),
    )
    expect(imports.filter(line => !hooks.has(line.split(': ')[1]!))).toEqual([])
  })
})
