// Does embed.js hold in hosts that are crowded, strict, restless or hostile?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { base } from './harness.mjs';
import { ADAMS, LAFAYETTE, drawn, shape, until, words } from './page.mjs';
import {
  assertCalm, embed, fits, frameOf, heard, heightOf, host, loader, said, script, serve, story, stranger,
} from './story.mjs';

const adams = { geoid: ADAMS, name: 'Adams' };
const lafayette = { geoid: LAFAYETTE, name: 'Lafayette' };
const setView = (page, selector, view) => page.$eval(selector, (map, wanted) => (map.view = wanted), view);
const only = (events, type) => events.filter((event) => event.type === type);

test('three maps on a page each have their own view, height and events', async () => {
  const maps = ['', 'county=adams', 'measure=start&amp;county=yazoo']
    .map((view, i) => `<county-map id="map${i}" src="${embed}" view="${view}"></county-map>`);
  const { page, seen, close } = await story(maps.join('<p>Between</p>') + loader, { width: 400, height: 3000 });
  const ids = ['map0', 'map1', 'map2'];
  const frames = [];
  for (const id of ids) frames.push(await frameOf(page, `#${id}`));
  for (const id of ids) await said(page, 1, id);
  for (const [i, id] of ids.entries()) await fits(page, frames[i], `#${id}`);
  const before = await Promise.all(ids.map((id) => heightOf(page, `#${id}`)));
  await frames[0].locator(shape(LAFAYETTE)).click();
  assert.deepEqual((await said(page, 3, 'map0')).slice(1), [
    { type: 'view', detail: { view: 'county=lafayette' } },
    { type: 'select', detail: { county: lafayette } },
  ]);
  await fits(page, frames[0], '#map0');
  const after = await Promise.all(ids.map((id) => heightOf(page, `#${id}`)));
  assert.ok(after[0] > before[0]);
  assert.deepEqual(after.slice(1), before.slice(1));
  const views = await page.$$eval('county-map', (all) => all.map((map) => map.view));
  assert.deepEqual(views, ['county=lafayette', 'county=adams', 'measure=start&county=yazoo']);
  for (const id of ['map1', 'map2']) assert.deepEqual((await heard(page, id)).map(({ type }) => type), ['ready']);
  assertCalm(seen);
  await close();
});

test('the script may come twice, and as a module', async () => {
  const body = `${loader}${loader}<script type="module" src="${script}"></script><county-map src="${embed}"></county-map>`;
  const { page, seen, close } = await story(body);
  await frameOf(page);
  await said(page, 1);
  await page.evaluate((url) => import(url), script);
  await drawn(page);
  assert.equal(await page.$$eval('iframe', (frames) => frames.length), 1);
  assert.equal((await heard(page)).length, 1);
  assertCalm(seen);
  await close();
});

test('a view that is set before the map answers is shown', async () => {
  const { page, close } = await story(`${loader}<county-map src="${embed}" view="county=adams"></county-map>`);
  await page.waitForSelector('county-map iframe');
  await setView(page, 'county-map', 'county=lafayette');
  const frame = await frameOf(page);
  await until(() => words(frame, '#county-panel'), (text) => text.includes('Lafayette'));
  await until(() => page.$eval('county-map', (map) => map.view), (view) => view === 'county=lafayette');
  await close();
});

test('a view that is set before the script comes is the first', async () => {
  const early = `<script>document.querySelector('county-map').view = 'county=lafayette'</script>`;
  const { page, close } = await story(`<county-map src="${embed}" view="county=adams"></county-map>${early}${loader}`);
  const ready = { type: 'ready', detail: { view: 'county=lafayette', county: lafayette } };
  assert.deepEqual(await said(page, 1), [ready]);
  await setView(page, 'county-map', '');
  await said(page, 3);
  await close();
});

