import type { Edition } from './edition'
import { type EditionFinding, repeated, wrongUnless } from './edition-problems-finding'
import { SILENCES, type Silence } from './edition-silences'

const OPENING = '本届通知未规定'

/** Each silence of the edition has its sentence, no sentence says that something stated is not, each begins alike. */
export function silenceFindings(edition: Edition): EditionFinding[] {
  const { notStated } = edition
  return [
    ...SILENCES.flatMap(silence => {
      const unsaid = silence.silent(edition).includes(true) && !notStated.some(one => isAbout(one, silence))
      return wrongUnless(
        !unsaid,
        ['edition', 'notStated'],
        `“${silence.topic}”有没写明的地方，请补一句：事项写“${silence.topic}”，说明写“${OPENING}……”。`,
      )
    }),
    ...notStated.flatMap(({ topic, sentence }, i) => [
      ...wrongUnless(
        sentence.startsWith(OPENING),
        ['edition', 'notStated', i, 'sentence'],
        `这一句应以“${OPENING}”开头，请修改。`,
      ),
      ...wrongUnless(
        !isStated(topic, edition),
        ['edition', 'notStated', i, 'topic'],
        `“${topic}”在前面已经写明，请删去这一句；如果通知确实没写，请把前面的内容改为 "not-stated"。`,
      ),
    ]),
    ...repeated(
      notStated,
      one => one.topic,
      i => ['edition', 'notStated', i, 'topic'],
      topic => `事项“${topic}”写了两次，请合成一句。`,
    ),
  ]
}

function isAbout({ topic, sentence }: { topic: string; sentence: string }, silence: Silence): boolean {
  return (
    topic === silence.topic || silence.words.some(word => topic.includes(word) || sentence.includes(word))
  )
}

/** True where a topic is one of ours by name and every place of it is filled in. */
function isStated(topic: string, edition: Edition): boolean {
  const places = SILENCES.find(silence => silence.topic === topic)?.silent(edition) ?? []
  return places.length > 0 && !places.includes(true)
}
