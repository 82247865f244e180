// @ts-check
/**
 * The service worker: keeps the site for times without a connection. It keeps what a reader needs first, pages that were
 * opened, and on request everything.
 *
 * Each build has a cache of its own, and a file is kept only if it's the one in the build's list (`offline.json`), so two
 * builds never mix. If anything about a cache goes wrong, the answer comes from the network as if there were no worker.
 * See docs/decisions/0015-offline.md.
 */

const worker = /** @type {any} */ (self); // the types of pages and of workers can't be loaded together
const SITE = new URL("./", location.href).href;
const BUILD = "builds/current/"; // what is published has the build's name here...
const UNNAMED = ["builds", "current", ""].join("/"); // ...but not here
const LIST = `${SITE}${BUILD}offline.json`;
/** Caches belong to an origin, which other sites may share. */
const OURS = `${new URL(SITE).pathname} `;
const CACHE = OURS + BUILD;
const AT_ONCE = 4;
const SLOW = 4000; // milliseconds after which a page that is kept is shown

/** @typedef {Record<string, [digest: string, bytes: number]>} Files by their path below the site */

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", answer);
worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(serve(event.data, event.ports[0])));

/** All that is needed first, or nothing: until it's complete, the earlier build stays. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    const { first, rest } = await list(cache);
    await keepAll(cache, Object.entries(first));
    await keepAll(cache, await keptBefore(rest)).catch(() => {}); // opened pages that changed need a connection
  } catch (error) {
    if (/** @type {Error} */ (error).name === "QuotaExceededError") await caches.delete(CACHE);
    throw error;
  }
  await worker.skipWaiting(); // pages that are open have files of their own build
}

/** Keep the last build for pages that are open, and the page that came before the worker did. */
async function takeOver() {
  const older = await olderCaches();
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
  const open = await worker.clients.matchAll({ type: "window" });
  const urls = open.map((/** @type {{url: string}} */ { url }) => url);
  await Promise.all(urls.map((/** @type {string} */ url) => keepOpened(url).catch(() => {})));
}

/** @param {any} event */
function answer(event) {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SITE)) return;
  const isOfBuild = request.url.startsWith(`${SITE}builds/`);
  event.respondWith(isOfBuild ? fileOfBuild(request) : page(event));
}

/** A page is of another build, and this worker is still here: perhaps the site no longer has one. */
async function leaveIfGone() {
  const { status } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
  if (status !== 404 && status !== 410) return;
  await worker.registration.unregister();
  await Promise.all([CACHE, ...(await olderCaches())].map((name) => caches.delete(name)));
}

/** A file whose name says what is in it. @param {Request} request */
async function fileOfBuild(request) {
  const kept = await caches.match(request.url).catch(() => undefined);
  return kept ?? fetch(request);
}

/** The newest from the network; what is kept if that fails or is slow. @param {any} event */
async function page(event) {
  const kept = await find(event.request.url).catch(() => undefined);
  const fresh = fetch(event.request).then((response) => {
    if (response.ok)
      event.waitUntil(
        keepOpened(event.request.url, response.clone())
          .catch(leaveIfGone)
          .catch(() => {}),
      );
    return kept && response.status >= 500 ? kept.clone() : response;
  });
  fresh.catch(() => {}); // it may lose the race
  if (kept) return Promise.race([fresh, after(SLOW).then(() => kept)]).catch(() => kept);
  return fresh.catch((error) => withoutConnection(event.request, error));
}

/** @param {Request} request @param {Error} error */
async function withoutConnection(request, error) {
  const cache = await caches.open(CACHE);
  const notice = await cache.match(`${SITE}503.html`);
  if (request.mode !== "navigate" || !notice || !(await entryOf(cache, request.url))) throw error;
  return new Response(notice.body, { status: 503, headers: notice.headers });
}

/** @param {number} milliseconds @returns {Promise<void>} */
const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** @param {string} url */
async function find(url) {
  const cache = await caches.open(CACHE);
  const entry = await entryOf(cache, url);
  return entry && cache.match(SITE + entry[0]);
}

