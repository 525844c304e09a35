// Does the page work in a frame that has no origin of its own?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base } from './harness.mjs';
import { ADAMS, LAFAYETTE, blank, choice, map, panel, shape, tooltip, until, words } from './page.mjs';

async function embedded(src) {
  const opened = await blank();
  const host = `${base}/host`;
  await opened.page.route(host, (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="${src}" width="1000" height="2500"></iframe>`,
  }));
  await opened.page.goto(host);
  const frame = opened.page.frames()[1];
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  return { ...opened, frame };
}

test('in a sandbox the page gets ready and reads its link', async () => {
  const { frame, seen, close } = await embedded(`${base}/?measure=arrests&county=lafayette`);
  assert.equal(await frame.evaluate(() => origin), 'null');
  assert.equal((await map(frame)).length, 82);
  assert.match(await words(frame, '#summary'), /^3,082 ICE arrests/);
  assert.match(await words(frame, panel), /Lafayette County/);
  assert.deepEqual([...seen.errors, ...seen.messages], []);
  await close();
});

test('in a sandbox everything answers, with or without an address', async () => {
  const { frame, page, seen, close } = await embedded(`${base}/`);
  await frame.locator(shape(ADAMS)).hover();
  assert.match(await words(frame, tooltip), /^Adams County/);
  await frame.locator(shape(LAFAYETTE)).click();
  await until(() => words(frame, panel), (text) => /Lafayette County/.test(text));
  await frame.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  await frame.locator(choice('period', 'FY 2016')).click();
  await until(() => words(frame, '#summary'), (text) => text.startsWith('628 ICE arrests, fiscal 2016'));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  assert.deepEqual([...seen.errors, ...seen.messages], []);
  await close();
});

test('in a sandbox, where the clipboard is refused, the link is offered', async () => {
  const { frame, seen, close } = await embedded(`${base}/?county=adams`);
  await frame.getByRole('button', { name: 'Copy link' }).click();
  const field = frame.locator(':has(> [data-action="copy"])').getByRole('textbox');
  await field.waitFor();
  assert.equal(await field.inputValue(), `${base}/county/adams/`);
  assert.deepEqual(seen.errors, []);
  await close();
});
