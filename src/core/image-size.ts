import { bigEndian, bytesAt } from './byte-text'

export interface ImageSize {
  width: number
  height: number
}

/** Width and height of a PNG (IHDR) or JPEG (SOF marker) from its first bytes; null where they do not tell. */
export function imageSize(head: Uint8Array): ImageSize | null {
  if (bytesAt(head, 0, [0x89, 0x50, 0x4e, 0x47]))
    return sized({ width: bigEndian(head, 16, 4), height: bigEndian(head, 20, 4) })
  if (!bytesAt(head, 0, [0xff, 0xd8])) return null
  let at = 2
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null
    const marker = head[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized({ height: bigEndian(head, at + 5, 2), width: bigEndian(head, at + 7, 2) })
    at += marker === 0xff ? 1 : 2 + bigEndian(head, at + 2, 2)
  }
  return null
}

function sized(size: ImageSize): ImageSize | null {
  return size.width > 0 && size.height > 0 ? size : null
}
