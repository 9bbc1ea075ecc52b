import type { RepContact, RepRetailer } from '@latchkey/core/sync/wire'

export function aRetailer(id: string, more: Partial<RepRetailer> = {}): RepRetailer {
  return {
    id,
    accountNumber: `AC-${id}`,
    name: `Shop ${id}`,
    town: 'Leeds',
    phone: null,
    active: true,
    ...more,
  }
}

export function aContact(id: string, retailerId: string, more: Partial<RepContact> = {}): RepContact {
  return {
    id,
    retailerId,
    firstName: 'Jane',
    surname: id,
    email: `${id}@shop.test`,
    username: id,
    phone: null,
    websiteAccess: true,
    active: true,
    state: { code: 'not-invited' },
    nextAction: 'send-invite',
    resetButton: 'send-website-invite',
    mailState: null,
    version: 1,
    ...more,
  }
}
