import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { describe, it } from 'node:test'
import { importsEn } from '@latchkey/core/messages/imports'
import { longestTurn } from '../../testing/longest-turn.ts'
import { type CsvOptions, CsvProblem, csvEncodingNamed, openCsv } from './read-csv.ts'
import type { CsvRow } from './records.ts'

const text = (value: string) => Buffer.from(value, 'utf8')

async function readAll(source: Parameters<typeof openCsv>[0], options?: CsvOptions) {
  const file = await openCsv(source, options)
  const rows: CsvRow[] = []
  const problems = []
  for await (const batch of file.batches) {
    rows.push(...batch.rows)
    problems.push(...batch.problems)
  }
  return { headers: file.headers, delimiter: file.delimiter, rows, problems }
}

async function codeOf(source: Parameters<typeof openCsv>[0], options?: CsvOptions) {
  try {
    await readAll(source, options)
  } catch (fault) {
    assert.ok(fault instanceof CsvProblem, String(fault))
    assert.ok(fault.problem.message in importsEn)
    return { code: fault.problem.code, ...fault.problem.values }
  }
  return assert.fail('the file was read')
}

async function* streamed(...parts: (string | Buffer)[]) {
  for (const part of parts) yield Buffer.from(part)
}

describe('I2: what a CSV file may look like', () => {
  it('I2: reads quoted cells with commas, quotation marks and line breaks, and counts rows as a spreadsheet does', async () => {
    const { headers, rows } = await readAll(text('Name,Town\r\n"Müller, ""Rad""","a\r\nb"\r\n\r\nLi,x\r\n'))
    assert.deepEqual(headers, ['Name', 'Town'])
    assert.deepEqual(rows, [
      { row: 2, cells: ['Müller, "Rad"', 'a\r\nb'] },
      { row: 4, cells: ['Li', 'x'] },
    ])
  })

  for (const [name, delimiter] of [
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ] as const) {
    it(`I2: finds the ${name} between the cells from the header line`, async () => {
      const read = await readAll(text(`"a,b;c\td"${delimiter}Town\n1 x${delimiter}2 y\n`))
      assert.equal(read.delimiter, delimiter)
      assert.deepEqual(read.rows, [{ row: 2, cells: ['1 x', '2 y'] }])
    })
  }

  it('I2: reads UTF-8 with and without its mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const { headers, rows } = await readAll(text(`${mark}Händler\nÅsa 李明\n`))
      assert.deepEqual([headers, rows[0]?.cells], [['Händler'], ['Åsa 李明']])
    }
  })

  it('I2: reads UTF-16 of both byte orders by its mark', async () => {
    const little = Buffer.from('\ufeffHändler;Ort\nMüller;Köln\n', 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, big]) {
      const { headers, rows } = await readAll(bytes)
      assert.deepEqual(
        [headers, rows[0]?.cells],
        [
          ['Händler', 'Ort'],
          ['Müller', 'Köln'],
        ],
      )
    }
  })

  it('I2: reads Windows-1252 when it is named', async () => {
    const bytes = Buffer.from([...Buffer.from('Name\n'), 0x4d, 0xfc, 0x80, 0x92, 0x0a])
    assert.deepEqual((await readAll(bytes, { encoding: csvEncodingNamed('CP1252') })).rows[0]?.cells, [
      'Mü€’',
    ])
  })

  it('I2: reads a stream cut anywhere, also inside a letter or the mark', async () => {
    const bytes = text('\ufeffName,Town\nMüller,Köln 李明\n')
    const parts = Array.from(bytes, (byte) => Buffer.from([byte]))
    assert.deepEqual((await readAll(streamed(...parts))).rows[0]?.cells, ['Müller', 'Köln 李明'])
  })

  it('I2: reads the export of another system as it stands', async () => {
    const lines = ['CustomerID,Title,CompanyName,SalesPerson', '1,Mr.,A Bike Store,adventure-works\\pamela0']
    assert.deepEqual((await readAll(text(lines.join('\r\n')))).rows[0]?.cells, [
      '1',
      'Mr.',
      'A Bike Store',
      'adventure-works\\pamela0',
    ])
  })

  it('I2: cells past the last column are dropped while they are empty', async () => {
    assert.deepEqual((await readAll(text('a,b,\nx,y,,,\n'))).rows, [{ row: 2, cells: ['x', 'y'] }])
  })

  it('I2: a file of many rows leaves the event loop free', async () => {
    const source = text(`Name,Town\n${'Corner Bike Shop,Leeds\n'.repeat(50_000)}`)
    const turns = longestTurn()
    const { rows } = await readAll(source)
    const held = turns.stop()
    assert.equal(rows.length, 50_000)
    assert.ok(held < 150, `held for ${held} ms`)
  })
})

describe('I2: a file that is not read to its end', () => {
  it('I2: closing it closes its source', async () => {
    const source = Readable.from(streamed('Name\n', 'A\n'.repeat(100_000), 'B\n'))
    const file = await openCsv(source)
    file.close()
    await finished(source).catch(() => undefined)
    assert.ok(source.destroyed)
  })
})

