// Where does Lighthouse find a browser?

import { createServer } from 'node:net';
import { chromium } from 'playwright-core';

export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** A browser that answers at a port of its own. */
export async function audited() {
  const port = await new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port: free } = server.address();
      server.close(() => done(free));
    });
  });
  const args = [...FLAGS, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  return { port, close: () => browser.close() };
}
