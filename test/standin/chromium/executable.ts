/** @file Which Chromium plays the window, and how it is told to keep quiet. */
import fs from 'node:fs';
import { Stop } from '../program.ts';

/** The headless shell (its own Debian package) starts twice as fast, but has no windows. */
const shells = ['/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell'];
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium to run; STANDIN_CHROMIUM overrides. Stops with a sentence when there is none. */
export function chromiumExecutable(headless: boolean): string {
  const chosen = process.env.STANDIN_CHROMIUM;
  const found = [...(chosen ? [chosen] : []), ...(headless ? shells : []), ...browsers].find((file) =>
    fs.existsSync(file),
  );
  if (found !== undefined) return found;
  throw new Stop(
    1,
    `no Chromium found. Install ${headless ? 'chromium-headless-shell' : 'chromium'}, or set STANDIN_CHROMIUM.`,
  );
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-back-forward-cache',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,Translate,' +
    'NetworkTimeServiceQuerying,AvoidCorsURLLoaderRestartOnRedirect,PreconnectToSearch,AutofillServerCommunication',
];

/** Switches that every Chromium process on this profile gets. STANDIN_NET=open lets pages reach other machines. */
export function chromiumSwitches(profile: string, headless: boolean): string[] {
  return [
    `--user-data-dir=${profile}`,
    ...quiet,
    ...(headless ? ['--headless=new'] : ['--test-type']), // --test-type: no bars about switches above the page
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(process.env.STANDIN_NET === 'open'
      ? []
      : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']),
  ];
}
