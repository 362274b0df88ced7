import type { CertificateContent, Face, Measure } from './certificate-content'
import { filledLines, textLines } from './text-lines'

/** One line of text as it is set. */
export interface Line {
  text: string
  size: number
  face: Face
  color: string
  spacing: number
}

/** Lines that belong together, with the room above them and from line to line. */
export interface Block {
  lines: readonly Line[]
  align: 'left' | 'centre'
  before: number
  leading: number
}

const INK = '#2A2320'
const RED = '#9E1B20'

/** The words between heading and signature: to whom, for what, which award, whose names. `scale` 1 is the usual size. */
export function bodyBlocks(
  content: CertificateContent,
  scale: number,
  width: number,
  measure: Measure,
): Block[] {
  const { subjectName, projectName, groupName, level, names } = content
  const block = (text: string, look: Omit<Line, 'text'>, rest: Omit<Block, 'lines'>): Block => ({
    ...rest,
    lines: textLines(text, look.face, look.size, width, measure).map(line => ({ ...look, text: line })),
  })
  const look = (size: number, face: Face, color = INK) => ({ size: size * scale, face, color, spacing: 0 })
  const namesBlock = (
    names: readonly string[],
    of: Omit<Line, 'text'>,
    rest: Omit<Block, 'lines'>,
  ): Block => {
    const parts = names.map((name, i) => (i === 0 ? `核心成员：${name}` : `　${name}`))
    const lines = filledLines(parts, line => measure(line, of.face, of.size) <= width)
    return { ...rest, lines: lines.map(text => ({ ...of, text })) }
  }
  const left = (before: number, leading: number) => ({
    ...{ align: 'left' as const, before: before * scale, leading: leading * scale },
  })
  const centre = (before: number, leading: number) => ({ ...left(before, leading), align: 'centre' as const })
  return [
    block(`${subjectName}：`, look(21, 'bold'), left(0, 30)),
    block(
      `　　您的项目“${projectName}”在${content.editionName}${groupName}比赛中荣获`,
      look(17, 'regular'),
      left(8, 29),
    ),
    levelBlock(block(level, look(34, 'bold', RED), centre(8, 46)), scale),
    ...(names.length > 0 ? [namesBlock(names, look(15, 'regular'), left(10, 25))] : []),
    block('　　特发此证。', look(17, 'regular'), left(6, 29)),
  ]
}

/** A short award stands wide. */
function levelBlock(block: Block, scale: number): Block {
  const [line] = block.lines
  if (block.lines.length !== 1 || !line || [...line.text].length > 6) return block
  return { ...block, lines: [{ ...line, spacing: 12 * scale }] }
}
