import { setFlagsFromString } from 'node:v8'

/**
 * Lets the memory for short-lived objects grow with the load from now on. The entry point holds it small while the
 * product is put together: what that throws away would widen it to 48 MB, which an idle server never gives back.
 */
export function letYoungMemoryGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
}
