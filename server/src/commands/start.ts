import { systemCaller } from '@latchkey/core/actors/caller'
import type { Product } from '../app.ts'
import { readConfig } from '../platform/config.ts'
import { lockDataFolder } from '../platform/db/data-folder.ts'
import { type AppBuilds, followBuild, noApps } from '../platform/web-apps/app-builds.ts'
import { letYoungMemoryGrow } from '../platform/young-memory.ts'
import { print } from './print.ts'

/** Serves until told to stop (SIGINT, SIGTERM), then finishes requests and letters in hand. */
export async function startCommand(): Promise<number> {
  const config = readConfig()
  const holder = { pid: process.pid, address: config.publicUrl.origin }
  const lock = config.databaseUrl ? null : lockDataFolder(config.dataDir, holder)
  try {
    // Loaded after what can be said at once.
    const { openProduct } = await import('./open-product.ts')
    const product = await openProduct(config)
    let builds: AppBuilds = noApps
    // Listened for before anything is said, so that no signal ends the process with work in hand.
    const stopped = askedToStop()
    try {
      builds = { portal: followBuild('portal', print), rep: followBuild('rep', print) }
      const http = await product.createHttp(builds)
      await http.listen({ port: config.port, host: config.host })
      product.startJobs()
      await greet(product)
      for (const build of Object.values(builds)) build.start()
      letYoungMemoryGrow()
      await stopped
      await http.close()
    } finally {
      await Promise.all(Object.values(builds).map((build) => build.stop()))
      await product.close()
    }
    return 0
  } finally {
    lock?.release()
  }
}

async function greet({ app }: Product): Promise<void> {
  const { publicUrl, smtpUrl } = app.config
  print(`Latchkey serves ${publicUrl.origin}`)
  print(`  website sign-in   ${publicUrl.origin}/`)
  print(`  portal            ${publicUrl.origin}/portal/`)
  print(`  rep app           ${publicUrl.origin}/rep/`)
  if (!smtpUrl) print(`  local mailbox     ${publicUrl.origin}/mailbox  (no letter leaves this machine)`)
  const { issueSetupLink, ownerExists } = await import('../user-access/index.ts')
  if (await ownerExists(app.db.read)) return
  const { url } = await issueSetupLink(app, systemCaller())
  print(`\nThere is no owner yet. Open this link within one hour to set one up:\n\n  ${url}\n`)
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
