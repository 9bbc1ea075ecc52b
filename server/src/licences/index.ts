export { freeLicence, moveLicence, takeLicence } from './take-licence.ts'
