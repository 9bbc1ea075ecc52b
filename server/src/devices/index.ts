export { endDevices, revokeDevice, revokeOwnDevice } from './end-devices.ts'
export { deviceNameOf, formerDeviceId, linkDevice } from './link-device.ts'
export { listOwnDevices, type OwnDevice } from './list-devices.ts'
export { linkedDevice } from './store.ts'
