import { strToU8, zipSync } from 'fflate'

const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const p = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = `xmlns:a="${a}" xmlns:r="${r}" xmlns:p="${p}"`
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const type = 'application/vnd.openxmlformats-officedocument.presentationml'
const escaped = (text: string) => text.replace(/[<>&]/g, sign => `&#${sign.charCodeAt(0)};`)

const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

function box(id: number, top: number, size: number, text: string): string {
  const place = `<a:xfrm><a:off x="600000" y="${top}"/><a:ext cx="10900000" cy="1400000"/></a:xfrm>`
  const run = `<a:r><a:rPr lang="zh-CN" sz="${size}"/><a:t>${escaped(text)}</a:t></a:r>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="文字${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square"/><a:lstStyle/><a:p>${run}</a:p></p:txBody></p:sp>`
}

const relations = (...list: [string, string][]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${r}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const tree = (inner: string) => `<p:cSld><p:spTree>${group}${inner}</p:spTree></p:cSld>`

const colours = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  ...[1, 2, 3, 4, 5, 6].map(n => `accent${n}`),
  'hlink',
  'folHlink',
]
const colour = (name: string, i: number) =>
  `<a:${name}><a:srgbClr val="${i % 2 === 1 && i < 4 ? 'FFFFFF' : '0B5CAD'}"/></a:${name}>`
const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const thrice = (each: string) => each.repeat(3)
const face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
const theme = `${head}<a:theme xmlns:a="${a}" name="演示"><a:themeElements><a:clrScheme name="演示">${colours.map(colour).join('')}</a:clrScheme><a:fontScheme name="演示"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme><a:fmtScheme name="演示"><a:fillStyleLst>${thrice(plain)}</a:fillStyleLst><a:lnStyleLst>${thrice(`<a:ln>${plain}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${thrice(plain)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`

const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const part = (name: string, kind: string) =>
  `<Override PartName="/ppt/${name}.xml" ContentType="${type}.${kind}+xml"/>`
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('presentation', 'presentation.main')}${part('slides/slide1', 'slide')}${part('slideLayouts/slideLayout1', 'slideLayout')}${part('slideMasters/slideMaster1', 'slideMaster')}<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`

/** A presentation of one slide, the smallest that office programs open. */
export function slidesPptx(title: string, text: string): Uint8Array {
  const shapes =
    box(2, 800_000, 4400, title) +
    box(3, 2_600_000, 2400, text) +
    box(4, 5_600_000, 1800, '演示材料，内容为编造')
  const entries: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `${head}<p:presentation ${names}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['slide', 'slides/slide1.xml'],
      ['theme', 'theme/theme1.xml'],
    ),
    'ppt/slides/slide1.xml': `${head}<p:sld ${names}>${tree(shapes)}</p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations(['slideLayout', '../slideLayouts/slideLayout1.xml']),
    'ppt/slideLayouts/slideLayout1.xml': `${head}<p:sldLayout ${names}>${tree('')}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      'slideMaster',
      '../slideMasters/slideMaster1.xml',
    ]),
    'ppt/slideMasters/slideMaster1.xml': `${head}<p:sldMaster ${names}>${tree('')}${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ),
    'ppt/theme/theme1.xml': theme,
  }
  const bytes = Object.entries(entries).map(([name, content]) => [name, strToU8(content)] as const)
  return zipSync(Object.fromEntries(bytes), { mtime: '2026-06-08T00:00:00Z' })
}
