import type { ImportProblem, RowProblem } from '@latchkey/core/imports/problem'
import type { ImportProblemWire } from '@latchkey/core/imports/wire'
import { type Language, message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'

/** More are counted and not told: who mends a thousand rows imports again anyway. */
export const PROBLEMS_TOLD = 1000

export interface ProblemList {
  add(...problems: readonly RowProblem[]): void
  /** A problem of the file as a whole. */
  addOfFile(problem: ImportProblem): void
  readonly total: number
  /** Refuses with `import-refused` and the problems in the language when there is any. */
  refuseIfAny(language: Language): void
  /** A list of its own that begins with these problems, for a further attempt. */
  copy(): ProblemList
}

/** What a refused import carries, for whoever shows it. */
export function refusedProblems(refusal: Refusal): {
  readonly problems: readonly ImportProblemWire[]
  readonly problemTotal: number
} {
  const { problems, problemTotal } = refusal.extra
  return { problems: problems as readonly ImportProblemWire[], problemTotal: Number(problemTotal) }
}

type Kept = ImportProblem & { readonly row: number | null; readonly column: string }

export function problemList(
  from: { kept: readonly Kept[]; total: number } = { kept: [], total: 0 },
  told = PROBLEMS_TOLD,
): ProblemList {
  const kept: Kept[] = [...from.kept]
  let total = from.total
  const keep = (problem: Kept): void => {
    total += 1
    if (kept.length < told) kept.push(problem)
  }
  return {
    add(...problems) {
      problems.forEach(keep)
    },
    addOfFile: (problem) => keep({ ...problem, row: null, column: '' }),
    get total() {
      return total
    },
    refuseIfAny(language) {
      if (total === 0) return
      const inOrder = kept.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
      const problems = inOrder.map(
        ({ row, column, code, message: key, values }): ImportProblemWire => ({
          row,
          column,
          code,
          message: message(language, key, values),
        }),
      )
      throw new Refusal('import-refused', { extra: { problems, problemTotal: total } })
    },
    copy: () => problemList({ kept, total }, told),
  }
}
