import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

/**
 * Whom a server's certificate may come from: the authorities that ship with Node, those of the operating
 * system (companies add their own there), and the ones given here as PEM. TLS 1.2 at least.
 */
export function trustContext(further: readonly string[]): SecureContext {
  const ca = new Set([...getCACertificates('bundled'), ...ofTheSystem(), ...further]);
  return createSecureContext({ ca: [...ca], minVersion: 'TLSv1.2' });
}

/** A store that cannot be read adds nobody; the bundled authorities still count. */
function ofTheSystem(): string[] {
  try {
    return getCACertificates('system');
  } catch {
    return [];
  }
}
