/** Ids are UUIDv7 texts, branded so that one kind is never passed for another. */
type Id<Kind extends string> = string & { readonly __id: Kind }

export type RetailerId = Id<'retailer'>
export type ContactId = Id<'contact'>
export type WebsiteLoginId = Id<'website-login'>
export type TemporaryPasswordId = Id<'temporary-password'>
export type SessionId = Id<'session'>
export type UserId = Id<'user'>
export type DeviceId = Id<'device'>
export type LetterId = Id<'letter'>
