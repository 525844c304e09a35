// Do ten embeds on one page each keep to their own, and leave the host usable?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, embed, hosted, needs, relay, toldHeight } from './elsewhere.mjs';
import { assertOneOrigin } from './harness.mjs';
import { LAFAYETTE, panel, shape, until, words } from './page.mjs';

const VIEWS = [
  '', 'measure=arrests', 'measure=arrests-2025', 'measure=start', 'county=adams', 'measure=arrests&county=hinds',
  'measure=arrests&from=2015-10&to=2016-09', 'measure=arrests&by=residents', 'measure=arrests-2025&classes=natural', 'measure=start&county=yazoo',
];
const iframes = (from) => VIEWS.map((view) => `<iframe src="${from}?${view}" width="400" height="300"></iframe>`).join('\n');

/** Gives each frame the height that it tells. */
const OBEY = LISTENER.replace('</script>', `
  addEventListener('message', ({ data, source }) => {
    const height = data?.['datawrapper-height'];
    if (height) document.querySelectorAll('iframe')[place(source)].style.height = Object.values(height)[0] + 'px';
  });</script>`);

const shown = (frames) => Promise.all(frames.map((frame) => frame.$eval('#app', (app) => app.dataset.view)));
const placed = (page) => page.$$eval('iframe', (frames) => frames.map((frame) => frame.clientHeight));

async function ten() {
  const opened = await hosted(OBEY.concat('<style>iframe { border: 0 }</style>', iframes(embed)));
  const fit = async () => {
    const [wanted, given] = [await Promise.all(opened.frames.map(needs)), await placed(opened.page)];
    return wanted.every((height, i) => height === given[i]);
  };
  await until(fit, Boolean);
  return opened;
}

test('each of ten embeds gets ready in its own view and at its own height, from one origin', async () => {
  const { page, frames, seen, close } = await ten();
  assert.deepEqual(await shown(frames), VIEWS);
  assert.ok(new Set(await placed(page)).size > 1);
  const summaries = await Promise.all(frames.map((frame) => words(frame, '#summary')));
  assert.ok(new Set(summaries).size >= 6, summaries.join('\n'));
  assert.deepEqual([seen.messages, seen.errors, seen.failures], [[], [], []]);
  assertOneOrigin({ requests: seen.requests.slice(1) });
  await close();
});

test('a county chosen in one changes no other, nor its height', async () => {
  const { page, frames, close } = await ten();
  const heights = await placed(page);
  await frames[1].locator(shape(LAFAYETTE)).click();
  await until(() => words(frames[1], panel), (text) => text.includes('Lafayette County'));
  const opened = await toldHeight(page, (height) => height > heights[1], 1);
  await until(() => placed(page), (now) => now[1] === opened);
  assert.deepEqual(await placed(page), heights.with(1, opened));
  assert.deepEqual(await shown(frames), VIEWS.with(1, 'measure=arrests&county=lafayette'));
  await close();
});

test('while ten load, a click on the host is handled', async () => {
  const { page, context, close } = await hosted('', { ready: false });
  // Programs that do not come keep every frame at its loading until the click is over.
  const waiting = [];
  const hold = (route) => waiting.push(route);
  await context.route(/\.wasm$/, hold);
  await page.setContent(`<button onclick="this.textContent = 'Subscribed'">Subscribe</button>${iframes(embed)}`, { waitUntil: 'commit' });
  await until(() => waiting.length, (count) => count > 0);
  await page.getByRole('button').click();
  assert.equal(await page.getByRole('button').innerText(), 'Subscribed');
  await context.route(/\.wasm$/, (route) => route.continue());
  await Promise.all(waiting.map((route) => route.continue()));
  const inner = await until(() => page.frames().slice(1), (frames) => frames.length === 10);
  await Promise.all(inner.map((frame) => frame.waitForSelector('html[data-ready]', { state: 'attached' })));
  await close();
});

test('the server is asked once for each asset, however many embeds there are', async () => {
  const asked = [];
  const site = await relay({ way: (path) => asked.push(path) && path });
  const first = await hosted(`<iframe src="${site}/embed/"></iframe>`);
  await first.page.setContent(iframes(`${site}/embed/`));
  const inner = await until(() => first.page.frames().slice(1), (frames) => frames.length === 10);
  await Promise.all(inner.map((frame) => frame.waitForSelector('html[data-ready]', { state: 'attached' })));
  const stem = (path) => path.replace(/^.*\/(\w+)\.\w+(\.\w+)$/, '$1$2');
  const assets = asked.filter((path) => path.startsWith('/assets/')).map(stem).sort();
  // Ten views need what comes late, too.
  assert.deepEqual(assets, ['app.js', 'app.wasm', 'late.wasm']);
  await first.close();
});
