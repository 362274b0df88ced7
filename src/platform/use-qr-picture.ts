import { useEffect, useState } from 'react'

const cellPixels = 6
const quietCells = 4

async function drawn(text: string): Promise<string | null> {
  // the mini-program's bundle leaves the drawing out
  if (process.env.TARO_ENV === 'h5') {
    const { default: qrcode } = await import('qrcode-generator')
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    return code.createDataURL(cellPixels, quietCells * cellPixels)
  } else return null
}

/** A text as a QR code to scan from the screen, a data: address; null while it is drawn and in the mini-program. */
export function useQrPicture(text: string | null): string | null {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let stale = false
    setPicture(null)
    if (text !== null) void drawn(text).then(made => !stale && setPicture(made))
    return () => {
      stale = true
    }
  }, [text])
  return picture
}
