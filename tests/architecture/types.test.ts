import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from './sandbox'

/** TypeScript diagnostics of one text placed in src/core, under the project's own options. */
function diagnose(text: string): number[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )!
  const file = path.join(root, 'src/core/probe-types.ts')
  const host = ts.createCompilerHost(config.options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : read(name, ...rest)
  const program = ts.createProgram([file], config.options, host)
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map(d => d.code)
}

test.each([
  ['an implicit any', 'export const f = (x) => x\n', 7006],
  ['null where there may be none', 'export const f = (x: string | null) => x.length\n', 18047],
  ['an index that may be missing', 'export const f = (xs: number[]): number => xs[0]\n', 2322],
  [
    'a case that falls through',
    'export const f = (x: number) => {\n  switch (x) {\n    case 1:\n      x++\n    case 2:\n      return x\n  }\n  return 0\n}\n',
    7029,
  ],
])('%s does not compile', (_, text, code) => {
  expect(diagnose(text)).toContain(code)
})

test('plain code compiles', () => {
  expect(diagnose('export const f = (x: number): number => x + 1\n')).toEqual([])
})
