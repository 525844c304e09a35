// Does the whole site work from a folder of some other site?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, hosted, relay, toldHeight } from './elsewhere.mjs';
import { assertOneOrigin, assertQuiet, open } from './harness.mjs';
import { LAFAYETTE, click, map, panel, shape, until, words } from './page.mjs';

const FOLDER = '/interactives/2019/removals/';

/** Serves dist/ from the folder, and nothing else; every path that was asked for and not there goes to `lost`. */
async function moved() {
  const lost = [];
  const way = (path) => (path.startsWith(FOLDER) ? path.slice(FOLDER.length - 1) : undefined);
  return { site: (await relay({ way, lost })) + FOLDER, lost };
}

function assertWithin(seen, site) {
  assert.ok(seen.requests.some((url) => url.endsWith('.wasm')));
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith(site) && !url.startsWith('data:')), []);
}

test('the full page, its link and its address keep to the folder', async () => {
  const { site, lost } = await moved();
  const { page, seen, close } = await open({
    path: '?measure=arrests', base: site, context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  assert.equal((await map(page)).length, 82);
  await click(page, LAFAYETTE);
  await until(() => page.url(), (url) => url === `${site}?measure=arrests&county=lafayette`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await until(copied, (text) => text === `${site}county/lafayette/?measure=arrests`);
  assertWithin(seen, site);
  assertOneOrigin(seen, site);
  assertQuiet(seen);
  assert.deepEqual(lost, []);
  await close();
});

for (const attributes of ['', 'sandbox="allow-scripts"']) {
  test(`the embed in a frame ${attributes} keeps to the folder, and its links lead to the full page there`, async () => {
    const { site, lost } = await moved();
    const iframe = `<iframe src="${site}embed/?measure=arrests" ${attributes} width="640" height="500"></iframe>`;
    const { page, frame, seen, close } = await hosted(LISTENER + iframe);
    assert.equal((await map(frame)).length, 82);
    await frame.locator(shape(LAFAYETTE)).click();
    await until(() => words(frame, panel), (text) => text.includes('Lafayette County'));
    await toldHeight(page, (height) => height > 500);
    const view = `${site}county/lafayette/?measure=arrests`;
    assert.equal(await frame.getByRole('link', { name: 'Open the full map' }).evaluate((link) => link.href), view);
    await frame.getByRole('button', { name: 'Copy link' }).click();
    assert.equal(await frame.locator('.share').getByRole('textbox').inputValue(), view);
    assertWithin({ requests: seen.requests.slice(1) }, site);
    assert.deepEqual([seen.errors, seen.failures, lost], [[], [], []]);
    await close();
  });
}
