// Does the embed work in what the worst content management systems leave of its frame?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, embed, heard, hosted, needs, toldHeight } from './elsewhere.mjs';
import { assertOneOrigin, base } from './harness.mjs';
import { ADAMS, LAFAYETTE, choice, classes, legend, link, map, panel, row, shape, tooltip, until, words } from './page.mjs';

const SANDBOX = 'sandbox="allow-scripts"';
const iframe = (query, attributes = 'width="640" height="900"') => `<iframe title="Map" src="${embed}${query}" ${attributes}></iframe>`;

/** What Chromium itself writes to the console where a sandbox forbids something: no fault of ours. */
const REFUSED_WINDOW = /^error: Blocked opening '[^']+' in a new window because the request was made in a sandboxed frame whose 'allow-popups' permission is not set\.$/;

const REFUSED_CLIPBOARD = /^error: Permissions policy violation: The Clipboard API has been blocked because of a permissions policy applied to the current document\. See https:\/\/crbug\.com\/\d+ for more details\.$/;

/** A frame says and asks for nothing that it should not. */
function assertCalm({ messages, errors, failures, requests }, allowed = []) {
  assert.deepEqual(messages.filter((message) => !allowed.some((pattern) => pattern.test(message))), []);
  assert.deepEqual([errors, failures], [[], []]);
  assertOneOrigin({ requests: requests.slice(1) });
}

const choose = (frame, geoid) => frame.locator(shape(geoid)).click();
const isChosen = (frame, name) => until(() => words(frame, panel), (text) => text.includes(`${name} County`));
const isClosed = (frame) => frame.locator(panel).waitFor({ state: 'hidden' });

async function assertOffered(frame, address) {
  const field = frame.locator('.share').getByRole('textbox');
  await field.waitFor();
  assert.equal(await field.inputValue(), address);
  await field.press('Control+a');
  assert.equal(await field.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd)), address);
}

test('in a sandbox the embed draws, hovers, opens and closes a county, and filters', async () => {
  const { frame, seen, close } = await hosted(LISTENER + iframe('?measure=arrests&controls=all', `${SANDBOX} width="640" height="900"`));
  assert.equal(await frame.evaluate(() => origin), 'null');
  assert.equal((await map(frame)).length, 82);
  await frame.locator(shape(ADAMS)).hover();
  await until(() => words(frame, tooltip), (text) => text.startsWith('Adams County'));
  await choose(frame, LAFAYETTE);
  await isChosen(frame, 'Lafayette');
  await frame.locator(`${panel} .close`).click();
  await isClosed(frame);
  const before = await classes(frame);
  await frame.locator(choice('period', 'FY 2016')).click();
  await until(() => words(frame, '#summary'), (text) => text.startsWith('628 ICE arrests, fiscal 2016'));
  assert.notDeepEqual(await classes(frame), before);
  assertCalm(seen);
  await close();
});

test('from a sandbox the host is told each height, and nothing but sizes', async () => {
  const { page, frame, close } = await hosted(LISTENER + iframe('?measure=arrests', `${SANDBOX} width="360" height="300"`));
  const closed = await toldHeight(page, (height) => height > 300);
  assert.equal(closed, await needs(frame));
  await choose(frame, LAFAYETTE);
  const opened = await toldHeight(page, (height) => height > closed);
  assert.equal(opened, await needs(frame));
  await frame.locator(`${panel} .close`).click();
  await toldHeight(page, (height) => height === closed);
  const said = await heard(page);
  assert.ok(said.every(({ origin, frame: number }) => origin === 'null' && number === 0));
  assert.deepEqual(said.filter(({ data }) => /lafayette|28071|county-map/.test(JSON.stringify(data))), []);
  await close();
});

