/** Watches the event loop; `stop` answers the most processor time one turn of it took, in milliseconds. */
export function longestTurn(): { stop(): number } {
  let longest = 0
  let running = true
  // Processor time of this thread, not the clock: a busy machine that takes the processor away is no fault of ours.
  let before = process.threadCpuUsage()
  const turn = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    longest = Math.max(longest, (user + system) / 1000)
    before = process.threadCpuUsage()
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    stop() {
      running = false
      return longest
    },
  }
}
