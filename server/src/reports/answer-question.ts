import { countContacts } from '../contacts/index.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import type { Question, Questions } from './questions.ts'
import { countRetailers, countStates, countTerritories } from './report-store.ts'
import { csvPieces } from './write-csv.ts'

/** Answers what a thread of reports is asked, over a connection of its own. */
export function answers(
  reader: Reader,
): (question: Question) => Promise<Questions[keyof Questions]['answer']> {
  const { engine, read } = reader
  let pieces: AsyncGenerator<Uint8Array> | null = null
  return async (question) => {
    switch (question.ask) {
      case 'states':
        return await countStates(read, engine, question.filter)
      case 'territories':
        return await countTerritories(read, engine, question.filter)
      case 'retailers':
        return await countRetailers(read, engine, question.filter, question)
      case 'rows':
        return await countContacts(read, engine, question.filter, question.most)
      case 'csv': {
        pieces ??= csvPieces(reader, question)
        const next = await pieces.next()
        return next.done ? null : next.value
      }
      case 'xlsx': {
        // Read when it is asked for: most threads never write one.
        const { xlsxFile } = await import('./write-xlsx.ts')
        return await xlsxFile(reader, question)
      }
      case 'close':
        await reader.close()
        return null
    }
  }
}
