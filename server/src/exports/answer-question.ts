import {
  auditTable,
  contactsTable,
  retailersTable,
  type TableCell,
  usersTable,
} from '@latchkey/core/exports/columns'
import type { ExportList } from '@latchkey/core/exports/wire'
import type { Language } from '@latchkey/core/messages/catalogue'
import { reportHeaders, reportLine } from '@latchkey/core/reports/columns'
import { countContacts } from '../contacts/index.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import { exportLines } from '../reports/index.ts'
import { contactLines } from './contact-lines.ts'
import type { Question, Questions } from './questions.ts'
import { type TableFile, tableFile } from './table-file.ts'

/** Rows of an Excel file between two signs of progress. */
const XLSX_STEP = 5_000

/** Answers what a thread that writes a file is asked, over a connection of its own. */
export function answers(
  reader: Reader,
): (question: Question) => Promise<Questions[keyof Questions]['answer']> {
  let file: TableFile | null = null
  let list: ExportList = 'contacts'
  let batches: AsyncGenerator<TableCell[][]> | null = null

  async function read(asked: Questions['read']['asked']): Promise<Questions['read']['answer']> {
    if (!file) throw new Error('a file is begun before it is read for')
    batches ??= linesOf(list, reader, asked)
    let rows = 0
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      file.add(next.value)
      rows += next.value.length
      const bytes = file.piece()
      if (bytes || rows >= XLSX_STEP) return { rows, bytes }
    }
    return rows === 0 ? null : { rows, bytes: file.piece() }
  }

  return async (question) => {
    switch (question.ask) {
      case 'count':
        return await countContacts(reader.read, reader.engine, question.filter, question.most)
      case 'begin':
        list = question.list
        batches = null
        file = tableFile(question, headersOf(question.list, question.language))
        return null
      case 'read':
        return await read(question)
      case 'add':
        file?.add(question.rows)
        return { rows: question.rows.length, bytes: file?.piece() ?? null }
      case 'finish':
        if (!file) throw new Error('a file is begun before it is finished')
        return await file.finish()
      case 'close':
        await reader.close()
        return null
    }
  }
}

function headersOf(list: ExportList, language: Language): string[] {
  if (list === 'website-access') return reportHeaders(language)
  return { contacts: contactsTable, retailers: retailersTable, users: usersTable, audit: auditTable }[
    list
  ].headers(language)
}

async function* linesOf(
  list: ExportList,
  reader: Reader,
  asked: Questions['read']['asked'],
): AsyncGenerator<TableCell[][]> {
  if (list === 'contacts') {
    const line = contactsTable.line(asked.language)
    for await (const rows of contactLines(reader, asked)) yield rows.map(line)
    return
  }
  const line = reportLine(asked.language)
  for await (const rows of exportLines(reader, asked)) yield rows.map(line)
}
