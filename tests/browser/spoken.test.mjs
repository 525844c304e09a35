// Is every change said once, politely, and only when it is over?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, choice, click, handle, panel, until, LAFAYETTE } from './page.mjs';
import { base, isReady } from './harness.mjs';

/** A page whose live regions are listened to: each text that one of them gets, in order. */
async function listened(path, options = {}) {
  const { page, seen, close } = await blank(options);
  await page.goto(new URL(path, base).href, { waitUntil: 'load' });
  await isReady(page, seen);
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        const region = element?.closest('[aria-live], [role="status"], [role="alert"], [role="log"]');
        if (region?.textContent) window.said.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const said = () => page.evaluate(() => window.said);
  /** What is said until nothing has been for a second and a half. */
  const all = async () => {
    await until(said, (texts) => texts.length > 0);
    await page.waitForTimeout(1500);
    return said();
  };
  return { page, said, all, close };
}

test('a page as it came is not said', async () => {
  for (const path of ['/', '/county/lafayette/']) {
    const { page, said, close } = await listened(path);
    await page.waitForTimeout(1500);
    assert.deepEqual(await said(), []);
    assert.equal(await page.locator('#spoken').textContent(), '');
    await close();
  }
});

test('the chosen county is said as one sentence', async () => {
  const { page, all, close } = await listened('/');
  await click(page, LAFAYETTE);
  assert.deepEqual(await all(), ['Lafayette County: 56 removals since 2012, 12th of Mississippi’s counties by TRAC’s count.']);
  await page.locator(panel).getByRole('link', { name: 'Close' }).click();
  await until(() => page.locator('#spoken').textContent(), (text) => /^Removals since 2012\. Figures have been published for 2 of 82/.test(text));
  await close();
});

test('another measure is said as what the map shows', async () => {
  const { page, all, close } = await listened('/');
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  const said = await all();
  assert.equal(said.length, 1);
  assert.match(said[0], /^ICE arrests, October 2014 to May 2018\. 3,082 ICE arrests, .* in 57 of 82 counties\./);
  await close();
});

test('a handle that moves is said once it rests', async () => {
  const { page, all, close } = await listened('/?measure=arrests');
  await page.locator(handle('from')).focus();
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowRight');
  const said = await all();
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0], /^ICE arrests, October 2015 to May 2018\. /);
  await close();
});

test('a film is said when it is paused, and not while it plays', async () => {
  const { page, said, all, close } = await listened('/?measure=arrests', { still: false });
  const play = page.locator('[data-action="play"]');
  await play.click();
  await page.waitForTimeout(2500);
  assert.deepEqual(await said(), []);
  await play.click();
  assert.equal((await all()).length, 1);
  await close();
});