test('in a sandbox, where the clipboard is refused, the link of the full page is offered', async () => {
  const { frame, seen, close } = await hosted(iframe('?county=adams&theme=dark', `${SANDBOX} width="640" height="900"`));
  await choose(frame, LAFAYETTE);
  await isChosen(frame, 'Lafayette');
  await frame.getByRole('button', { name: 'Copy link' }).click();
  await assertOffered(frame, `${base}/county/lafayette/`);
  assertCalm(seen, [REFUSED_CLIPBOARD]);
  await close();
});

test('in a sandbox, where windows are refused, the link of the full page is offered', async () => {
  const { page, context, frame, seen, close } = await hosted(iframe('?county=adams', `${SANDBOX} width="640" height="900"`));
  await frame.getByRole('link', { name: 'Open the full map' }).click();
  await assertOffered(frame, `${base}/county/adams/`);
  assert.equal(context.pages().length, 1);
  assert.equal(new URL(page.url()).hostname, '127.0.0.1');
  assert.match(frame.url(), /\/embed\//);
  assertCalm(seen, [REFUSED_WINDOW, REFUSED_CLIPBOARD]);
  await close();
});

test('outside a sandbox the full map opens beside the host', async () => {
  const { page, context, frame, close } = await hosted(iframe('?county=adams'));
  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open the full map' }).click();
  const full = await opening;
  await until(() => full.url(), (url) => url === `${base}/county/adams/`);
  assert.match(frame.url(), /\/embed\//);
  assert.equal(new URL(page.url()).hostname, '127.0.0.1');
  await close();
});

test('with `allow` and the host’s scripts stripped, the embed works and scrolls within its height', async () => {
  const { page, frame, seen, close } = await hosted(iframe('?controls=all', 'width="640" height="400"'));
  const place = await page.locator('iframe').boundingBox();
  assert.ok((await needs(frame)) > 400);
  await page.mouse.move(place.x + 20, place.y + 20);
  await page.mouse.wheel(0, 200);
  await until(() => frame.evaluate(() => scrollY), (y) => y > 0);
  await choose(frame, LAFAYETTE);
  await isChosen(frame, 'Lafayette');
  await frame.locator(choice('measure', 'Program start')).click();
  await until(() => legend(frame), (swatches) => swatches.some(({ label }) => /2010/.test(label)));
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.equal((await page.locator('iframe').boundingBox()).height, place.height);
  assertCalm(seen);
  await close();
});

for (const [where, attributes] of [['a plain frame', ''], ['a sandbox without scripts', 'sandbox'], ['a sandbox', SANDBOX]]) {
  test(`without JavaScript map, legend, summary, source and table stand in ${where}`, async () => {
    const { frame, seen, close } = await hosted(iframe('', `${attributes} width="640" height="700"`), { js: false, ready: false });
    await frame.waitForLoadState('load');
    const fill = (geoid) => frame.$eval(shape(geoid), (path) => getComputedStyle(path).fill);
    assert.equal((await map(frame)).length, 82);
    assert.notEqual(await fill(ADAMS), await fill(LAFAYETTE));
    for (const part of ['h1', '#map', '.legend', '#summary', '.credit', '.table summary']) {
      assert.equal(await frame.locator(part).isVisible(), true, part);
    }
    assert.match(await words(frame, '#summary'), /Adams 2,051 and Lafayette 56 removals/);
    assert.match(await words(frame, '.credit'), /^Source: TRAC, Syracuse University/);
    assert.equal(await frame.getByRole('button', { name: 'Copy link' }).isVisible(), false);
    await assertLeadsToRow(frame);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

/** A county's link unfolds the table and brings its row into view. */
async function assertLeadsToRow(frame) {
  const lafayette = frame.locator(row(LAFAYETTE));
  assert.equal(await lafayette.isVisible(), false);
  await frame.locator(link(LAFAYETTE)).click();
  await lafayette.waitFor();
  assert.match(frame.url(), /#row-lafayette$/);
  await until(() => lafayette.evaluate((row) => row.getBoundingClientRect().top), (top) => top >= 0 && top < 700);
}
