import { type ImportProblem, importProblem } from '@latchkey/core/imports/problem'
import type { MessageValues } from '@latchkey/core/messages/catalogue'
import type { ImportMessageKey } from '@latchkey/core/messages/imports'

/** A file that cannot be imported as it is, with the one sentence that says why. */
export class CsvProblem extends Error {
  readonly problem: ImportProblem

  constructor(message: ImportMessageKey, values: MessageValues = {}) {
    super(message)
    this.name = 'CsvProblem'
    this.problem = importProblem(message, values)
  }
}
