// Which pages embed the map, and how are they served from an origin that is not its own?
//
// To look at them by hand: `cargo xtask serve`, and beside it `node tests/browser/host-server.mjs`, which says where the
// gallery is.

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const PAGES = new URL('../hosts/', import.meta.url);
const PACKAGES = new URL('node_modules/', import.meta.url);

/** The parents' scripts, as their makers publish them. */
const LIBRARIES = {
  '/pym.js': 'pym.js/dist/pym.v1.min.js',
  '/newswire.js': '@newswire/frames/dist/frames.umd.js',
  '/sidechain.js': '@nprapps/sidechain/dist/sidechain.js',
  '/iframe-resizer-4.js': 'iframe-resizer-4/js/iframeResizer.min.js',
  '/iframe-resizer-5.js': '@iframe-resizer/parent/index.umd.js',
  '/open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.js',
};
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript' };

/** The names of all hosts, in order. */
export async function names() {
  const files = await readdir(PAGES);
  return files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length)).sort();
}

/**
 * Serves the hosts of the map at `map`, which must be on another name than 127.0.0.1. A host's address says what it
 * embeds and which height it keeps for it: `/pym.html?embed=/embed/?county=adams&height=900`.
 */
export async function serve(map, port = 0) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    try {
      const { type, text } = await answer(url, map);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}

async function answer({ pathname, searchParams }, map) {
  if (pathname === '/') return { type: TYPES.html, text: await gallery() };
  const library = LIBRARIES[pathname];
  if (library) return { type: TYPES.js, text: await readFile(new URL(library, PACKAGES), 'utf8') };
  const embed = new URL(searchParams.get('embed') ?? '/embed/', map);
  return { type: TYPES.html, text: await page(pathname.slice(1), embed.href, Number(searchParams.get('height'))) };
}

/** A host with its places filled. The style comes with the page: a host's late one would move the frame. */
async function page(file, embed, height) {
  const read = (name) => readFile(new URL(name, PAGES), 'utf8');
  const style = await read('host.css');
  const places = { embed: embed.replaceAll('&', '&amp;').replaceAll('"', '&quot;'), height: height || '', style };
  return (await read(file)).replace(/{{(\w+)}}/g, (_, name) => places[name]);
}

async function gallery() {
  const items = (await names()).map((name) => `<li><a href="/${name}.html">${name}</a>`);
  return `<!doctype html><title>Hosts</title><ul>${items.join('')}</ul>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const map = process.argv[2] ?? 'http://localhost:8080';
  const server = await serve(map);
  console.log(`Hosts of ${map}: ${server}`);
  // Until it is ended by hand.
  setInterval(() => {}, 2 ** 30);
}
