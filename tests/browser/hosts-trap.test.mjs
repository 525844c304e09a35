// Where a host does what frames do not expect: is the height right there too?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base } from './harness.mjs';
import { HIGHEST, choose, fits, frameHeight, heard, host, isSize, post, shifts } from './hosts.mjs';
import { ADAMS, ALCORN, HARRISON, choice, drawn, panel, shape, tooltip, until } from './page.mjs';

/** What `datawrapper`, where the frame is in sight, makes of an embed. */
async function wanted(embed) {
  const { frame, close } = await host('datawrapper', { width: 400, embed });
  const height = await fits(frame);
  await close();
  return height;
}

test('far below the fold, where nothing is drawn, the height comes before the reader', async () => {
  const { page, frame, seen, close } = await host('below', { width: 400, ready: false });
  const height = await wanted('/embed/');
  await until(() => frameHeight(frame), (now) => now === height);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('far below the fold, a view that the host asks for brings its height', async () => {
  const { page, frame, close } = await host('below', { width: 400 });
  const height = await wanted('/embed/?county=lafayette');
  await post(page, { type: 'county-map-hello', version: 1 });
  await post(page, { type: 'county-map-view', view: '?county=lafayette' });
  await until(() => frameHeight(frame), (now) => now === height);
  await close();
});

test('a frame in a closed tab says nothing, and its height once the tab opens', async () => {
  const { page, frame, seen, close } = await host('hidden', { width: 400, ready: false });
  assert.deepEqual((await heard(page)).filter(isSize), []);
  const open = (isOpen) => page.evaluate((now) => (document.getElementById('tab').hidden = !now), isOpen);
  await open(true);
  const height = await fits(frame);
  await open(false);
  await drawn(page);
  await open(true);
  assert.equal(await fits(frame), height);
  assert.ok((await heard(page)).filter(isSize).every((message) => message.height > 0 && message.width > 0));
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a host that speaks before the frame has a page does no harm', async () => {
  const { page, frame, seen, close } = await host('datawrapper', { width: 400, init: speakEarly });
  const height = await fits(frame);
  assert.equal(await frame.evaluate(() => window.early), true);
  assert.deepEqual(seen.errors, []);
  assert.ok((await heard(page)).filter(isSize).every((size) => size.height === height));
  await close();
});

/** In the frame: the host's words, as soon as somebody listens. */
function speakEarly() {
  if (window === top) return;
  const listen = window.addEventListener;
  window.addEventListener = (type, listener) => {
    listen.call(window, type, listener);
    if (type !== 'message') return;
    window.early = !document.getElementById('page');
    const questions = [{ sentinel: 'amp', type: 'frames-init' }, '[iFrameSizer]a:8:false:', { type: 'county-map-hello', version: 1 }];
    for (const data of questions) {
      dispatchEvent(new MessageEvent('message', { data, source: parent, origin: location.ancestorOrigins[0] }));
    }
  };
}

test('until the program brings the view of the address, the kept height is filled', async () => {
  const embed = '/embed/?county=lafayette';
  const height = await wanted(embed);
  const { page, context, visit, close } = await host('datawrapper', { width: 400, ready: false });
  let release;
  const released = new Promise((done) => (release = done));
  await context.route(/\.wasm/, async (route) => {
    await released;
    await route.continue();
  });
  const { frame } = await visit({ embed, height, ready: false });
  await until(() => heard(page), (all) => all.some(isSize));
  assert.equal(await frameHeight(frame), height);
  release();
  assert.equal(await fits(frame), height);
  assert.ok((await heard(page)).filter(isSize).every((size) => size.height === height));
  assert.deepEqual(await shifts(page), []);
  await close();
});

test('where the program never comes, the frame fits what stands there', async () => {
  const broken = { block: [/\.wasm/], ready: false };
  const { frame, close } = await host('datawrapper', { width: 400, height: 2400, embed: '/embed/?county=lafayette', ...broken });
  await until(() => frame.evaluate(() => document.documentElement.dataset.failed), (failed) => failed !== undefined);
  assert.ok((await fits(frame)) < 2000);
  await close();
});

test('a host that becomes broader and narrower is followed', async () => {
  const { page, frame, close } = await host('datawrapper', { width: 400 });
  const narrow = await fits(frame);
  const turn = (width) => page.setViewportSize({ width, height: 1800 });
  await turn(700);
  await until(() => frameHeight(frame), (height) => height < narrow);
  await fits(frame);
  await turn(400);
  await until(() => frameHeight(frame), (height) => height === narrow);
  await close();
});

test('what the reader opens and filters is followed', async () => {
  const { frame, close } = await host('datawrapper', { width: 400, embed: '/embed/?controls=all' });
  const first = await fits(frame);
  await frame.locator('summary', { hasText: 'All counties' }).click();
  await until(() => frameHeight(frame), (height) => height > first + 1000);
  await fits(frame);
  await frame.locator('summary', { hasText: 'All counties' }).click();
  await until(() => frameHeight(frame), (height) => height === first);
  await frame.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  await until(() => frameHeight(frame), (height) => height !== first);
  await fits(frame);
  await close();
});

test('a tooltip at the edge of the smallest embed makes no scrollbar', async () => {
  const { visit, close } = await host('datawrapper', { ready: false });
  for (const width of [280, 700]) {
    const { frame } = await visit({ width, embed: '/embed/?controls=none&title=off' });
    const height = await fits(frame);
    for (const county of [ADAMS, ALCORN, HARRISON]) {
      await frame.locator(shape(county)).hover();
      await frame.locator(tooltip).waitFor();
      assert.equal(await fits(frame), height);
    }
  }
  await close();
});

test('the browser is allowed to size the frame itself, and asked to at every change', async () => {
  const count = () => {
    window.asked = 0;
    window.requestResize = () => (window.asked += 1);
  };
  const { frame, close } = await host('plain', { width: 400, init: count });
  assert.equal(await frame.locator('meta[name="responsive-embedded-sizing"]').getAttribute('content'), 'allow-origins=*');
  const before = await frame.evaluate(() => window.asked);
  assert.ok(before > 0);
  await choose(frame);
  await until(() => frame.evaluate(() => window.asked), (now) => now > before);
  await close();
});

test('a browser that refuses to size the frame does not end the messages', async () => {
  const refuse = () => {
    window.requestResize = () => {
      throw new DOMException('not here', 'NotAllowedError');
    };
  };
  const { frame, seen, close } = await host('datawrapper', { width: 400, init: refuse });
  const first = await fits(frame);
  await choose(frame);
  await until(() => frameHeight(frame), (height) => height > first);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('wordpress: only a click sends the reader to the full page, with her view', async () => {
  const { page, frame, seen, close } = await host('wordpress', { width: 700, embed: '/embed/?measure=arrests' });
  await choose(frame);
  await frame.locator(panel).getByText('Lafayette County').first().waitFor();
  // A click while the host still makes the frame higher would fall beside the link.
  await until(() => frameHeight(frame), (height) => height === HIGHEST);
  assert.deepEqual((await heard(page)).filter(({ message }) => message === 'link'), []);
  await frame.locator('a[data-full]').click();
  await page.waitForURL(`${base}/county/lafayette/?measure=arrests`);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('elsewhere the full page opens beside the article', async () => {
  const { page, frame, close } = await host('datawrapper', { width: 700, embed: '/embed/?county=lafayette' });
  const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('a[data-full]').click()]);
  await opened.waitForURL(`${base}/county/lafayette/`);
  assert.ok(page.url().includes('datawrapper'));
  await close();
});
