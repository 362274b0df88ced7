import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Compiler } from 'webpack'

const source = path.resolve(process.cwd(), 'config/service-worker.js')

/** Adds `service-worker.js` to a browser build: the worker's source, naming every script and style of this build. */
export class OfflinePages {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('OfflinePages', compilation => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'OfflinePages', stage }, assets => {
        const files = Object.keys(assets)
          .filter(name => /\.(js|css)$/.test(name))
          .sort()
        const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
        const text = readFileSync(source, 'utf8')
          .replace('OFFLINE_FILES', () => JSON.stringify(files))
          .replace('OFFLINE_VERSION', () => JSON.stringify(version))
        compilation.emitAsset('service-worker.js', new sources.RawSource(text))
      })
    })
  }
}
