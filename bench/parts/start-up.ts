import { type Figure, ms } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { median } from '../rig/load.ts'
import { seedPeople } from '../rig/people.ts'
import { residentMemory, startServer } from '../rig/server-process.ts'

const STARTS = 5
const IDLE_MS = 10_000

/** How soon a server on an existing database answers, and what it holds when nobody asks. */
export async function startUpPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

async function measure(engine: Installation['engine']): Promise<Figure[]> {
  const place = await newInstallation(engine)
  try {
    await seedPeople(place.env, 50)
    const waits: number[] = []
    for (let n = 0; n < STARTS; n += 1) {
      const server = await startServer(place.env)
      waits.push(server.readyAfterMs)
      await server.stop()
    }
    const server = await startServer(place.env)
    await new Promise((later) => setTimeout(later, IDLE_MS))
    const megabytes = residentMemory(server.pid) / 1024 / 1024
    await server.stop()
    const part = `start, ${engine}`
    const start = median(waits)
    return [
      { part, what: 'start to first answer', measured: ms(start), goal: '< 1000 ms', ok: start < 1000 },
      {
        part,
        what: 'idle memory',
        measured: `${megabytes.toFixed(0)} MB`,
        goal: '< 150 MB',
        ok: megabytes < 150,
      },
    ]
  } finally {
    await place.remove()
  }
}
