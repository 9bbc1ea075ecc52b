import { type Figure, ms } from '../rig/figure.ts'
import { type Installation, newInstallation } from '../rig/installation.ts'
import { quantile } from '../rig/load.ts'
import { type MailSink, startMailSink } from '../rig/mail-sink.ts'
import { ownerClient, type Person, seedPeople } from '../rig/people.ts'
import { startServer } from '../rig/server-process.ts'

const RESETS = 250

/** C2: from the click on the one button until the SMTP server has the whole mail. */
export async function resetMailPart(): Promise<Figure[]> {
  return [...(await measure('sqlite')), ...(await measure('postgres'))]
}

async function measure(engine: Installation['engine']): Promise<Figure[]> {
  const sink = await startMailSink()
  const place = await newInstallation(engine, { SMTP_URL: sink.url })
  try {
    const people = await seedPeople(place.env, RESETS + 5)
    const server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const waits: number[] = []
    for (const person of people) waits.push(await reset(owner, sink, person))
    await server.stop()
    // The first ones open the connection and warm the code.
    const sorted = waits.slice(5).sort((a, b) => a - b)
    const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)]
    const part = `reset mail, ${engine}`
    return [
      {
        part,
        what: 'click to mail at the SMTP server, p50',
        measured: ms(p50),
        goal: '< 30 ms',
        ok: p50 < 30,
      },
      { part, what: `the same, p99 of ${sorted.length}`, measured: ms(p99), goal: '< 250 ms', ok: p99 < 250 },
    ]
  } finally {
    await place.remove()
    await sink.close()
  }
}

async function reset(
  owner: Awaited<ReturnType<typeof ownerClient>>,
  sink: MailSink,
  { id, email }: Person,
): Promise<number> {
  const { version } = (await owner.send('GET', `/api/v1/contacts/${id}`)).json()
  const arrived = new Promise<number>((done) => {
    sink.onMail((mail) => {
      if (mail.to.includes(email)) done(mail.at)
    })
  })
  const clicked = performance.timeOrigin + performance.now()
  const answer = await owner.send('POST', `/api/v1/contacts/${id}/resets`, { version, email })
  if (answer.status !== 202) throw new Error(`reset: ${answer.status} ${answer.text}`)
  return (await arrived) - clicked
}
