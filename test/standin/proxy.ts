import type { ProxyConfig } from 'electron';

/** What `session.resolveProxy` answers ("DIRECT", "PROXY host:port", "SOCKS5 host:port") for fixed proxy rules. */
export function proxyFor(url: string, { mode, proxyRules = '', proxyBypassRules = '' }: ProxyConfig): string {
  const { hostname, protocol } = new URL(url);
  const bypassed = proxyBypassRules.split(/[,;]/).some((rule) => rule.trim() === hostname);
  if (mode === 'direct' || bypassed) return 'DIRECT';
  for (const rule of proxyRules.split(';')) {
    const [, scheme, proxy = ''] = /^(?:(http|https|socks)=)?(.+)$/.exec(rule.trim()) ?? [];
    if (proxy === '' || (scheme !== undefined && `${scheme}:` !== protocol)) continue;
    return `${proxy.startsWith('socks') ? 'SOCKS5' : 'PROXY'} ${proxy.replace(/^\w+:\/\//, '')}`;
  }
  return 'DIRECT';
}
