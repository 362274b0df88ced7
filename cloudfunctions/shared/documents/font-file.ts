import { createRequire } from 'node:module'

const files = {
  regular: '400Regular/NotoSerifSC_400Regular.ttf',
  bold: '700Bold/NotoSerifSC_700Bold.ttf',
} as const

const here = createRequire(import.meta.url)

/**
 * Where a face of Noto Serif SC (SIL Open Font License) lies on this disk: beside the bundled function, where its
 * build puts it, otherwise in the installed package.
 */
export function fontFile(face: keyof typeof files): string {
  const name = files[face]
  try {
    return here.resolve(`./fonts/${name.split('/')[1]}`)
  } catch {
    return here.resolve(`@expo-google-fonts/noto-serif-sc/${name}`)
  }
}
