import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { HASH_COST } from '../../server/src/platform/hashing.ts'

// What the machine can do with nothing around it: argon2id at the product's cost, one per core at a time.
const duration = Number(process.argv[2])
const stored = await hash('lantern', { ...HASH_COST, outputLen: 32 })
let done = 0
const from = performance.now()
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    while (performance.now() - from < duration) {
      await verify(stored, 'lantern')
      done += 1
    }
  }),
)
process.stdout.write(`${(done * 1000) / (performance.now() - from)}\n`)