test('another theme loads the frame anew, with the view that it has', async () => {
  const { page, close } = await story(`${loader}<county-map src="${embed}"></county-map>`);
  await frameOf(page);
  await said(page, 1);
  await setView(page, 'county-map', 'county=lafayette');
  await said(page, 3);
  await page.$eval('county-map', (map) => map.setAttribute('theme', 'dark'));
  const last = (await said(page, 4))[3];
  assert.deepEqual(last, { type: 'ready', detail: { view: 'county=lafayette', county: lafayette } });
  assert.equal(await page.$eval('iframe', ({ src }) => src), `${embed}?county=lafayette&theme=dark`);
  await close();
});

/** Keeps what maps listen to at the window. */
function keepListeners() {
  window.listening = new Set();
  const { addEventListener: add, removeEventListener: remove } = window;
  window.addEventListener = (type, listener, ...rest) => {
    if (listener instanceof HTMLElement) window.listening.add(type);
    add.call(window, type, listener, ...rest);
  };
  window.removeEventListener = (type, listener, ...rest) => {
    if (listener instanceof HTMLElement) window.listening.delete(type);
    remove.call(window, type, listener, ...rest);
  };
}

test('a frame that loads itself anew is greeted anew', async () => {
  const { page, close } = await story(`${loader}<county-map src="${embed}"></county-map>`);
  const frame = await frameOf(page);
  await said(page, 1);
  await frame.evaluate(() => location.reload());
  assert.equal((await said(page, 2))[1].type, 'ready');
  await setView(page, 'county-map', 'county=lafayette');
  assert.deepEqual((await said(page, 4))[3].detail, { county: lafayette });
  await close();
});

test('a map that is moved goes on, and one that is removed listens no more', async () => {
  const body = `<div id="one"><county-map src="${embed}"></county-map></div><div id="two"></div>${loader}`;
  const { page, seen, close } = await story(body, { width: 400, lead: `<script>(${keepListeners})()</script>` });
  await frameOf(page);
  await said(page, 1);
  await setView(page, 'county-map', 'county=lafayette');
  await said(page, 3);
  await page.evaluate(() => document.getElementById('two').append(document.querySelector('county-map')));
  const ready = { type: 'ready', detail: { view: 'county=lafayette', county: lafayette } };
  assert.deepEqual((await said(page, 4))[3], ready);
  const opened = await heightOf(page);
  await setView(page, 'county-map', '');
  await said(page, 6);
  await until(() => heightOf(page), (height) => height < opened);
  await page.evaluate(() => {
    window.kept = document.querySelector('county-map');
    window.before = window.listening.has('message');
    window.kept.remove();
    window.kept.view = 'county=adams';
  });
  assert.deepEqual(await page.evaluate(() => [window.before, ...window.listening]), [true]);
  await page.evaluate(() => document.body.append(window.kept));
  const last = { type: 'select', detail: { county: adams } };
  await until(async () => (await heard(page)).at(-1), (event) => isDeepStrictEqual(event, last));
  assert.equal(await page.$$eval('iframe', (frames) => frames.length), 1);
  assert.equal(await page.$eval('county-map', ({ view }) => view), 'county=adams');
  assertCalm(seen);
  await close();
});

test('an iframe of the host that is moved shows the view that it had', async () => {
  const map = `<county-map><iframe src="${embed}?county=adams" height="900"></iframe></county-map>`;
  const { page, close } = await story(`<div id="one">${map}</div><div id="two"></div>${loader}`);
  await said(page, 1);
  await setView(page, 'county-map', 'county=lafayette');
  await said(page, 3);
  await page.evaluate(() => document.getElementById('two').append(document.querySelector('county-map')));
  await until(() => heard(page), (events) => only(events, 'ready').length === 2 && events.at(-1).type === 'select');
  assert.equal(await page.$eval('county-map', ({ view }) => view), 'county=lafayette');
  await close();
});

test('a map that is moved with all that it holds stays as it is', async () => {
  const { page, close } = await story(`<county-map src="${embed}"></county-map><div id="two"></div>${loader}`);
  const frame = await frameOf(page);
  await said(page, 1);
  await page.evaluate(() => document.getElementById('two').moveBefore(document.querySelector('county-map'), null));
  await frame.locator(shape(LAFAYETTE)).click();
  assert.deepEqual((await said(page, 3)).map(({ type }) => type), ['ready', 'view', 'select']);
  await close();
});

