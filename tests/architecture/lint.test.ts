import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, sandbox } from './sandbox'

/** Each lint rule we rely on, broken on purpose. */
const probes: Record<string, [file: string, text: string]> = {
  noExplicitAny: ['src/core/probe-any.ts', 'export const x: any = 1\n'],
  noConsole: ['cloudfunctions/shared/probe-console.ts', "console.log('x')\n"],
  noSkippedTests: [
    'tests/core/probe-skip.test.ts',
    "import { test } from 'vitest'\n\ntest.skip('x', () => undefined)\n",
  ],
  noFocusedTests: [
    'tests/core/probe-only.test.ts',
    "import { test } from 'vitest'\n\ntest.only('x', () => undefined)\n",
  ],
  useImportType: [
    'src/core/probe-type.ts',
    "import { Edition } from './edition'\n\nexport type X = Edition\n",
  ],
  noDefaultExport: ['src/core/probe-default.ts', 'export default 1\n'],
  useFilenamingConvention: ['src/core/ProbeName.ts', 'export const x = 1\n'],
  noUnusedImports: [
    'src/core/probe-unused.ts',
    "import type { Edition } from './edition'\n\nexport const x = 1\n",
  ],
  noExcessiveCognitiveComplexity: [
    'src/core/probe-complex.ts',
    `export const x = (n: number) => {\n${'  if (n > 0) {\n    for (;;) {\n      if (n > 1) break\n    }\n  }\n'.repeat(4)}  return n\n}\n`,
  ],
}

const box = sandbox()
let report: {
  summary: { unchanged: number; changed: number; errors: number }
  diagnostics: { category?: string; location?: { path?: unknown } }[]
}

beforeAll(() => {
  for (const [file, text] of Object.values(probes)) box.write(file, text)
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
  const result = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: box.folder, encoding: 'utf8', maxBuffer: 1 << 27 },
  )
  report = JSON.parse(result.stdout)
}, 60_000)
afterAll(() => box.remove())

const complaints = () =>
  report.diagnostics.map(d => `${d.category} ${JSON.stringify(d.location?.path ?? '')}`)

test.each(Object.entries(probes))('%s is complained of', (rule, [file]) => {
  expect(complaints().filter(c => c.includes(`/${rule} `) && c.includes(file))).not.toEqual([])
})

test('the sources themselves are clean, and all of them were read', () => {
  const files = Object.values(probes).map(([file]) => file)
  expect(complaints().filter(c => !files.some(file => c.includes(file)))).toEqual([])
  expect(report.summary.unchanged + report.summary.changed).toBeGreaterThan(200)
})
