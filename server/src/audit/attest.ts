import type { Keys } from '../platform/keys.ts'
import { chainMac, contentOf, type Lane, type StoredEvent } from './store.ts'

/**
 * E2: the MAC over what an erasure left of an event. It covers the event's first MAC, which the chain goes on with, and
 * the one before it; so nothing of the event can be changed further, and it fits at no other place.
 */
export function erasedMac(keys: Keys, previous: string, event: StoredEvent): string {
  const content = JSON.stringify(contentOf(event))
  return keys.mac('audit-chain', 'erased', previous, event.mac, String(event.erased_at), content)
}

/** E1: whether an event is as it was written, or as an erasure left it. */
export function eventHolds(keys: Keys, previous: string, event: StoredEvent): boolean {
  if (event.erased_at === null && event.erased_mac === null)
    return chainMac(keys, previous, event) === event.mac
  return event.erased_mac === erasedMac(keys, previous, event)
}

/** E2: the MAC over where a lane begins after its oldest months were dropped. */
export function startSeal(keys: Keys, lane: Pick<Lane, 'lane' | 'start_position' | 'start_mac'>): string {
  return keys.mac('audit-chain', 'start', String(lane.lane), String(lane.start_position), lane.start_mac)
}

export function startIsSealed(keys: Keys, lane: Lane): boolean {
  if (lane.start_position === 0) return lane.start_mac === '' && lane.start_seal === ''
  return lane.start_seal === startSeal(keys, lane)
}
