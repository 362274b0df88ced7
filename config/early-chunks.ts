import { createHash } from 'node:crypto'
import type { Compilation as Build, Compiler } from 'webpack'

/** Runs before everything else is there: asks for the scripts and styles of the page in the address at once. */
const early = `(function (files, pages) {
  var page = location.hash.replace(/^#\\/?/, '').split('?')[0] || 'pages/home/index';
  (pages[page] || []).forEach(function (at) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = /css$/.test(files[at]) ? 'style' : 'script';
    link.href = './' + files[at];
    document.head.appendChild(link);
  });
})`

/** A page's module as the entry asks for it, from the sources' folder on. */
const place =
  /(?:\/src\/|^\.?\/?)((?:pages|apply|judge|organize|region|screen)\/[\w/-]+\/index)(?:\.\w+)?(?:\?.*)?$/

/** The files of each page that is loaded when it is opened, as places in one list of names. */
function pagesOf(compilation: Build): { files: string[]; pages: Record<string, number[]> } {
  const files: string[] = []
  const pages: Record<string, number[]> = {}
  const placeOf = (file: string) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1)
  for (const group of compilation.chunkGroups) {
    for (const { request } of group.origins) {
      const page = place.exec(request ?? '')?.[1]
      if (page)
        pages[page] = group
          .getFiles()
          .filter(file => /\.(js|css)$/.test(file))
          .map(placeOf)
    }
  }
  return { files, pages }
}

/**
 * Lets the parts of the first page travel together with the entry script of a browser build instead of after it: on a
 * slow line that saves a round trip and the queue behind it. A script of our own, as the page's policy asks.
 */
export class EarlyChunks {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('EarlyChunks', compilation => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'EarlyChunks', stage }, assets => {
        const page = assets['index.html']
        const { files, pages } = pagesOf(compilation)
        if (!page || files.length === 0) throw new Error('no index.html or no pages to load early')
        const text = `${early}(${JSON.stringify(files)}, ${JSON.stringify(pages)})`
        const name = `js/early.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`
        compilation.emitAsset(name, new sources.RawSource(text))
        const html = page
          .source()
          .toString()
          .replace('<title>', `<script async src="./${name}"></script><title>`)
        compilation.updateAsset('index.html', new sources.RawSource(html))
      })
    })
  }
}
