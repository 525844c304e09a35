// Does the answer ever cover the county it speaks of, or leave the map's frame?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names } from './data.mjs';
import { hover, reader, tooltip } from './page.mjs';

const visit = reader();

/** Gives the focus to each county, scrolled to a part of the window, and measures. `where`: share of the window's height. */
function measured(page, where) {
  return page.evaluate(async (where) => {
    const found = [];
    const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
    for (const link of document.querySelectorAll('#map a:has(path[data-geoid])')) {
      const path = link.querySelector('path');
      const { top, height } = path.getBoundingClientRect();
      scrollTo({ top: scrollY + top + height / 2 - innerHeight * where, behavior: 'instant' });
      link.focus({ preventScroll: true });
      await new Promise((done) => setTimeout(done));
      const tip = document.querySelector('[role="tooltip"]');
      found.push({
        county: link.ariaLabel.split(':')[0],
        says: tip?.textContent ?? '',
        shape: box(path.getBoundingClientRect()),
        tip: tip && box(tip.getBoundingClientRect()),
        frame: box(document.getElementById('map').getBoundingClientRect()),
        window: { width: document.documentElement.clientWidth, height: innerHeight },
      });
      link.blur();
    }
    return found;
  }, where);
}

function problems({ county, says, shape, tip, frame, window }) {
  if (!tip) return [`${county} has no answer`];
  if (!says.startsWith(county)) return [`${county} got the answer of another: ${says}`];
  const found = [];
  const across = Math.min(shape.right, tip.right) - Math.max(shape.left, tip.left);
  const along = Math.min(shape.bottom, tip.bottom) - Math.max(shape.top, tip.top);
  if (across > 1 && along > 1) found.push(`${county} is covered by ${across} × ${along}`);
  if (tip.left < frame.left - 1 || tip.right > frame.right + 1) found.push(`${county}: ${tip.left}–${tip.right} leaves the frame`);
  if (tip.left < -1 || tip.right > window.width + 1) found.push(`${county}: ${tip.left}–${tip.right} leaves the window`);
  const room = Math.max(shape.top, window.height - shape.bottom);
  const isSeen = shape.top >= 0 && shape.bottom <= window.height;
  const fits = isSeen && room >= tip.bottom - tip.top + 10;
  if (fits && (tip.top < -1 || tip.bottom > window.height + 1)) found.push(`${county}: ${tip.top}–${tip.bottom} leaves the window, with room for it`);
  return found;
}

/** The longest answers are those of the first view; rates have other ones. */
const WIDTHS = { '/': [320, 390, 900, 1400], '/?measure=arrests&by=residents': [320, 900] };

for (const [path, widths] of Object.entries(WIDTHS)) {
  for (const width of widths) {
    test(`no answer covers its county or leaves the frame at ${width}, ${path}`, async () => {
      const { page } = await visit(path);
      await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
      const found = [];
      for (const where of [0.25, 0.75]) found.push(...(await measured(page, where)));
      assert.equal(found.length, 2 * names.length);
      assert.deepEqual(found.flatMap(problems), []);
    });
  }
}

test('at the corners of the map the mouse gets the same', async () => {
  const { page } = await visit();
  await page.setViewportSize({ width: 390, height: 740 });
  for (const geoid of ['28033', '28141', '28045', '28059', '28157']) {
    await hover(page, geoid);
    const [shape, tip] = [await page.locator(`#c${geoid}`).boundingBox(), await page.locator(tooltip).boundingBox()];
    const apart = tip.y >= shape.y + shape.height - 1 || tip.y + tip.height <= shape.y + 1;
    assert.ok(apart, `${geoid} is covered: ${JSON.stringify({ shape, tip })}`);
    assert.ok(tip.x >= 0 && tip.x + tip.width <= 390, `${geoid}: ${tip.x} leaves the window`);
  }
});
