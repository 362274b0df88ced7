import { Image, type ITouchEvent, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { type Signature, signatureBoard } from '../core/signature'
import { accessible } from './accessible'
import { Button } from './button'

type Point = readonly [x: number, y: number]
/** Where the board lies on the screen, in px. */
export interface Board {
  left: number
  top: number
  width: number
  height: number
}

interface Properties {
  value: Signature
  onChange: (strokes: Signature) => void
  /** Asks the device where an element lies; null while it is not laid out. */
  measure: (id: string) => Promise<Board | null>
  testId?: string
}

const boardId = 'signature-board'

/** A board to write one's name on with a finger, a pen or a mouse; the strokes are the value, drawn as one picture. */
export function SignaturePad({ value, onChange, measure, testId = 'signature' }: Properties) {
  const board = useRef<Board | null>(null)
  const stroke = useRef<Point[] | null>(null)
  const strokes = useRef(value)
  strokes.current = value
  const [, redraw] = useState(0)
  useEffect(() => {
    void measure(boardId).then(found => {
      board.current = found
    })
  }, [measure])
  const begin = async (x: number, y: number) => {
    stroke.current = []
    board.current = (await measure(boardId)) ?? board.current
    extend(x, y)
  }
  const extend = (x: number, y: number) => {
    const point = board.current && onBoard(board.current, x, y)
    if (!stroke.current || !point) return
    const last = stroke.current.at(-1)
    if (last && last[0] === point[0] && last[1] === point[1]) return
    stroke.current.push(point)
    redraw(count => count + 1)
  }
  const end = () => {
    const drawn = stroke.current
    stroke.current = null
    if (drawn && drawn.length > 0) onChange([...strokes.current, drawn])
  }
  const touch = (act: (x: number, y: number) => unknown) => (event: unknown) => {
    const finger = (event as ITouchEvent).touches[0]
    if (finger) void act(finger.clientX, finger.clientY)
  }
  // a mouse is only known to the browser's build
  const mouse = {
    onMouseDown: (event: MouseEvent) => void begin(event.clientX, event.clientY),
    onMouseMove: (event: MouseEvent) => event.buttons === 1 && extend(event.clientX, event.clientY),
    onMouseUp: end,
  }
  const shown = stroke.current ? [...value, stroke.current] : value
  return (
    <View className="signature" data-testid={testId} data-state={value.length > 0 ? 'written' : 'empty'}>
      <View
        id={boardId}
        className="signature__board"
        data-testid={`${testId}.board`}
        catchMove
        onTouchStart={touch(begin)}
        onTouchMove={touch(extend)}
        onTouchEnd={end}
        {...mouse}
        {...accessible({ role: 'img', label: '签名板，请用手指写下您的姓名' })}
      >
        <Image
          className="signature__ink"
          src={picture(shown)}
          mode="scaleToFill"
          {...accessible({ hidden: true })}
        />
        {shown.length === 0 && <View className="signature__hint">请在这里签名，横过手机更好写</View>}
      </View>
      <Button kind="quiet" narrow testId={`${testId}.clear`} onTap={() => onChange([])}>
        清除重签
      </Button>
    </View>
  )
}

function onBoard(board: Board, x: number, y: number): Point {
  const { width, height } = signatureBoard
  const within = (part: number, whole: number, most: number) =>
    Math.max(0, Math.min(most, Math.round((part / Math.max(1, whole)) * most)))
  return [within(x - board.left, board.width, width), within(y - board.top, board.height, height)]
}

/** The strokes as a picture that both builds show. */
function picture(strokes: Signature): string {
  const { width, height } = signatureBoard
  const lines = strokes.map(stroke => `<polyline points='${stroke.map(point => point.join()).join(' ')}'/>`)
  const look = `fill='none' stroke='#1a1a1a' stroke-width='9' stroke-linecap='round' stroke-linejoin='round'`
  const box = `viewBox='0 0 ${width} ${height}' preserveAspectRatio='none'`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${box}><g ${look}>${lines.join('')}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
