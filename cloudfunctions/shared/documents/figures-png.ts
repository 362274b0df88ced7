import { Resvg } from '@resvg/resvg-js'
import type { SummaryFigure } from '../../../src/contract/views/summary-figures'
import { figuresSvg, figureWidth } from './figures-svg'
import { fontFile } from './font-file'
import { measureText } from './font-measure'

/** The figures as one picture (PNG, bytes), larger than drawn so that it prints sharply. */
export function figuresPng(
  title: string,
  figures: readonly SummaryFigure[],
  marks: readonly string[],
): Buffer {
  const svg = figuresSvg(title, figures, marks, (words, size) => measureText(words, 'regular', size))
  const picture = new Resvg(svg, {
    font: {
      ...{ fontFiles: [fontFile('regular'), fontFile('bold')], loadSystemFonts: false },
      defaultFontFamily: 'Noto Serif SC',
    },
    fitTo: { mode: 'width', value: 1.6 * figureWidth },
  })
  return picture.render().asPng()
}
