import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config'

const cluster = ['tests/setup/cluster.ts']
const from = (path: string) => join(import.meta.dirname, path)

/** A project: its name is the folder of tests/ it runs, unless `folders` says otherwise. */
function project(
  name: string,
  test: TestProjectInlineConfiguration['test'] = {},
  folders = [name],
  rest: TestProjectInlineConfiguration = {},
): TestProjectInlineConfiguration {
  const include = folders.map(folder => `tests/${folder}/**/*.test.{ts,tsx}`)
  return { plugins: [noticeText], ...rest, test: { name, include, environment: 'node', ...test } }
}

/** A notice is imported as its text, as esbuild does it. */
const noticeText: Plugin = {
  name: 'notice-text',
  enforce: 'pre',
  load: id =>
    id.endsWith('.txt') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined,
}

/** Component tests render Taro's components as plain elements with their real roles. */
const taroStandIns = [
  { find: /^@tarojs\/components$/, replacement: from('src/components/browser-elements.tsx') },
  { find: /^@tarojs\/taro$/, replacement: from('tests/phone/taro-api.ts') },
]

export default defineConfig({
  test: {
    projects: [
      project('core', {}, ['core', 'editions', 'editions-document', 'contract', 'rulebook']),
      project('cloudfunctions', { globalSetup: cluster, testTimeout: 20_000, hookTimeout: 30_000 }),
      project('phone', { environment: 'jsdom', setupFiles: ['tests/phone/setup.ts'] }, ['phone'], {
        oxc: { jsx: { runtime: 'automatic' } },
        resolve: { alias: taroStandIns },
      }),
      project('weapp', {
        pool: 'forks',
        globalSetup: ['tests/setup/weapp-build.ts', ...cluster],
        testTimeout: 30_000,
        hookTimeout: 180_000,
      }),
      project('host', { globalSetup: cluster, testTimeout: 30_000, hookTimeout: 60_000 }),
      project('journeys', { globalSetup: cluster, testTimeout: 900_000, hookTimeout: 300_000 }),
      project('architecture', { testTimeout: 120_000, hookTimeout: 120_000 }),
    ],
  },
})
