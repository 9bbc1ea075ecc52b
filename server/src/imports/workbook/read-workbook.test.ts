import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import writeXlsxFile from 'write-excel-file/node'
import { longestTurn } from '../../testing/longest-turn.ts'
import { CsvProblem } from '../csv/csv-problem.ts'
import { openWorkbook } from './read-workbook.ts'
import { packed, unpack } from './unpack.ts'

type Cells = (string | number | Date | boolean | null)[]

const bookOf = (lines: Cells[], sheet = 'Sheet1') =>
  writeXlsxFile(
    lines.map((cells) =>
      cells.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
    ) as never,
    { sheet },
  ).toBuffer()

async function linesOf(file: Awaited<ReturnType<typeof openWorkbook>>) {
  const lines: [number, ...string[]][] = []
  for await (const { rows, problems } of file.batches) {
    assert.deepEqual(problems, [])
    for (const { row, cells } of rows) lines.push([row, ...cells])
  }
  return lines
}

async function problemOf(bytes: Uint8Array, options = {}): Promise<string> {
  try {
    const file = await openWorkbook(bytes, options)
    for await (const _ of file.batches);
  } catch (error) {
    if (error instanceof CsvProblem) return error.problem.message
    throw error
  }
  return 'none'
}

/** The archive with one of its parts put in place of another, packed. */
function withPart(book: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unpack(Buffer.from(book))
  parts.set(name, Buffer.from(change(parts.get(name)?.toString() ?? '')))
  return new Uint8Array(packed(parts))
}

it('I2: numbers, dates, yes and no and empty cells of a workbook are read as text, with the rows of the sheet', async () => {
  const book = await bookOf([
    ['Account number', 'Since', 'Active', 'Note'],
    [100000, new Date('2026-03-04T00:00:00Z'), true, "'=1+1"],
    [null, null, null, null],
    [12345678901, null, false, ' a '],
  ])
  const file = await openWorkbook(book)
  assert.deepEqual(file.headers, ['Account number', 'Since', 'Active', 'Note'])
  assert.deepEqual(file.sheets, ['Sheet1'])
  assert.deepEqual(await linesOf(file), [
    [2, '100000', '2026-03-04', 'true', "'=1+1"],
    [4, '12345678901', '', 'false', ' a '],
  ])
})

it('I2: a sheet is found by its name; one that is not there is named with those that are', async () => {
  const book = await bookOf([['Kundennummer'], ['K-1']], 'Händler & Co')
  assert.deepEqual(await linesOf(await openWorkbook(book, { sheet: 'Händler & Co' })), [[2, 'K-1']])
  assert.equal(await problemOf(book, { sheet: 'Other' }), 'import.workbook.no-such-sheet')
})

it('P70, I2: a workbook that unpacks to more than the bound is refused, whatever it says of its size', async () => {
  const book = await bookOf([['Account number'], ['A-1']])
  const bomb = deflateRawSync(Buffer.alloc(210_000_000, ' '))
  assert.ok(bomb.length < 1_000_000)
  // The one part of the archive unpacks to 210 MB and says it has 10 bytes.
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(bomb.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(bomb.length, 20)
  central.writeUInt32LE(10, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + bomb.length, 16)
  const archive = Buffer.concat([local, name, bomb, central, name, end])
  assert.equal(await problemOf(archive), 'import.workbook.too-large')

  const turns = longestTurn()
  const wide = withPart(book, 'xl/worksheets/sheet1.xml', () => {
    const rows = Array.from(
      { length: 300_000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    )
    return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
  })
  const problem = await problemOf(wide)
  assert.equal(problem, 'import.workbook.too-large')
  turns.stop()
})

it('I2: what is no sound workbook gets one sentence: an older one, a damaged one, a cell that holds an error', async () => {
  const book = await bookOf([['Account number'], ['A-1']])
  assert.equal(await problemOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])), 'import.file.is-old-workbook')
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf]), Buffer.from('EncryptedPackage', 'utf16le')])
  assert.equal(await problemOf(locked), 'import.workbook.locked')
  assert.equal(await problemOf(book.subarray(0, book.length - 30)), 'import.workbook.unreadable')
  assert.equal(await problemOf(Buffer.from('Account number\nA-1\n')), 'import.workbook.unreadable')
  const wrong = withPart(book, 'xl/worksheets/sheet1.xml', (text) =>
    text.replace('</sheetData>', '<row r="3"><c r="A3" t="s"><v>999</v></c></row></sheetData>'),
  )
  assert.equal(await problemOf(wrong), 'import.workbook.cell-error')
  const long = await bookOf(Array.from({ length: 12 }, (_, i) => [i === 0 ? 'Account number' : `A-${i}`]))
  assert.equal(await problemOf(long, { limitRows: 10 }), 'import.file.too-many-rows')
})

it('P70, I2: a text that every cell of a small workbook names is cut on the way, a row of many refused', async () => {
  const book = await bookOf([['Account number', 'Note', 'More'], ...Array.from({ length: 200 }, () => ['x'])])
  const repeated = (cells: string, length: number) => {
    const strings = withPart(book, 'xl/sharedStrings.xml', () => {
      const items = ['Account number', 'Note', 'More', 'y'.repeat(length)].map(
        (text) => `<si><t>${text}</t></si>`,
      )
      return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`
    })
    return withPart(strings, 'xl/worksheets/sheet1.xml', (text) =>
      text.replace(/<row r="(\d+)"[^>]*>(?=<c r="A(?!1"))[\s\S]*?<\/row>/g, (_, row) => {
        return `<row r="${row}">${cells.replaceAll('#', row)}</row>`
      }),
    )
  }
  const cell = (column: string) => `<c r="${column}#" t="s"><v>3</v></c>`
  const turns = longestTurn()
  const file = await openWorkbook(repeated(['A', 'B', 'C'].map(cell).join(''), 1_000_000))
  let count = 0
  for await (const { rows, problems } of file.batches) {
    assert.deepEqual(rows, [])
    for (const problem of problems) {
      assert.deepEqual(problem.values, { found: 1_000_000, limit: 10_000 })
      count += 1
    }
  }
  assert.equal(count, 600)
  const longest = turns.stop()
  assert.ok(longest < 200, `the event loop was held for ${longest} ms`)
  const wide = Array.from({ length: 101 }, (_, i) =>
    cell(i < 26 ? letter(i) : `${letter(i / 26 - 1)}${letter(i % 26)}`),
  )
  assert.equal(await problemOf(repeated(wide.join(''), 10_000)), 'import.workbook.row-too-large')
})

const letter = (index: number) => String.fromCharCode(65 + Math.floor(index))
