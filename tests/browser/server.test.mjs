// Does the server send what hosting needs? Asked byte by byte, since `fetch` would tidy paths and decode bodies.

import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const base = new URL(process.env.BASE_URL);

function ask(path, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: base.hostname, port: base.port, path, method, headers }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    });
    request.on('error', reject).end();
  });
}

async function asset(pattern) {
  const page = (await ask('/')).body.toString();
  return `/${page.match(pattern)[0]}`;
}

test('the page is HTML with a strict policy that any newsroom may embed', async () => {
  const { status, headers, body } = await ask('/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(body.toString(), /^<!doctype html>/i);
  // The page's own, with the hashes of what stands in it: a header would have to know them too.
  assert.equal(headers['content-security-policy'], undefined);
  const policy = body.toString().match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' ('sha256-[\w+/]{43}=' ){2}'wasm-unsafe-eval'/);
  assert.doesNotMatch(policy, /unsafe-inline|frame-ancestors/);
  assert.equal(headers['x-frame-options'], undefined);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.ok(headers['referrer-policy']);
});

test('the page is short-lived, and cheap to ask for again', async () => {
  const first = await ask('/', { 'accept-encoding': 'br' });
  assert.match(first.headers['cache-control'], /max-age=60$/);
  const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': first.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('assets live for ever and cross origins, WebAssembly as its own type', async () => {
  const wasm = await ask(await asset(/assets\/app\.[0-9a-f]{12}\.wasm/));
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.equal(wasm.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(wasm.headers['access-control-allow-origin'], '*');
  assert.equal(wasm.body.subarray(0, 4).toString(), '\0asm');
});

test('compressed copies are the file itself, in what the reader takes', async () => {
  const path = await asset(/assets\/app\.[0-9a-f]{12}\.js/);
  const plain = await ask(path);
  const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
  const gzip = await ask(path, { 'accept-encoding': 'gzip' });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.deepEqual(brotliDecompressSync(brotli.body), plain.body);
  assert.deepEqual(gunzipSync(gzip.body), plain.body);
  for (const { headers } of [plain, brotli, gzip]) assert.equal(headers.vary, 'accept-encoding');
  assert.notEqual(brotli.headers.etag, gzip.headers.etag);
});

test('HEAD says the length and sends nothing', async () => {
  const get = await ask('/');
  const head = await ask('/', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  assert.equal(head.headers['content-length'], String(get.body.length));
});

test('what is not there is 404, what is not reading is 405', async () => {
  assert.equal((await ask('/absent.html')).status, 404);
  assert.equal((await ask('/', {}, 'POST')).status, 405);
});

test('no path leads out of dist/', async () => {
  const ways = ['/../Cargo.toml', '/%2e%2e/Cargo.toml', '/assets/../../Cargo.toml', '/..%2fCargo.toml', '//etc/passwd'];
  for (const way of ways) assert.equal((await ask(way)).status, 404, way);
});

test('a folder is reached with its slash', async () => {
  assert.equal((await ask('/assets/')).status, 404);
  assert.equal((await ask('/data')).status, 404);
});

test('many readers at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/', { 'accept-encoding': 'br' })));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
});