/** The entry of an address, whether or not it has its slash. @param {Cache} cache @param {string} url @returns {Promise<[string, Files[""]] | undefined>} */
async function entryOf(cache, url) {
  const { first, rest } = await list(cache);
  const { origin, pathname } = new URL(url);
  const path = (origin + pathname).slice(SITE.length).replace(/(^|\/)index\.html$/, "$1");
  const found = [path, `${path}/`].find((name) => first[name] ?? rest[name]);
  return found === undefined ? undefined : [found, first[found] ?? rest[found]];
}

/** What this build consists of. @param {Cache} cache @returns {Promise<{first: Files, rest: Files}>} */
async function list(cache) {
  const kept = await cache.match(LIST);
  if (kept) return kept.json();
  const response = await fetch(LIST);
  if (!response.ok) throw new Error(`${response.status}: ${LIST}`);
  await cache.put(LIST, response.clone());
  return response.json();
}

/** @param {string} url @param {Response} [response] if it's here already */
async function keepOpened(url, response) {
  const cache = await caches.open(CACHE);
  const entry = await entryOf(cache, url);
  if (entry) await keep(cache, ...entry, response);
}

/** A few at a time. @param {Cache} cache @param {[string, Files[""]][]} files @param {() => void} [told] after each */
async function keepAll(cache, files, told) {
  const waiting = [...files];
  const next = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await keep(cache, ...file);
      told?.();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/**
 * Keep a file that isn't there yet; an error if it's not of this build.
 *
 * @param {Cache} cache @param {string} path @param {Files[""]} entry @param {Response} [response]
 */
async function keep(cache, path, [digest], response) {
  const address = SITE + path;
  if (!response && (await cache.match(address))) return;
  const found = response ?? (await ofOlderBuild(path, digest)) ?? (await fetch(address, { cache: "no-cache" }));
  if (!found.ok || found.redirected || (await digestOf(found.clone(), BUILD)) !== digest) {
    throw new Error(`Not of this build: ${address}`);
  }
  await cache.put(address, found);
}

/** The same file from an earlier build, with this build's name in it. @param {string} path @param {string} digest */
async function ofOlderBuild(path, digest) {
  for (const name of await olderCaches()) {
    const build = name.slice(OURS.length);
    const kept = await (await caches.open(name)).match(SITE + path.replace(BUILD, build));
    if (kept && (await digestOf(kept.clone(), build)) === digest) return renamed(kept, build);
  }
  return undefined;
}

/** @param {Response} kept @param {string} build */
async function renamed(kept, build) {
  const bytes = await kept.arrayBuffer();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const body = text.includes(build) ? text.replaceAll(build, BUILD) : bytes;
  return new Response(body, { headers: kept.headers });
}

/** As the build hashes it: before it had a name. @param {Response} response @param {string} build */
async function digestOf(response, build) {
  const bytes = await response.arrayBuffer();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const unnamed = text.includes(build) ? new TextEncoder().encode(text.replaceAll(build, UNNAMED)) : bytes;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", unnamed)).slice(0, 8);
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Oldest first. */
const olderCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

/** Those that an earlier build kept. @param {Files} files */
async function keptBefore(files) {
  const older = await Promise.all((await olderCaches()).map((name) => caches.open(name)));
  const kept = await Promise.all(older.map((cache) => cache.keys()));
  const addresses = new Set(kept.flat().map(({ url }) => url));
  return Object.entries(files).filter(([path]) => addresses.has(SITE + path));
}

/** In bytes. @param {[string, Files[""]][]} files */
const sizeOf = (files) => files.reduce((sum, [, [, bytes]]) => sum + bytes, 0);

/**
 * A page asks how much is kept, or for everything to be kept.
 *
 * @param {string} wish `size` or `everything` @param {MessagePort} port
 */
async function serve(wish, port) {
  try {
    const cache = await caches.open(CACHE);
    const { first, rest } = await list(cache);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const all = Object.entries({ ...first, ...rest });
    const missing = all.filter(([path]) => !kept.has(SITE + path));
    let left = missing.length;
    if (wish === "everything") await keepAll(cache, missing, () => port.postMessage({ left: --left }));
    port.postMessage({ done: true, left, bytes: left && sizeOf(missing), all: sizeOf(all) });
  } catch {
    port.postMessage({ failed: true });
  }
}
