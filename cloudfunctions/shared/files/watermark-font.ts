import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const file = 'NotoSerifSC_400Regular.ttf'
const packaged = join('node_modules/@expo-google-fonts/noto-serif-sc/400Regular', file)

/** The folder a bundled function stands in; the server is no such bundle. */
const here = typeof __dirname === 'string' ? __dirname : process.cwd()

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at
    if (dirname(at) === at) return
  }
}

/** Path of the Chinese font (OFL): beside a deployed function, else among the packages of the installation. */
export function watermarkFont(): string {
  for (const start of [here, dirname(process.argv[1] ?? here), process.cwd()])
    for (const folder of upwards(start))
      for (const path of [join(folder, file), join(folder, packaged)]) if (existsSync(path)) return path
  throw new Error(`font ${file} is missing`)
}