describe('I2: what stops a CSV file, in one sentence with a code', () => {
  it('I2: an empty file', async () => {
    for (const content of ['', '\ufeff', ' \r\n\r\n', ',,\n,,\n']) {
      assert.match((await codeOf(text(content))).code, /^empty$/)
    }
  })

  it('I2: a header line without rows', async () => {
    for (const content of ['Name,Town', 'Name,Town\r\n', 'Name,Town\n\n , \n']) {
      assert.equal((await codeOf(text(content))).code, 'header-only')
    }
  })

  it('I2: a file without a header line', async () => {
    assert.deepEqual(await codeOf(text('A Bike Store,orlando0@adventure-works.com\nx,y@z.test\n')), {
      code: 'no-header',
      cell: 'orlando0@adventure-works.com',
    })
    assert.equal((await codeOf(text('1,Orlando\n2,Keith\n'))).code, 'no-header')
  })

  it('I2: bytes that are not UTF-8, naming the line and Windows-1252', async () => {
    const bytes = Buffer.concat([text('Name\nÄ\n'), Buffer.from([0x4d, 0xfc, 0x6c, 0x0a])])
    assert.deepEqual(await codeOf(bytes), { code: 'not-utf-8', line: 3 })
    assert.match(importsEn['import.file.not-utf-8'], /Windows-1252.*windows-1252/)
    assert.equal((await codeOf(Buffer.from([0x4e, 0x0a, 0xc3]))).code, 'not-utf-8')
  })

  it('I2: UTF-16 that is cut off', async () => {
    const bytes = Buffer.from('\ufeffName\nLi\n', 'utf16le')
    assert.equal((await codeOf(bytes.subarray(0, -1))).code, 'not-utf-16')
  })

  it('I2: NUL bytes, as UTF-16 without a mark has them', async () => {
    assert.deepEqual(await codeOf(text('Name\nA\nB\0C\n')), { code: 'nul-bytes', line: 3 })
    assert.equal((await codeOf(Buffer.from('Name\nLi\n', 'utf16le'))).code, 'nul-bytes')
  })

  it('I2: an Excel workbook', async () => {
    assert.equal((await codeOf(Buffer.from('PK\u0003\u0004rest', 'latin1'))).code, 'is-workbook')
  })

  it('I2: a quotation mark that is never closed, with its row', async () => {
    assert.deepEqual(await codeOf(text('Name,Town\nA,B\n"C,D\nE,F\n')), { code: 'quote-not-closed', row: 3 })
    const long = text(`Name,Town\nA,B\n"C,D\n${'E,F\n'.repeat(400_000)}`)
    assert.deepEqual(await codeOf(long), { code: 'row-too-long', row: 3, limit: 1_000_000 })
  })

  it('I2: a quotation mark inside a cell, with its row', async () => {
    assert.deepEqual(await codeOf(text('Name,Town\n12" wheel,B\n')), { code: 'quote-misplaced', row: 2 })
    assert.deepEqual(await codeOf(text('Name,Town\n"a"b,B\n')), { code: 'quote-misplaced', row: 2 })
  })

  it('I2: more bytes than allowed, refused before the rest is read', async () => {
    assert.deepEqual(await codeOf(Buffer.alloc(100_000_001, 'a')), { code: 'too-large', limit: 100 })
    let taken = 0
    async function* endless() {
      yield text('Name,Town\n')
      for (;;) {
        taken += 10_000
        yield Buffer.from('A,B\n'.repeat(2500))
      }
    }
    assert.equal((await codeOf(endless(), { limitBytes: 200_000 })).code, 'too-large')
    assert.ok(taken <= 210_000, `${taken} bytes were taken`)
  })

  it('I2: more rows than allowed', async () => {
    assert.equal((await readAll(text('N\na\nb\n'), { limitRows: 2 })).rows.length, 2)
    assert.deepEqual(await codeOf(text('N\na\nb\nc\n'), { limitRows: 2 }), {
      code: 'too-many-rows',
      limit: 2,
    })
  })

  it('I2: more columns than anyone has', async () => {
    assert.equal((await codeOf(text(`${'a,'.repeat(500)}b\nx\n`))).code, 'too-many-columns')
  })

  it('I2: an encoding nobody knows', () => {
    assert.throws(() => csvEncodingNamed('EBCDIC'), CsvProblem)
    assert.equal(csvEncodingNamed('UTF8'), 'utf-8')
  })
})

describe('I2: what is wrong with one row', () => {
  it('I2: too many or too few cells', async () => {
    const { rows, problems } = await readAll(text('a,b\nx\nx,y,z\nx,y\n'))
    assert.deepEqual(rows, [{ row: 4, cells: ['x', 'y'] }])
    assert.deepEqual(
      problems.map((p) => [p.row, p.code, p.values]),
      [
        [2, 'ragged', { found: 1, expected: 2 }],
        [3, 'ragged', { found: 3, expected: 2 }],
      ],
    )
  })

  it('I2: a cell of more than 10,000 characters, with its column', async () => {
    const { rows, problems } = await readAll(text(`a,b\nx,${'y'.repeat(10_000)}\nx,${'y'.repeat(10_001)}\n`))
    assert.deepEqual(
      rows.map((r) => r.row),
      [2],
    )
    assert.deepEqual(
      problems.map((p) => [p.row, p.column, p.code]),
      [[3, 'b', 'cell-too-long']],
    )
  })
})
