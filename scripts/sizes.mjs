// Prints what the builds weigh, as JSON: the gzip bytes the home page loads first on H5, and the bytes of each
// mini-program package. Exit code 1 when a package is at or over WeChat's 2 MB.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist')
const packageLimit = 2 * 1024 * 1024
const gzipSize = file => gzipSync(readFileSync(file), { level: 9 }).length

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const full = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(full) : [full]
  })
}

/** The scripts and styles a page's module is loaded with, read from its route in the entry script. */
function chunksOfPage(entry, page, chunkNames) {
  const route = new RegExp(`path"?:"${page}","?load"?:[\\s\\S]*?\\.then\\(`).exec(entry)
  if (!route) throw new Error(`dist/h5 has no route to ${page}`)
  const ids = [...route[0].matchAll(/\.e\((\d+)\)/g)].map(match => match[1])
  return chunkNames.filter(name => ids.includes(path.basename(name).split('.')[0]))
}

function browserSizes() {
  const root = path.join(dist, 'h5')
  const html = readFileSync(path.join(root, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(match => match[1])
  const names = filesUnder(root)
    .map(file => path.relative(root, file))
    .filter(name => /\.(js|css)$/.test(name))
  const entry = first.map(name => readFileSync(path.join(root, name), 'utf8')).join('\n')
  const home = chunksOfPage(entry, 'pages/home/index', names).filter(name => !first.includes(name))
  const parts = ['index.html', ...first, ...home].map(name => ({
    name,
    gzip: gzipSize(path.join(root, name)),
  }))
  return { firstViewGzip: parts.reduce((sum, part) => sum + part.gzip, 0), parts }
}

function phoneSizes() {
  const root = path.join(dist, 'weapp')
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(each => each.root.replace(/\/$/, ''))
  const sizes = { main: 0, ...Object.fromEntries(roots.map(name => [name, 0])) }
  for (const file of filesUnder(root)) {
    const name = path.relative(root, file)
    // licences and the tool's project file are not uploaded
    if (name.endsWith('.LICENSE.txt') || name === 'project.config.json') continue
    const owner = roots.find(each => name.startsWith(`${each}/`)) ?? 'main'
    sizes[owner] += statSync(file).size
  }
  return sizes
}

const weapp = phoneSizes()
console.log(JSON.stringify({ h5: browserSizes(), weapp }, null, 2))
process.exitCode = Object.values(weapp).some(size => size >= packageLimit) ? 1 : 0
