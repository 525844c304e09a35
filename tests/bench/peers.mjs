// The pages that ours is measured against, of the same figures: `node peers.mjs SITE PAGES OUT` reads a built site's
// figures and the sources of pages (`pages/` here, or others of the same shape), and writes OUT/floor/ and OUT/d3/.
//
// `floor` is one file with the site's own outlines: about the least that such a map can be. `d3` decodes us-atlas.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { filter } from 'topojson-simplify';
import { readSite } from './site.mjs';

const PACKAGES = fileURLToPath(new URL('node_modules', import.meta.url));
const BREAKS = [1, 10, 50, 100, 250, 500];
const COLOURS = ['#f1f1f1', '#d4e4f4', '#a9cbe6', '#73aed5', '#4089c1', '#1c62a5', '#08306b'];
const WIDTH = 744;

const [siteFolder, sources, out] = process.argv.slice(2);
const site = readSite(siteFolder);
const isNation = new Set(site.counties.map(({ geoid }) => geoid.slice(0, 2))).size > 1;
const height = isNation ? 480 : 600;
const source = (name) => readFileSync(join(sources, name), 'utf8');

writeFloor(fresh('floor'));
await writeD3(fresh('d3'));

function fresh(name) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function writeFloor(folder) {
  const { paths, size } = site.outlines;
  const shapes = site.counties.map(({ geoid }, i) => `<path id=c${geoid} class=k${classOf(site.counts[geoid])} d="${paths[i]}"/>`);
  const map = `<svg width=${WIDTH} height=${height} viewBox="0 0 ${size.join(' ')}" stroke=#fff>${shapes.join('')}</svg>`;
  const figures = site.counties.map(({ geoid }) => site.counts[geoid]);
  const names = site.counties.map(({ name }) => name).join('|');
  const given = `const P=${JSON.stringify(site.periods)},N=${JSON.stringify(names)}.split('|'),D=${JSON.stringify(figures)},T=[${BREAKS}];`;
  const program = esbuild.transformSync(given + source('floor.js'), { minify: true, charset: 'utf8' }).code;
  const page = shell(`<style>${COLOURS.map((colour, i) => `.k${i}{fill:${colour}}`).join('')}</style>`)
    .replace('<div id=map></div><div id=legend></div>', `<div id=map>${map}</div><div id=legend>${legend()}</div>`)
    .replace('<script type=module src=main.js></script>', () => `<script>{${program}}</script>`);
  writeFileSync(join(folder, 'index.html'), page);
}

async function writeD3(folder) {
  await esbuild.build({
    entryPoints: { main: join(sources, 'd3.js') }, outdir: folder, nodePaths: [PACKAGES], define: { US: String(isNation) },
    bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'error',
  });
  writeFileSync(join(folder, 'topo.json'), JSON.stringify(topology()));
  writeFileSync(join(folder, 'data.json'), JSON.stringify({ periods: site.periods, counts: site.counts }));
  const early = ['topo.json', 'data.json'].map((file) => `<link rel=preload as=fetch crossorigin href=${file}>`).join('');
  writeFileSync(join(folder, 'index.html'), shell(`${early}<link rel=modulepreload href=main.js>`));
}

/** The site's counties of us-atlas, in the site's order and by its names, with the arcs that they use and no other. */
function topology() {
  const atlas = JSON.parse(readFileSync(join(PACKAGES, 'us-atlas/counties-10m.json'), 'utf8'));
  const known = new Map(atlas.objects.counties.geometries.map((geometry) => [geometry.id, geometry]));
  const geometries = site.counties.map(({ geoid, name }) => {
    if (!known.has(geoid)) throw new Error(`us-atlas has no county ${geoid} (${name})`);
    return { ...known.get(geoid), properties: { name } };
  });
  return filter({ ...atlas, objects: { counties: { type: 'GeometryCollection', geometries } } }, () => true);
}

function shell(head) {
  const options = (chosen) => site.periods.map((period, i) => `<option value=${i}${i === chosen ? ' selected' : ''}>${period}</option>`).join('');
  const given = { SET: isNation ? 'us' : 'ms', H: height, HEAD: head, OPTS: options(0), OPTS_LAST: options(site.periods.length - 1) };
  // The figures are published ones, whatever a page's source was first written for.
  return source('shell.html').replace(' (synthetic data)', '').replace(/%([A-Z_]+)%/g, (_, name) => given[name]);
}

function classOf(counts) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return BREAKS.filter((least) => all >= least).length;
}

function legend() {
  const label = (i) => (i === 0 ? '0' : i < BREAKS.length ? `${BREAKS[i - 1]}–${BREAKS[i] - 1}` : `${BREAKS[i - 1]}+`);
  return COLOURS.map((colour, i) => `<i style="background:${colour}"></i>${label(i)}`).join(' ');
}
