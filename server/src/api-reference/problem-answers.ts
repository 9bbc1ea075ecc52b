import type { RefusalCode } from '@latchkey/core/refusal'
import { byStatus } from './refusals.ts'

/** The problems operations may be answered with; those with the same codes share one entry. */
export function problemAnswers() {
  const entries = new Map<string, object>()
  const names = new Map<string, string>()

  function nameOf(codes: readonly RefusalCode[]): string {
    const key = codes.join(' ')
    const known = names.get(key)
    if (known) return known
    const words = codes
      .slice(0, 3)
      .map((code) => code.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase()))
    const plain = words.join('Or') + (codes.length > 3 ? 'OrMore' : '')
    let name = plain
    for (let next = 2; entries.has(name); next += 1) name = `${plain}${next}`
    names.set(key, name)
    entries.set(name, problem(codes))
    return name
  }

  return {
    of(codes: readonly RefusalCode[]): Record<string, object> {
      const planned = [...byStatus(codes)].map(
        ([status, some]) => [String(status), { $ref: `#/components/responses/${nameOf(some)}` }] as const,
      )
      return { ...Object.fromEntries(planned), default: { $ref: '#/components/responses/Fault' } }
    },
    all: () => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function problem(codes: readonly RefusalCode[]): object {
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { enum: codes } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  }
}
