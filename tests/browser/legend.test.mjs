// Do map and legend light each other up, by mouse and by key?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADAMS, HINDS, LAFAYETTE, classes, drawn, handle, hover, legend, link, map, reader, shape, until } from './page.mjs';

const visit = reader();

/** GEOIDs of the counties that recede. */
const dimmed = (page) => page.$$eval('#map path[data-geoid]', (paths) =>
  paths.filter((path) => Number(getComputedStyle(path).opacity) < 0.5).map(({ dataset }) => dataset.geoid).sort());
const marked = (page) => page.$$eval('.swatch', (swatches) =>
  swatches.filter((swatch) => getComputedStyle(swatch.querySelector('.swatch-colour')).outlineStyle === 'solid').map(({ dataset }) => `${dataset.swatch} ${dataset.status}`));

for (const path of ['/?measure=arrests', '/embed/?measure=arrests', '/?measure=arrests&by=residents&without=adams']) {
  test(`${path}: a class that is pointed at, or has the focus, stays and the others recede`, async () => {
    const { page } = await visit(path);
    const all = await map(page);
    const swatches = await page.$$eval('.swatch', (list) => list.map(({ dataset }) => [dataset.swatch, dataset.status]));
    for (const [i, [name, status]] of swatches.entries()) {
      const others = all.filter((county) => (name === 'none' ? county.status !== status : county.class !== name)).map(({ geoid }) => geoid).sort();
      await page.locator('.swatch').nth(i).hover();
      await drawn(page);
      assert.deepEqual(await dimmed(page), others, `${name} ${status}, by mouse`);
      await page.mouse.move(0, 0);
      await page.locator('.swatch').nth(i).focus();
      await drawn(page);
      assert.deepEqual(await dimmed(page), others, `${name} ${status}, by key`);
      await page.evaluate(() => document.activeElement.blur());
    }
    await page.locator(link(HINDS)).focus();
    assert.deepEqual(await dimmed(page), []);
  });
}

test('a county that is pointed at, or has the focus, marks its class', async () => {
  const { page } = await visit('/?measure=arrests');
  const classOf = await classes(page);
  for (const geoid of [ADAMS, LAFAYETTE, HINDS]) {
    await hover(page, geoid);
    assert.deepEqual(await marked(page), [`${classOf[geoid]} known`], 'by mouse');
    await page.mouse.move(0, 0);
    await page.locator(link(geoid)).focus();
    assert.deepEqual(await marked(page), [`${classOf[geoid]} known`], 'by key');
    await page.evaluate(() => document.activeElement.blur());
  }
  await page.locator(link('28005')).focus();
  assert.deepEqual(await marked(page), ['none none-attributed']);
});

test('classes that come and go leave the others their elements, and come back as they were', async () => {
  const { page } = await visit('/?measure=arrests');
  const names = async () => (await legend(page)).map((swatch) => swatch.class).join();
  const whole = await legend(page);
  await page.$$eval('.swatch', (all) => all.forEach((swatch) => { swatch.known = true; }));
  await page.locator(handle('to')).focus();
  await page.keyboard.press('Home');
  await until(names, (now) => now === 'none,0,1,2,3');
  assert.deepEqual(await page.$$eval('.swatch', (all) => all.map((swatch) => swatch.known ?? false)), [true, false, true, true, true]);
  await page.keyboard.press('End');
  await until(names, (now) => now === 'none,1,2,3,4,5');
  assert.deepEqual(await legend(page), whole);
  assert.deepEqual(await page.$$eval('.swatch', (all) => all.map((swatch) => swatch.known ?? false)), Array(6).fill(true));
});

const luminance = (rgb) => {
  const [r, g, b] = rgb.match(/[\d.]+/g).slice(0, 3).map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

for (const context of [{ dark: false }, { dark: true }, { context: { forcedColors: 'active' } }, { dark: true, context: { forcedColors: 'active' } }]) {
  test(`the focus on the map is seen at 3:1 on every class, ${JSON.stringify(context)}`, async () => {
    const { page } = await reader(context)('/?measure=arrests');
    await page.locator(link(HINDS)).focus();
    await drawn(page);
    const seen = await page.evaluate(() => {
      // A colour as the browser has it in the end, whatever its name.
      const probe = document.querySelector('#map .marks').appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
      const colour = (value) => { probe.style.stroke = value; return getComputedStyle(probe).stroke; };
      const line = (selector) => colour(getComputedStyle(document.querySelector(selector)).stroke);
      const fills = [0, 1, 2, 3, 4, 5, 6].map((i) => colour(`var(--class-${i})`));
      const found = { focused: line('.marks .focused'), halo: line('.marks .halo'), fills: [...fills, colour('var(--hatch-ground)'), colour('var(--paper)')] };
      probe.remove();
      return found;
    });
    assert.ok(contrast(seen.focused, seen.halo) >= 3, `${seen.focused} on ${seen.halo}`);
    for (const fill of seen.fills) {
      const best = Math.max(contrast(seen.focused, fill), contrast(seen.halo, fill));
      assert.ok(best >= 3, `on ${fill}: ${best.toFixed(2)}`);
    }
    assert.equal(await page.locator(`#map use.focused[href="#c${HINDS}"]`).count(), 1);
    await page.context().close();
  });
}

test('a click with the mouse draws no focus', async () => {
  const { page } = await visit();
  await page.locator(shape(LAFAYETTE)).click();
  assert.equal(await page.locator('#map use.focused').count(), 0);
});
