// Does "Embed this view" give a journalist code that works where she pastes it?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content, frameHeight, record, shifts } from './hosts.mjs';
import { elsewhere } from './elsewhere.mjs';
import { assertQuiet, base, open, picture } from './harness.mjs';
import { LAFAYETTE, blank, click, until } from './page.mjs';

const KINDS = ['HTML, with our script', 'HTML, frame alone', 'WordPress', 'AMP', 'React'];
const dialog = 'dialog.embed';
const code = (page) => page.locator('#embed-code').inputValue();
const said = (page) => page.locator(`${dialog} [role="status"]`).innerText();
const preview = (page) => page.locator(`${dialog} iframe`).getAttribute('src');

/** The page of a view with its dialog open and its code there. */
async function asked({ path = '/', ...options } = {}) {
  const opened = await open({ path, ...options });
  await opened.page.getByRole('button', { name: 'Embed this view' }).click();
  await settled(opened.page);
  return opened;
}

const settled = (page) => until(async () => [await said(page), await code(page)], ([status, text]) => status === '' && text);

async function choose(page, kind) {
  await page.locator('[data-kind]').selectOption(kind);
  await settled(page);
  return code(page);
}

test('nothing of the dialog is loaded before it is asked for', async () => {
  const { page, seen, close } = await open();
  const before = seen.requests.length;
  assert.ok(!seen.requests.some((url) => url.includes('dialog')));
  await page.getByRole('button', { name: 'Embed this view' }).click();
  await settled(page);
  assert.ok(seen.requests.slice(before).some((url) => url.endsWith('/embed/dialog.html')));
  assertQuiet(seen);
  await close();
});

test('the code shows the view and what was chosen for it', async () => {
  const { page, close } = await asked({ path: '/?measure=arrests&county=lafayette&utm_source=x' });
  assert.equal(await preview(page), `${base}/embed/?measure=arrests&county=lafayette`);
  await page.locator('[name="theme"]').selectOption('Dark');
  await page.locator('[name="controls"]').selectOption('All');
  await page.getByLabel('With its headline').uncheck();
  await page.getByLabel('On your page’s background').check();
  await settled(page);
  const src = `${base}/embed/?measure=arrests&county=lafayette&theme=dark&controls=all&title=off&background=transparent`;
  assert.equal(await preview(page), src);
  for (const kind of KINDS) {
    assert.ok((await choose(page, kind)).includes(`src="${src.replaceAll('&', '&#38;')}"`), kind);
  }
  await close();
});

test('each code is made for its place, and no place in it is left open', async () => {
  const { page, close } = await asked();
  const codes = {};
  for (const kind of KINDS) codes[kind] = await choose(page, kind);
  assert.match(codes[KINDS[0]], /^<county-map .*<\/county-map>\n<script async src="http:\/\/localhost:\d+\/embed\.js"><\/script>$/s);
  assert.match(codes[KINDS[1]], /^<div style="container-type:inline-size"><iframe .*<\/iframe><\/div>$/s);
  assert.match(codes.WordPress, /^<!-- wp:html -->\n<div .*<\/div>\n<!-- \/wp:html -->$/s);
  assert.match(codes.AMP, /^<amp-iframe .*heights="\(min-width: 600px\) \d+px, \d+px".*<\/amp-iframe>$/s);
  assert.match(codes.React, /^<>\n.*colorScheme: "normal", height: "calc\(.*<\/>$/s);
  for (const [kind, text] of Object.entries(codes)) {
    assert.doesNotMatch(text, /\{(src|title|height|narrow|place|script)\}|undefined|NaN/, kind);
    assert.match(text, /title="ICE removals and arrests in Mississippi, county by county"/, kind);
  }
  await close();
});

test('the dialog follows the view that is shown when it is opened again', async () => {
  const { page, close } = await asked();
  await page.getByRole('button', { name: 'Close' }).click();
  await click(page, LAFAYETTE);
  await page.getByRole('button', { name: 'Embed this view' }).click();
  // Until its script has come to it, the dialog still holds what it was closed with.
  await until(() => preview(page), (src) => src === `${base}/embed/?county=lafayette`);
  await settled(page);
  assert.match(await code(page), /embed\/\?county=lafayette"/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(dialog).isVisible(), false);
  await close();
});

test('the code is copied, and selected where copying is refused', async () => {
  const allowed = await asked({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await allowed.page.getByRole('button', { name: 'Copy code' }).click();
  await until(() => said(allowed.page), (text) => text === 'Code copied.');
  assert.equal(await allowed.page.evaluate(() => navigator.clipboard.readText()), await code(allowed.page));
  await allowed.close();
  const refused = await asked({ init: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }) });
  await refused.page.getByRole('button', { name: 'Copy code' }).click();
  await until(() => said(refused.page), (text) => text.startsWith('Copying is not allowed here'));
  assert.equal(await refused.page.evaluate(() => getSelection().toString()), await code(refused.page));
  await refused.close();
});

test('the preview is as high as the embed at each width', async () => {
  const { page, close } = await asked();
  for (const width of ['Phone', 'Column', 'Wide']) {
    await page.locator(dialog).getByLabel(width).check();
    const frame = page.frames().find((inner) => inner.parentFrame() && inner.url().includes('/embed/'));
    await until(() => content(frame), ({ below, beside }) => below <= 0 && beside <= 0);
    await picture(page, `dialog-${width}`);
  }
  await close();
});

/** An article with the code in it, and more of the article below. */
const article = (text) => elsewhere(`<style>body { margin: 0 auto } p { margin: 0 }</style><p>Before.</p>${text}<p>After it.</p>`);

const WIDTHS = [280, 345, 400, 583, 584, 700, 1200];
const VIEWS = ['/', '/?measure=arrests&county=adams'];

for (const view of VIEWS) {
  for (const kind of KINDS.slice(0, 2)) {
    test(`an article with the code does not shift, and its frame needs no scroll bar: ${kind}, ${view}`, async () => {
      const asking = await asked({ path: view });
      const host = await article(await choose(asking.page, kind));
      await asking.close();
      const { page, close } = await blank({ height: 3000, init: record });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 3000 });
        await page.goto(host);
        const frame = page.frames()[1];
        await frame.waitForSelector('html[data-ready]', { state: 'attached' });
        assert.deepEqual(await shifts(page), [], `at ${width}`);
        const { needed, below, beside } = await content(frame);
        assert.ok(below <= 0 && beside <= 0, `at ${width}: ${below} below, ${beside} beside`);
        assert.ok(await frameHeight(frame) - needed <= 96, `at ${width}: ${await frameHeight(frame)} for ${needed}`);
      }
      await close();
    });
  }
}
