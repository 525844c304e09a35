// What does a page cost while it is used: hovering, filtering, playing?

import { processorTime } from './tab.mjs';

/** As many milliseconds as a mouse takes from county to county: pages may drop moves that follow each other faster. */
const PAUSE = 80;
const STEPS = 6;

/** Hovers over counties by their index, each brought into sight before. */
export async function hover({ page, session }, place, indices) {
  const times = [];
  let missed = 0;
  await away(session);
  const before = await processorTime(session);
  let last = '';
  for (const i of indices) {
    const name = place.counties[i].name;
    // Neighbours by the same name cannot be told apart by their tooltips.
    if (name === last) continue;
    const point = await pointIn({ page, session }, i);
    await page.waitForTimeout(PAUSE);
    const time = point && (await hoverAt({ page, session }, point, name));
    if (time === null) missed += 1;
    else times.push(time);
    last = name;
  }
  const cpu = (await processorTime(session)) - before;
  return { hover: quantile(times, 0.5), hover95: quantile(times, 0.95), hoverCpu: cpu / indices.length, hovered: times.length, missed };
}

/** Where no county is. */
const away = (session) => session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 2, y: 2 });

/** The last tooltip may cover the whole of a small county: then the mouse goes around it. */
async function pointIn({ page, session }, i) {
  const point = () => page.evaluate((i) => window.bench.pointIn(i), i);
  const found = await point();
  if (found) return found;
  await away(session);
  await page.waitForTimeout(PAUSE);
  return point();
}

async function hoverAt({ page, session }, { x, y }, name) {
  await page.evaluate((name) => window.bench.awaitTip(name), name);
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  return page.evaluate(() => window.bench.tip);
}

/** Narrows the period to its first months and opens it again; watched is a county that has none in them, and some later. */
export async function filter({ page, session }, place) {
  await away(session);
  await page.waitForTimeout(300);
  const all = place.periods.length - 1;
  const narrow = (to) => page.evaluate(([to, i]) => window.bench.filter(0, to, i), [to, place.watched]);
  // What a page fetches at the first change belongs to its loading.
  for (const to of [0, all]) await narrow(to);
  await page.waitForTimeout(500);
  const drawn = [];
  const before = await processorTime(session);
  for (const to of [0, all, 1, all, 3, all, 0, all, 1, all]) drawn.push(await narrow(to));
  const cpu = ((await processorTime(session)) - before) / drawn.length;
  if (drawn.includes(null)) throw new Error(`a filter did not colour ${place.counties[place.watched].name} anew`);
  return { filter: middle(drawn, 'time'), filterFrames: most(drawn, 'frames'), filterCpu: cpu };
}

/** Plays some steps of the film. */
export async function play({ page, session }, place) {
  await page.evaluate(() => (window.bench.films = true));
  await page.locator('[data-action=play]').click();
  await page.waitForFunction(() => window.bench.steps.length > 0, null, { polling: 50 });
  const before = await processorTime(session);
  const first = await page.evaluate(() => window.bench.steps.length);
  await page.waitForFunction((wanted) => window.bench.steps.length >= wanted, first + STEPS, { polling: 250, timeout: 60_000 });
  const cpu = ((await processorTime(session)) - before) / STEPS;
  const steps = await page.evaluate(() => window.bench.steps);
  await page.locator('[data-action=play]').click();
  return { step: middle(steps, 'time'), stepFrames: most(steps, 'frames'), stepCpu: cpu };
}

/** A real click opens the panel and a real key moves the filter, or this is an error. */
export async function prove({ page }, place) {
  const { name } = place.counties[place.target];
  const holds = (what, test, given) => page.waitForFunction(test, given, { polling: 20, timeout: 5_000 })
    .catch((cause) => { throw new Error(what, { cause }); });
  const { x, y } = await page.evaluate((i) => window.bench.pointIn(i), place.target);
  await page.mouse.click(x, y);
  await holds(`a click on ${name} opens no panel`, (name) => window.bench.view.panel().includes(name), name);
  if (!place.hasFilter) return;
  const before = await page.evaluate(async ([last, i]) => {
    window.bench.view.choose(0, last);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return window.bench.fill(i);
  }, [place.periods.length - 1, place.watched]);
  await page.locator('[name=to], #to').first().focus();
  await page.keyboard.press('Home');
  await holds('a key does not move the filter', ([i, before]) => window.bench.fill(i) !== before, [place.watched, before]);
}

/** The value below which a part of some numbers lies; nearest rank. */
function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;
}

const middle = (drawn, key) => quantile(drawn.map((it) => it[key]), 0.5);
// One slow frame in ten is the machine's; more are the page's.
const most = (drawn, key) => quantile(drawn.map((it) => it[key]), 0.8);
