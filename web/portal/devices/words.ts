import { portalDevicesDe, portalDevicesEn } from '@latchkey/core/messages/portal-devices'

export const devicesWords = { en: portalDevicesEn, de: portalDevicesDe }
