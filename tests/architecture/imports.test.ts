import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sandbox, sourceFiles } from './sandbox'

/** Each rule of .dependency-cruiser.cjs, broken on purpose by one file. */
const probes: Record<string, [file: string, text: string]> = {
  'no-cycles': [
    'src/core/probe-cycle-a.ts',
    "import { b } from './probe-cycle-b'\nexport const a = () => b\n",
  ],
  'core-is-pure': [
    'src/core/probe-pure.ts',
    "import { failures } from '../contract/failures'\nexport const x = failures\n",
  ],
  'core-has-no-library': ['src/core/probe-library.ts', "import dayjs from 'dayjs'\nexport const x = dayjs\n"],
  'editions-are-data': [
    'src/editions/probe.ts',
    "import { failures } from '../contract/failures'\nexport const x = failures\n",
  ],
  'contract-knows-core-only': [
    'src/contract/probe.ts',
    "import { newId } from '../../cloudfunctions/shared/identifiers'\nexport const x = newId\n",
  ],
  'zod-in-schemas-only': [
    'cloudfunctions/shared/probe-zod.ts',
    "import * as z from 'zod'\nexport const x = z\n",
  ],
  'phone-takes-types-of-schemas': [
    'src/platform/probe-schema.ts',
    "import { me } from '../contract/schemas/session'\nexport const x = me\n",
  ],
  'phone-never-imports-cloud': [
    'src/components/probe-cloud.ts',
    "import { newId } from '../../cloudfunctions/shared/identifiers'\nexport const x = newId\n",
  ],
  'cloud-never-imports-phone': [
    'cloudfunctions/shared/probe-phone.ts',
    "import { y } from '../../src/components/probe-plain'\nexport const x = y\n",
  ],
  'cloud-never-imports-server': [
    'cloudfunctions/shared/probe-server.ts',
    "import { registry } from '../../server/operations'\nexport const x = registry\n",
  ],
  'pages-stand-alone': [
    'src/pages/probe/index.ts',
    "import { y } from '../other-probe/index'\nexport const x = y\n",
  ],
  'components-do-no-io': [
    'src/components/probe-io.ts',
    "import { y } from '../platform/probe-plain'\nexport const x = y\n",
  ],
  'only-platform-touches-taro': [
    'src/components/probe-taro.ts',
    "import Taro from '@tarojs/taro'\nexport const x = Taro\n",
  ],
  'sql-in-records-only': [
    'cloudfunctions/catalog/probe-sql.ts',
    "import { sql } from 'drizzle-orm'\nexport const x = sql\n",
  ],
  'functions-do-not-share-privately': [
    'cloudfunctions/catalog/probe-share.ts',
    "import { me } from '../session/me'\nexport const x = me\n",
  ],
  resolvable: ['src/core/probe-missing.ts', "import { y } from './not-there'\nexport const x = y\n"],
}

const box = sandbox()
let report: { summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] } }

beforeAll(() => {
  for (const [file, text] of Object.values(probes)) box.write(file, text)
  box.write('src/core/probe-cycle-b.ts', "import { a } from './probe-cycle-a'\nexport const b = () => a\n")
  for (const plain of [
    'src/components/probe-plain.ts',
    'src/platform/probe-plain.ts',
    'src/pages/other-probe/index.ts',
  ])
    box.write(plain, 'export const y = 1\n')
  const args = [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
    'cloudfunctions',
    'server',
  ]
  report = JSON.parse(box.run('dependency-cruiser/bin/dependency-cruise.mjs', args).replace(/^[^{]*/, ''))
}, 60_000)
afterAll(() => box.remove())

test.each(Object.entries(probes))('%s is complained of', (rule, [file]) => {
  expect(report.summary.violations.filter(v => v.from === file).map(v => v.rule.name)).toContain(rule)
})

test('every configured rule has a probe', () => {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: { name: string }[]
  }
  expect(config.forbidden.map(r => r.name).sort()).toEqual(Object.keys(probes).sort())
})

test('the sources themselves break none, and all of them were read', () => {
  const probeFiles = new Set(
    Object.values(probes)
      .map(([file]) => file)
      .concat('src/core/probe-cycle-b.ts'),
  )
  expect(
    report.summary.violations.filter(v => !probeFiles.has(v.from)).map(v => `${v.rule.name}: ${v.from}`),
  ).toEqual([])
  const sources = sourceFiles('src', 'cloudfunctions', 'server').filter(file => !file.endsWith('.scss'))
  expect(sources.length).toBeGreaterThan(100)
  expect(report.summary.totalCruised).toBeGreaterThanOrEqual(sources.length)
})
