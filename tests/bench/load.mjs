// How long until a page shows its map, answers the mouse, and does everything?

import { memory, openTab, processorTime } from './tab.mjs';

const PATIENCE = 60_000;
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Loads a page with the mouse moving over one county from the start. Returns the tab and what was measured. */
export async function load(browser, place, condition) {
  const tab = await openTab(browser, place, condition);
  const { page, session } = tab;
  await page.goto(place.url, { waitUntil: 'commit', timeout: PATIENCE });
  let isOver = false;
  const mouse = moveOver(session, place.point, () => isOver);
  try {
    await answers(session, tab.errors);
  } finally {
    isOver = true;
    await mouse;
  }
  await rest(page, tab.loaded);
  return { tab, figures: { ...(await times(page)), cpu: await processorTime(session), ...bytes(tab.loaded), memory: await memory(tab) } };
}

/** Asked by the protocol itself: what waits in the page for others compiles a large script there, in the midst of its load. */
async function answers(session, errors) {
  const value = async (expression) => (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  for (const start = Date.now(); Date.now() - start < PATIENCE; await sleep(50)) {
    if (await value('Boolean(window.bench?.answered && window.bench.ready)')) return;
  }
  const got = await value('JSON.stringify(window.bench, ["painted", "answered", "ready"])');
  throw new Error(`it did not get ready: ${got}, ${errors}`);
}

/** A real mouse is never quite still: a page that answers only moves answers the next one. */
async function moveOver(session, { x, y }, isOver) {
  for (let i = 0; !isOver(); i += 1) {
    const moved = session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + (i % 2), y }).catch(() => {});
    // A page that is only coming may never say that it has heard.
    await Promise.race([moved, sleep(500)]);
    await sleep(20);
  }
}

/** Until nothing more arrives. */
async function rest(page, loaded) {
  const count = () => [...loaded.values()].filter(({ bytes }) => bytes !== undefined).length;
  for (let before = -1; before !== count();) {
    before = count();
    await page.waitForTimeout(600);
  }
}

function times(page) {
  return page.evaluate(() => {
    const { painted, answered, ready, long } = window.bench;
    const blocked = long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
    return { painted, answered, ready: Math.max(ready, answered), blocked, longest: Math.max(0, ...long) };
  });
}

function bytes(loaded) {
  const files = [...loaded.values()];
  const sum = (some) => some.reduce((all, file) => all + (file.bytes ?? 0), 0);
  return { bytes: sum(files), wasm: sum(files.filter(({ url }) => url.endsWith('.wasm'))) };
}
