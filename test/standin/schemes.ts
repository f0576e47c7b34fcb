/**
 * @file The app's own schemes. Chromium's protocol cannot add a scheme, so `app://desk/x` is shown to Chromium as
 * `https://desk.app.localhost/x` and answered before it reaches any network: no certificate, no socket.
 */
import type { CustomScheme, Privileges } from 'electron';

export class Schemes {
  readonly #privileges = new Map<string, Privileges>();

  register(schemes: readonly CustomScheme[]): void {
    for (const { scheme, privileges = {} } of schemes) this.#privileges.set(scheme, privileges);
  }

  get isEmpty(): boolean {
    return this.#privileges.size === 0;
  }

  privilegesOf(scheme: string): Privileges | undefined {
    return this.#privileges.get(scheme);
  }

  has(url: string): boolean {
    return this.#privileges.has(schemeOf(url));
  }

  /** Hosts under which pages of a registered scheme are known to Chromium, for the scripts inside the page. */
  hosts(): { suffix: string; allowServiceWorkers: boolean }[] {
    return [...this.#privileges].map(([scheme, { allowServiceWorkers = false }]) => ({
      suffix: `.${scheme}.localhost`,
      allowServiceWorkers,
    }));
  }

  /** The app's address as Chromium knows it; other addresses stay as they are. */
  toChromium(url: string): string {
    const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
    return this.#privileges.has(scheme) ? `https://${label(host)}.${scheme}.localhost${rest}` : url;
  }

  /** Chromium's address as the app knows it; other addresses stay as they are. */
  toApp(url: string): string {
    const [, host = '', scheme = '', rest = ''] =
      /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)(.*)$/is.exec(url) ?? [];
    return this.#privileges.has(scheme) ? `${scheme}://${host === noHost ? '-' : host}${rest}` : url;
  }

  /** A content security policy that names the app's schemes, in Chromium's terms. */
  policyToChromium(policy: string): string {
    let mapped = policy;
    for (const scheme of this.#privileges.keys()) {
      const source = new RegExp(`(^|[\\s;])${scheme}:(?://([\\w.-]+))?(?=[\\s;]|$)`, 'g');
      mapped = mapped.replace(
        source,
        (_match, before: string, host?: string) =>
          `${before}https://${host === undefined ? '*' : label(host)}.${scheme}.localhost`,
      );
    }
    return mapped;
  }
}

export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':')));
}

const noHost = 'dash';

/** "app://-/" is a usual way to write "no host"; a lone dash is no name in https. */
function label(host: string): string {
  return host === '' || host === '-' ? noHost : host;
}
