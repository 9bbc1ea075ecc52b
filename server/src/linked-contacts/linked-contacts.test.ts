import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '../testing/http-client.ts'
import {
  aContactWithPassword,
  aRetailer,
  ownerClient,
  secretMailed,
  sendReset,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
