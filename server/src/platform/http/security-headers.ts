/**
 * What every answer carries (OWASP Secure Headers). One fixed table, because working it out anew costs more than
 * the rest of a session check; a page puts its own content security policy in place of this one.
 */
export function securityHeaders(publicUrl: URL): Readonly<Record<string, string>> {
  const encrypted = publicUrl.protocol === 'https:'
  return {
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none';frame-ancestors 'none';object-src 'none';base-uri 'none';form-action 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    // Not no-referrer: browsers would then post `Origin: null`, which L6 refuses.
    'referrer-policy': 'same-origin',
    ...(encrypted ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
  }
}
