import { useState } from 'react'
import type { FormPreviewView } from '../../contract/views/inbox'
import { type ChosenFile, chooseFile } from '../../platform/choose-file'
import { useAction } from '../../platform/use-action'

type Numbers = Readonly<Record<number, string>>

const listed = (typed: Numbers) =>
  Object.entries(typed).flatMap(([line, number]) =>
    number.trim() === '' ? [] : [{ line: Number(line), number: number.trim() }],
  )

/** A printed form on its way to the desk: the file, its preview, the official numbers typed for its lines. */
export function useForm(of: { edition: string; unit: string }) {
  const preview = useAction('recommendations', 'previewForm')
  const enter = useAction('recommendations', 'enterForm')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [typed, setTyped] = useState<Numbers>({})
  const [seen, setSeen] = useState<FormPreviewView | null>(null)
  const [stale, setStale] = useState(false)
  const look = async (chosen: ChosenFile, numbers: Numbers) => {
    const reply = await preview.run({ ...of, file: chosen, numbers: listed(numbers) })
    setSeen(reply.ok ? reply.data : null)
    setStale(false)
  }
  const choose = async () => {
    const chosen = await chooseFile(['xlsx', 'csv'])
    if (!chosen) return
    setFile(chosen)
    setTyped({})
    await look(chosen, {})
  }
  const type = (line: number, number: string) => {
    setTyped({ ...typed, [line]: number })
    setStale(true)
  }
  const send = async (documentNumber: string, receivedOn: string) => {
    if (!file || !seen) return null
    const day = receivedOn === '' ? undefined : receivedOn
    const asked = { ...of, file, numbers: listed(typed), documentNumber, receivedOn: day }
    const reply = await enter.run({ ...asked, previewed: seen.previewed })
    return reply.ok ? reply.data : null
  }
  return {
    ...{ file, typed, seen, stale, choose, type, send },
    again: () => (file ? look(file, typed) : Promise.resolve()),
    looking: preview.busy,
    sending: enter.busy,
    failure: preview.failure ?? enter.failure,
  }
}
