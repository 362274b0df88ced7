import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const installed = {
  regular: () => require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
} as const

const bundled = {
  regular: './fonts/NotoSerifSC_400Regular.ttf',
  bold: './fonts/NotoSerifSC_700Bold.ttf',
} as const

/**
 * Where a face of Noto Serif SC (SIL Open Font License) lies on this disk: beside the bundled function, where its
 * build puts it, otherwise in the installed package.
 */
export function fontFile(face: keyof typeof bundled): string {
  try {
    return require.resolve(bundled[face])
  } catch {
    return installed[face]()
  }
}
