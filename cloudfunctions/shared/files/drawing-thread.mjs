// A thread of its own: drawing takes a processor for a second, and a hostile page all it is given. Plain JavaScript, as
// it lies beside every bundle and is started unbuilt as well.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import jpeg from 'jpeg-js'
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** Parts of the longest side, and qualities, in the order they are tried until a picture is small enough. */
const scales = [1, 0.75, 0.5]
const qualities = [68, 50, 34]

/** The library, kept from growing beyond so many bytes: a page that asks for more is not drawn. */
async function libraryWithin(memory) {
  const binary = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  const compiled = await WebAssembly.compile(binary)
  return PDFiumLibrary.init({
    instantiateWasm(imports, done) {
      const grow = imports.env.emscripten_resize_heap
      imports.env.emscripten_resize_heap = size => size >>> 0 <= memory && grow(size)
      done(new WebAssembly.Instance(compiled, imports), compiled)
      return {}
    },
  })
}

const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'].map(name => PDFName.of(name))

/** Whether a composite font, as Chinese is written in, comes without its letters. */
function isBare(font) {
  if (!(font instanceof PDFDict) || font.lookup(PDFName.of('Subtype')) !== PDFName.of('Type0')) return false
  const [descendant] = font.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray()
  const descriptor = font.context.lookup(descendant, PDFDict).lookup(PDFName.of('FontDescriptor'))
  return !(descriptor instanceof PDFDict && fontFiles.some(name => descriptor.has(name)))
}

/** Whether the document leaves fonts to the reader's machine: there are none here, and its pictures would have gaps. */
async function lacksFonts(bytes) {
  const options = { updateMetadata: false, throwOnInvalidObject: false }
  const { context } = await PDFDocument.load(bytes, options)
  return context.enumerateIndirectObjects().some(([, object]) => isBare(object))
}

/** A page as a JPEG of at most `most` bytes with its size; null where that cannot be. */
async function drawn(document, index, { longest, most }) {
  for (const scale of scales) {
    // drawing closes a page, so each size opens it anew
    const page = document.getPage(index)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const side = Math.max(originalWidth, originalHeight)
    if (!(Math.min(originalWidth, originalHeight) > 0) || !Number.isFinite(side)) return null
    const size = length => Math.max(1, Math.round((length / side) * longest * scale))
    const [width, height] = [size(originalWidth), size(originalHeight)]
    const { data } = await page.render({ scale: 1, width, height, render: 'bitmap' })
    for (const quality of qualities) {
      const picture = jpeg.encode({ data, width, height }, quality).data
      if (picture.byteLength <= most) return { width, height, bytes: new Uint8Array(picture) }
    }
  }
  return null
}

const { first, memory, longest, most } = workerData
const library = await libraryWithin(memory)
// said before the document is looked at: what fails from here on is its own doing
parentPort.postMessage({ pages: 0 })
const isWhole = await lacksFonts(workerData.bytes).then(
  lacks => !lacks,
  () => false,
)
const document = await library.loadDocument(workerData.bytes).catch(() => null)
workerData.bytes = null
const pages = document?.getPageCount() ?? 0
parentPort.postMessage({ pages })
for (let index = 0; isWhole && index < Math.min(pages, first); index++) {
  const picture = await drawn(document, index, { longest, most }).catch(() => null)
  if (picture) parentPort.postMessage({ picture: { page: index + 1, ...picture } })
}
