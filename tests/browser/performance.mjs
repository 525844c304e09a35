// Lighthouse's performance of a page on a phone, slowed as it does by itself: `node performance.mjs URL RUNS RESULTS`
// writes runs as tests/bench/measure.mjs does. `cargo xtask bench --lighthouse` calls it; no test does, since times differ
// from machine to machine.

import { writeFileSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { audited } from './audited.mjs';

const [url, count, results] = process.argv.slice(2);
const { port, close } = await audited();
const runs = [];
for (let i = 0; i < Number(count); i += 1) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: ['performance'] });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const figures = { score: lhr.categories.performance.score * 100, shift: lhr.audits['cumulative-layout-shift'].numericValue };
  console.log(`${i + 1}/${count} lighthouse: performance ${figures.score}, layout shift ${figures.shift}`);
  runs.push({ set: 'state', page: 'home', condition: 'lighthouse', busy: 0, figures });
}
writeFileSync(results, JSON.stringify(runs));
await close();
