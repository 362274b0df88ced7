import qrcode from 'qrcode-generator'
import type { QrModules } from '../../../src/core/certificate-content'

/** A text as a QR code with a quarter of it redundant (level Q), in the smallest size that holds it. */
export function qrModules(text: string): QrModules {
  const code = qrcode(0, 'Q')
  code.addData(text, 'Byte')
  code.make()
  const size = code.getModuleCount()
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => code.isDark(row, column)),
  )
}