const forgery = (target) => `<!doctype html><script>
  for (const message of [
    { type: 'iframe-resized', width: 700, height: 4321 },
    { source: 'county-map', version: 1, type: 'ready', view: 'forged' },
    { source: 'county-map', version: 1, type: 'view', view: 'forged' },
    { source: 'county-map', version: 1, type: 'select', county: { geoid: '0', name: 'Forged' } },
  ]) ${target}.postMessage(message, '*');
  parent.postMessage('done', '*');
</script>`;

test('what a sibling frame says is not heard', async () => {
  serve('/forgery', { body: forgery('parent') });
  const { page, close } = await story(`${loader}<county-map src="${embed}"></county-map>`);
  const frame = await frameOf(page);
  const before = await said(page, 1);
  const { frame: height } = await fits(page, frame);
  for (const origin of [host, stranger]) {
    await page.evaluate((src) => new Promise((done) => {
      addEventListener('message', ({ data }) => data === 'done' && done());
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }), `${origin}/forgery`);
  }
  assert.deepEqual(await heard(page), before);
  assert.equal(await heightOf(page), height);
  assert.equal(await page.$eval('county-map', (map) => map.view), '');
  await close();
});

test('a stranger in the frame itself is given a height, but neither hello nor hearing', async () => {
  serve('/stranger', { body: `<script>window.got = []; onmessage = ({ data }) => got.push(data)</script>${forgery('parent')}` });
  const { page, close } = await story(`${loader}<county-map src="${embed}"></county-map>`);
  const frame = await frameOf(page);
  const before = await said(page, 1);
  await frame.goto(`${stranger}/stranger`);
  await until(() => heightOf(page), (height) => height === 4321);
  await setView(page, 'county-map', 'county=adams');
  await drawn(page);
  assert.deepEqual(await heard(page), before);
  assert.deepEqual(await frame.evaluate(() => window.got), []);
  await close();
});

test('a height that no map has is bounded, and no number is none', async () => {
  serve('/sizes', { body: '' });
  const { page, close } = await story(`${loader}<county-map src="${host}/sizes"></county-map>`);
  const frame = await (await page.waitForSelector('county-map iframe')).contentFrame();
  await frame.waitForURL(`${host}/sizes`);
  const tell = async (height) => {
    await frame.evaluate((h) => parent.postMessage({ type: 'iframe-resized', height: h }, '*'), height);
    await drawn(page);
    return heightOf(page);
  };
  assert.equal(await tell(500), 500);
  for (const none of [NaN, Infinity, '700', null]) assert.equal(await tell(none), 500);
  assert.equal(await tell(1), 100);
  assert.equal(await tell(1e9), 20_000);
  await close();
});

test('a host with a strict policy needs to allow the script and the frame, nothing else', async () => {
  const policy = `default-src 'none'; script-src ${base}; style-src 'self'; frame-src ${base}; img-src data:`;
  const body = `<script async src="${script}" data-view="county=lafayette" data-height="900"></script>`;
  const { page, seen, close } = await story(body, { headers: { 'content-security-policy': policy } });
  const frame = await frameOf(page);
  assert.deepEqual((await said(page, 1))[0].detail, { view: 'county=lafayette', county: lafayette });
  await fits(page, frame);
  assertCalm(seen);
  await close();
});

test('a sandboxed frame keeps its height; events and views need an origin', async () => {
  const { page, seen, close } = await story(`<county-map view="county=adams"><iframe sandbox="allow-scripts"
    src="${embed}?county=lafayette" style="border:0;width:100%"></iframe></county-map>${loader}`, { width: 400 });
  const frame = await frameOf(page);
  await fits(page, frame);
  assert.match(await words(frame, '#county-panel'), /Lafayette/);
  assert.deepEqual(await heard(page), []);
  assertCalm(seen);
  await close();
});
