// Does "Copy link" do what it says, and help where it cannot?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, open } from './harness.mjs';
import { LAFAYETTE, blank, choice, click, until } from './page.mjs';

const copy = (page) => page.getByRole('button', { name: 'Copy link' });
const said = (page) => page.locator(':has(> [data-action="copy"]) [role="status"]');
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

test('the link of the view goes to the clipboard, without what belongs to others, and the page says so', async () => {
  const { page, close } = await open({ path: '/?utm_source=x&by=count&measure=arrests#map', context: allowed });
  await click(page, LAFAYETTE);
  await page.locator(choice('period', 'FY 2016')).click();
  await copy(page).click();
  await until(() => said(page).innerText(), (text) => text === 'Link copied.');
  assert.equal(await clipboard(page), `${base}/county/lafayette/?measure=arrests&from=2015-10&to=2016-09`);
  await close();
});

test('the default view has a bare link', async () => {
  const { page, close } = await open({ path: '/?utm_source=x', context: allowed });
  await copy(page).click();
  await until(() => said(page).innerText(), (text) => text === 'Link copied.');
  assert.equal(await clipboard(page), `${base}/`);
  await close();
});

test('what was said of one link is not left standing beside another view', async () => {
  const { page, close } = await open({ context: allowed });
  await copy(page).click();
  await until(() => said(page).innerText(), (text) => text === 'Link copied.');
  await click(page, LAFAYETTE);
  assert.equal(await said(page).innerText(), '');
  await close();
});

/** The link is offered in a field of its own, whole, and can be selected. */
async function assertOffered(page, link) {
  const field = said(page).getByRole('textbox');
  await field.waitFor();
  assert.equal(await field.inputValue(), link);
  await field.press('Control+a');
  assert.equal(await field.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd)), link);
}

const REFUSALS = {
  'the clipboard is refused': () => (navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))),
  'the page came without TLS': () => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
};

for (const [name, init] of Object.entries(REFUSALS)) {
  test(`where ${name}, the link is offered to be selected`, async () => {
    const { page, seen, close } = await open({ path: '/?county=lafayette&utm_source=x', init });
    await copy(page).click();
    await assertOffered(page, `${base}/county/lafayette/`);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('in a frame of another origin, which may not write to the clipboard, the link is offered', async () => {
  const { page, seen, close } = await blank();
  // A file without the pages' policy, in whose place the host's page is put.
  await page.goto(`${base.replace('localhost', '127.0.0.1')}/data/mississippi.outlines.json`);
  await page.setContent(`<!doctype html><title>Host</title><iframe src="${base}/?county=lafayette" width="900" height="3000"></iframe>`);
  const frame = page.frames()[1];
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  await copy(frame).click();
  await assertOffered(frame, `${base}/county/lafayette/`);
  assert.deepEqual(seen.errors, []);
  await close();
});
