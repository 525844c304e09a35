// A fresh profile's tab, with its network and processor slowed, instruments inside, and an ear on what it loads.

import { inside } from './inside.mjs';
import { views } from './views.mjs';

export const WINDOW = { width: 800, height: 900 };

/** Named as they are in the bench's bars. */
export const CONDITIONS = {
  none: null,
  slow: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};
const SLOWER = 4;

/** `place` is a page of `measure.mjs`: its kind of view, its counties, and the one that the mouse rests on. */
export async function openTab(browser, place, condition) {
  // Waiting for something in the page takes `eval`, which our page's policy forbids.
  const context = await browser.newContext({ viewport: WINDOW, bypassCSP: true, reducedMotion: 'no-preference' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const given = [`(${views[place.view].toString().replace(/^\w+\(/, 'function (')})()`, place.counties.length, JSON.stringify(place.hovered ?? '')];
  await page.addInitScript(`if (self === top) (${inside})(${given})`);
  const loaded = await listen(session);
  // Processor time, not time on the clock: other programs of the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (CONDITIONS[condition]) {
    await session.send('Network.emulateNetworkConditions', CONDITIONS[condition]);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  return { page, session, loaded, errors, close: () => context.close() };
}

/** What comes over the network, by request: address, and bytes of its body as they travel. */
async function listen(session) {
  const loaded = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => loaded.set(requestId, { url: response.url, head: response.encodedDataLength }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = loaded.get(requestId);
    if (file && file.url.startsWith('http')) file.bytes = encodedDataLength - file.head;
  });
  await session.send('Network.enable');
  return loaded;
}

/** Milliseconds of the main thread's processor time so far. */
export async function processorTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
}

/** Bytes of the JavaScript heap after a collection, of array buffers, and of WebAssembly’s memories. */
export async function memory({ page, session }) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() => window.bench.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  return usedSize + backingStorageSize + wasm;
}
