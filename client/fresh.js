// Keeps the signed list: looks for a newer one, has the module (`client/src/fresh`) decide what to believe, and keeps what it believes. The
// press puts this behind sw.js, in the same script. A list is kept in a generation, a cache of its own, whole or not at all.
const DATA = "/data/";
const ROLES = ["root.json", "timestamp.json", "snapshot.json", "targets.json"];
const PACKS = ["numbers", "list"];

// How the last look ended, for whoever reads about the list: it was compared, nobody answered, or it was refused.
const COMPARED = 0;
const UNREACHED = 1;
const REFUSED = 2;

// Nobody answered as a server of ours does.
class Unreached extends Error {}
// What the module throws, too, where something is not to be believed. Anything else that goes wrong is the phone's own trouble.
const REFUSAL = null;

// The generations, the newest first.
async function generations() {
  const names = (await caches.keys()).filter((name) => /^d-\d+$/.test(name));
  return names.sort((one, other) => other.slice(2) - one.slice(2));
}

// The newest whole generation, and its number: what is written last is there.
async function newest() {
  for (const name of await generations()) {
    const cache = await caches.open(name);
    if (await cache.match(DATA + ROLES[1])) return [cache, Number(name.slice(2))];
  }
  return [null, 0];
}

async function bytes(response) {
  return response ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

// No more than `limit` bytes of an answer; undefined where there is no such file.
async function fetched(name, limit) {
  let response;
  try {
    response = await fetch(DATA + name, { cache: "no-store", credentials: "omit", redirect: "error" });
  } catch (error) {
    throw new Unreached();
  }
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Unreached();
  const parts = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreached();
    });
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      throw REFUSAL;
    }
  }
  return bytes(new Response(new Blob(parts)));
}

async function through(stream, input) {
  return bytes(new Response(new Blob([input]).stream().pipeThrough(stream)));
}

async function unpacked(packed) {
  return packed && through(new DecompressionStream("gzip"), packed).catch(() => undefined);
}

// The module, once for as long as this worker lives.
let checking;
function checker() {
  checking ??= (async () => wasm_bindgen({ module_or_path: await unpacked(await bytes(await caches.match(CHECK))) }))();
  // A file that was missing may be there the next time.
  return checking.catch((error) => {
    checking = undefined;
    throw error;
  });
}

// Whether this is what is signed under that name. The browser makes the hash: it is many times quicker than a module just started.
async function isCurrent(look, name, plain) {
  if (!plain) return false;
  return look.is_current(name, plain.length, new Uint8Array(await crypto.subtle.digest("SHA-256", plain)));
}

// One pack as it has to be, and whether it is the one that is kept: that one with what changed, or all of it, where not.
async function pack(look, kept, name) {
  const packed = await bytes(kept && (await kept.match(DATA + name)));
  const old = await unpacked(packed);
  if (await isCurrent(look, name, old)) return [packed, true];
  const change = look.change(name);
  const patch = old && look.path(change) && (await unpacked(await fetched(look.path(change), look.length(change))));
  const changed = patch && look.changed(name, old, patch);
  if (await isCurrent(look, name, changed)) return [await through(new CompressionStream("gzip"), changed), false];
  const fresh = await fetched(look.path(name), look.length(name));
  const plain = await unpacked(fresh);
  if (!(await isCurrent(look, name, plain))) throw REFUSAL;
  return [fresh, false];
}

// Looks for a newer list. The generation that counts from then on.
async function look(kept, number, note) {
  await checker();
  const roles = await Promise.all(ROLES.map(async (name) => bytes(kept && (await kept.match(DATA + name)))));
  roles[0] ??= await bytes(await caches.match(ROOT));
  const look = new wasm_bindgen.Look(...roles, ...FLOOR);
  try {
    return await followed(look, kept, number, note);
  } finally {
    look.free();
  }
}

async function followed(look, kept, number, note) {
  for (let name; (name = look.wants()); ) look.give(await fetched(name, look.limit()));
  const files = [["note", note]];
  let same = Boolean(kept) && !look.is_newer();
  for (const name of PACKS) {
    const [body, still] = await pack(look, kept, name);
    files.push([name, body]);
    same &&= still;
  }
  if (same) return kept;
  // The last one makes it whole.
  for (const place of [0, 2, 3, 1]) files.push([ROLES[place], look.file(place)]);
  const fresh = "d-" + (number + 1);
  try {
    await caches.delete(fresh);
    const cache = await caches.open(fresh);
    for (const [name, body] of files) await cache.put(DATA + name, new Response(body));
    return cache;
  } catch (error) {
    await caches.delete(fresh);
    throw error;
  }
}

// Has the newest list kept: looks at most once a day, but where nobody answered again the next time; `now` looks in any case. Fails
// only where nothing is kept yet. The note: the day of the last comparison, how the last look ended, and its day.
function keepList(now) {
  return navigator.locks.request("d", async () => {
    const [kept, number] = await newest();
    const noted = kept && (await kept.match(DATA + "note"));
    const [day, ended, tried] = noted ? (await noted.text()).split(" ").map(Number) : [0, UNREACHED, 0];
    const today = Math.floor(Date.now() / 86400000);
    if (kept && !now && ended !== UNREACHED && tried === today) return;
    const note = (day, ended) => [day, ended, today].join(" ");
    let cache = kept;
    let said = note(today, COMPARED);
    try {
      cache = await look(kept, number, said);
    } catch (error) {
      if (!kept) throw error;
      if (error instanceof Unreached) said = note(day, UNREACHED);
      else if (error === REFUSAL) said = note(day, REFUSED);
      else return;
    }
    if (cache === kept) await kept.put(DATA + "note", new Response(said)).catch(() => {});
    // A page that is just opening may still read the one before.
    for (const name of (await generations()).slice(2)) await caches.delete(name);
    // Everything may have been taken away meanwhile. That is noted first, so whatever came after it is seen here or deleted there.
    if ((await lists()).length === 1) await dropList();
  });
}

// Where everything was taken away, the list goes too.
async function dropList() {
  for (const name of await generations()) await caches.delete(name);
}
