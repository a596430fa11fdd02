// Keeps the tool working without a network. The lists are filled in when the site is composed: [path, integrity].
"use strict";
const VERSION = "%VERSION%";
const FRONT = %FRONT%;
const REST = %REST%;
const NAME = "v-" + VERSION;
// For fresh.js: the module that decides what to believe; the root that came with this version; the editions of the root and of the list then.
const CHECK = "%CHECK%";
const ROOT = "%ROOT%";
const FLOOR = %FLOOR%;

// What the page keeps for the person is `/k`. Empty, it means that this phone wants the first list alone.
async function lists() {
  const kept = await caches.match("/k");
  const first = kept && !(await kept.arrayBuffer()).byteLength;
  return first ? [[FRONT, "no-cache"]] : [[FRONT, "no-cache"], [REST, "no-store"]];
}

// Every file of this version, each as it was when the version was made, and no other.
async function fill(now) {
  const cache = await caches.open(NAME);
  for (const [list, mode] of await lists()) {
    for (const [path, integrity] of list) {
      if (await cache.match(path)) continue;
      const kept = named(path) && (await caches.match(path));
      const response = kept || (await fetch(new Request(path, { integrity, cache: mode })));
      if (!response.ok || response.redirected || response.type !== "basic") throw new Error();
      await cache.put(path, response);
    }
  }
  // By its name once more: what was thrown away meanwhile takes puts without a word.
  const whole = await caches.open(NAME);
  const wanted = new Set((await lists()).flatMap(([list]) => list.map(([path]) => path)));
  const there = (await whole.keys()).map((request) => new URL(request.url).pathname);
  await Promise.all(there.filter((path) => !wanted.has(path)).map((path) => whole.delete(path)));
  if (there.filter((path) => wanted.has(path)).length < wanted.size) throw new Error();
  await ((await lists()).length === 1 ? dropList() : keepList(now));
}

// A version is whole, or it is not there and the old one goes on.
async function install() {
  try {
    await fill(true);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

// A name that is the hash of its content means the same bytes in every version.
function named(path) {
  return path.startsWith("/a/");
}

async function answer(request) {
  const path = request.mode === "navigate" ? "/" : new URL(request.url).pathname;
  const cache = await caches.open(NAME);
  // A page of the version before finds its own files until it is gone.
  return (await cache.match(path)) || (named(path) && (await caches.match(path))) || fetch(request);
}

// Asks every page what it still needs and whether it may be left alone now. Silence means: it may not.
async function pages() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return Promise.all(
    all.map(
      (page) =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = (event) => done(event.data);
          setTimeout(() => done(null), 1000);
          page.postMessage(0, [port2]);
        }),
    ),
  );
}

// Drops old versions that no open page needs any more. Never while a newer one is on its way: its cache looks like one.
async function sweep() {
  const names = await caches.keys();
  const open = await pages();
  if (self.registration.installing || self.registration.waiting || open.includes(null)) return;
  const mine = await caches.open(NAME);
  const first = (await lists()).length === 1;
  for (const name of names) {
    if (name === NAME || !name.startsWith("v-")) continue;
    const old = await caches.open(name);
    let needed = false;
    for (const path of open.flatMap((page) => page[0])) {
      needed ||= !(await mine.match(path)) && Boolean(await old.match(path));
    }
    if (first || !needed) await caches.delete(name);
  }
}

self.addEventListener("install", (event) => {
  // Without this, browsers that start a sleeping worker ask the server for the page at the same time: it would learn of
  // every load, and so of every exit.
  if (event.addRoutes) {
    event.waitUntil(event.addRoutes({ condition: { urlPattern: new URLPattern({}) }, source: "fetch-event" }));
  }
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(sweep)));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) {
    event.respondWith(answer(request));
  }
});

// What a page says: 1, that files are missing or too many; 2, that it is there, so that it is time to look for a newer list; anything
// else, that it rests. A new version takes over only while every page rests.
self.addEventListener("message", (event) => {
  const waiting = self.registration.waiting && self.registration.active;
  if (event.data === 1) event.waitUntil(fill(false));
  else if (event.data === 2) event.waitUntil(lists().then((all) => all.length > 1 && keepList(false)));
  else if (waiting) {
    event.waitUntil(pages().then((open) => open.every((page) => page && page[1]) && self.skipWaiting()));
  } else event.waitUntil(sweep());
});
