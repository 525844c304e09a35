// What does a county answer to a mouse, a key or a finger?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, open } from './harness.mjs';
import { ADAMS, ALCORN, HARRISON, HINDS, LAFAYETTE, click, drawn, hover, link, query, reader, tap, tooltip, words } from './page.mjs';

const visit = reader();

const ANSWERS = [
  ['/', LAFAYETTE, /^Lafayette County 56 removals since 2012 12th of Mississippi’s counties by TRAC’s count$/],
  ['/', ADAMS, /^Adams County 2,051 removals since 2012 highest of .* by TRAC’s count A federal contract prison stood near Natchez/],
  ['/', ALCORN, /^Alcorn County Removals: not published ICE arrests, 2014–18: 16 Arrests since 2025: 13 Program start: 22 November 2011$/],
  ['/?measure=arrests', LAFAYETTE, /^Lafayette County 80 ICE arrests, October 2014 to May 2018 \d+th of the 57 counties with a figure$/],
  ['/?measure=arrests', '28005', /^Amite County .*: none attributed Program start: 22 November 2011$/],
  ['/?measure=arrests&from=2015-10&to=2016-09', LAFAYETTE, /5 ICE arrests, fiscal 2016 tied \d+\w\w of the 57 counties/],
  ['/?measure=arrests&from=2017-10', LAFAYETTE, /39 ICE arrests, fiscal 2018, in part \(8 months\)/],
  ['/?measure=arrests&by=residents', ADAMS, /313\.2 ICE arrests per 10,000 residents, .*Prisoners count as residents here/],
  ['/?measure=arrests&by=residents', '28011', /0\.3 ICE arrests per 10,000 residents.*20 or fewer events/],
  ['/?measure=start', HINDS, /^Hinds County Program start: \d+ \w+ 201[01]$/],
];

for (const [path, geoid, answer] of ANSWERS) {
  test(`${geoid} answers a mouse at ${path}: ${answer.source.slice(0, 60)}`, async () => {
    const { page } = await visit(path);
    await hover(page, geoid);
    assert.match(await words(page, tooltip), answer);
  });
}

test('the answer follows the mouse, stays under it, and goes when it leaves the map', async () => {
  const { page, seen } = await visit();
  await hover(page, LAFAYETTE);
  await hover(page, ADAMS);
  assert.equal(await page.locator(tooltip).count(), 1);
  assert.match(await words(page, tooltip), /^Adams/);
  await page.locator(tooltip).hover();
  assert.match(await words(page, tooltip), /^Adams/);
  await page.locator('.table h2').hover();
  assert.equal(await page.locator(tooltip).count(), 0);
  assertQuiet(seen);
});

test('the answer stays for as long as the county is pointed at or has the focus', async () => {
  const { page } = await visit();
  await hover(page, LAFAYETTE);
  await page.waitForTimeout(3000);
  assert.match(await words(page, tooltip), /^Lafayette/);
  await page.mouse.move(0, 0);
  await page.locator(link(ADAMS)).focus();
  await page.waitForTimeout(3000);
  assert.match(await words(page, tooltip), /^Adams/);
});

test('Escape closes the answer without a move of the mouse, and keeps the view', async () => {
  const { page } = await visit('/?county=adams');
  await hover(page, LAFAYETTE);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(tooltip).count(), 0);
  assert.equal(await query(page), '?county=adams');
});

test('a county with the focus answers too, and its name is the whole answer', async () => {
  const { page } = await visit();
  await page.locator(link(LAFAYETTE)).focus();
  assert.match(await words(page, tooltip), /^Lafayette County 56 removals/);
  const name = await page.locator(link(LAFAYETTE)).getAttribute('aria-label');
  assert.equal(name, 'Lafayette County: 56 removals since 2012, 12th of Mississippi’s counties by TRAC’s count.');
  await page.keyboard.press('ArrowRight');
  assert.match(await words(page, tooltip), /^Pontotoc County/);
});

test('focus that leaves the map takes the answer away', async () => {
  const { page } = await visit();
  await page.locator(link(LAFAYETTE)).focus();
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await drawn(page);
  assert.equal(await page.locator(tooltip).count(), 0);
});

test('in an embed a tap answers as the mouse does; a tap elsewhere closes', async () => {
  const { page, seen, close } = await open({ path: '/embed/', touch: true, width: 390, height: 740 });
  await tap(page, LAFAYETTE);
  assert.match(await words(page, tooltip), /^Lafayette County 56 removals since 2012 12th/);
  await tap(page, HARRISON);
  assert.match(await words(page, tooltip), /^Harrison County Removals: not published ICE arrests, 2014–18: 262/);
  await page.locator('#summary').tap({ position: { x: 5, y: 5 } });
  assert.equal(await page.locator(tooltip).count(), 0);
  assertQuiet(seen);
  await close();
});

test('where the panel is no sheet the answer to a tap leads on to it', async () => {
  const { page, close } = await open({ touch: true, width: 740, height: 390 });
  await tap(page, LAFAYETTE);
  await page.locator(`${tooltip} a`).tap();
  await drawn(page);
  const box = await page.locator('#county-panel').boundingBox();
  assert.ok(box.y >= -1 && box.y < 390 / 2, `the panel is at ${box.y}`);
  await close();
});

test('a click chooses and keeps the answer open', async () => {
  const { page } = await visit();
  await click(page, LAFAYETTE);
  assert.match(await words(page, tooltip), /^Lafayette/);
  assert.equal(await query(page), '?county=lafayette');
});

test('a wheel over the map scrolls the page', async () => {
  const { page } = await visit();
  await hover(page, LAFAYETTE);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  assert.ok((await page.evaluate(() => scrollY)) > before);
});
