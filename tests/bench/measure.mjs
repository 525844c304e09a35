// Measures pages side by side: `node measure.mjs PLAN RESULTS`. Both are JSON files.
//
//   PLAN      { chromium, runs, conditions, hovers, patience, pages: [{ set, name, view, url, site }] }
//   RESULTS   { machine, counties: { set: how many }, runs: [{ set, page, condition, busy, figures }] }
//
// Every round loads each page once under each condition, in random order: only ratios within one call mean something.
// Times are milliseconds, sizes bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { load } from './load.mjs';
import { machine, quiet } from './machine.mjs';
import { readSite } from './site.mjs';
import { openTab } from './tab.mjs';
import { filter, hover, play, prove } from './use.mjs';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Milliseconds for one run, of which a national page takes the most. */
const PATIENCE = 180_000;

const [planFile, resultsFile] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8'));
const browser = await chromium.launch({ executablePath: plan.chromium, args: FLAGS });
const runs = [];
try {
  const places = await Promise.all(plan.pages.map(known));
  for (const set of new Set(places.map((place) => place.set))) await within(PATIENCE, aim(places.filter((place) => place.set === set)), set);
  for (let round = 1; round <= plan.runs; round += 1) {
    for (const [place, condition] of shuffled(places.flatMap((place) => plan.conditions.map((condition) => [place, condition])))) {
      runs.push(await within(PATIENCE, run(place, condition), `${place.set} ${place.name} ${condition}`));
      say(`${round}/${plan.runs}`, runs.at(-1));
    }
  }
  const counties = Object.fromEntries(places.map((place) => [place.set, place.counties.length]));
  writeFileSync(resultsFile, JSON.stringify({ machine: machine(browser), counties, runs }));
} finally {
  await browser.close();
}

/** A page of the plan with what its site publishes. */
async function known(page) {
  const { counties, counts, periods, path } = readSite(page.site);
  const isLater = ({ geoid }) => counts[geoid].every((count, i) => i > 3 || count === 0) && counts[geoid].some(Boolean);
  const url = page.name === 'page' ? page.url + path : page.url;
  return { ...page, url, counties, periods, watched: counties.findIndex(isLater) };
}

/** The county that the mouse rests on while pages load: the first that lies within the window on each page of a set. */
async function aim(places) {
  const reached = [];
  for (const place of places) {
    const tab = await openTab(browser, place, 'none');
    await tab.page.goto(place.url);
    await tab.page.waitForFunction(() => window.bench.painted, null, { polling: 50 });
    place.hasFilter = (await tab.page.locator('[name=to], #to').count()) > 0;
    reached.push(await tab.page.evaluate((count) => Array.from({ length: count }, (_, i) => window.bench.pointIn(i, false)), place.counties.length));
    await tab.close();
  }
  const target = places[0].counties.findIndex((_, i) => reached.every((points) => points[i]));
  if (target < 0) throw new Error(`no county is in sight on each of ${places.map(({ name }) => name)}`);
  places.forEach((place, i) => Object.assign(place, { target, hovered: place.counties[target].name, point: reached[i][target] }));
}

async function run(place, condition) {
  const busy = await quiet(plan.patience);
  const { tab, figures } = await load(browser, place, condition);
  if (condition === 'none' && place.hasFilter) Object.assign(figures, await used(tab, place));
  await prove(tab, place);
  if (tab.errors.length) throw new Error(tab.errors.join('; '));
  await tab.close();
  return { set: place.set, page: place.name, condition, busy, figures };
}

async function used(tab, place) {
  const every = Math.max(1, Math.floor(place.counties.length / plan.hovers));
  const indices = place.counties.map((_, i) => i).filter((i) => i % every === 0);
  const figures = { ...(await hover(tab, place, indices)), ...(await filter(tab, place)) };
  return place.view === 'ours' ? { ...figures, ...(await play(tab, place)) } : figures;
}

/** A browser that no longer answers is an error, not a wait; every error says where. */
async function within(patience, work, where) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error(`no answer in ${patience} ms`)), patience)));
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    throw new Error(`${where}: ${cause.message}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function shuffled(list) {
  return list.map((it) => [Math.random(), it]).sort(([a], [b]) => a - b).map(([, it]) => it);
}

function say(round, { set, page, condition, busy, figures }) {
  const words = Object.entries(figures).filter(([, value]) => value !== null).map(([name, value]) => `${name} ${Math.round(value * 10) / 10}`);
  console.log(`${round} ${set} ${page} ${condition}${busy > 0.35 ? ' (busy machine)' : ''}: ${words.join(', ')}`);
}
