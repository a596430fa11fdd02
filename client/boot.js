// Runs before anything else, inline and hashed in the policy. Three small things that wasm cannot do for itself:
// keep the keys pressed before the tool is ready, import a module by address, and register the worker.
(() => {
  const root = document.documentElement;
  const keys = [];
  const key = (event) => {
    const again = (event.key === "Enter" || event.key === " ") && event.target.closest("button,select");
    if (!again && !event.ctrlKey && !event.metaKey && !event.altKey) keys.push(event.key);
  };
  const click = (event) => {
    const pad = event.target.closest("[data-k]");
    if (pad) keys.push(pad.dataset.k);
  };
  const stop = () => {
    removeEventListener("keydown", key);
    removeEventListener("click", click);
    removeEventListener("error", failed, true);
    return keys.splice(0);
  };
  // A script that does not arrive or cannot be read: the table again, rather than keys that do nothing.
  const failed = (event) => {
    if (event.target === self || event.target.tagName === "SCRIPT") self.n();
  };
  self.n = () => {
    root.className = "n";
    stop();
  };
  self.q = stop;
  self.i = (path) => import(path);
  if ("noModule" in HTMLScriptElement.prototype) {
    // Without this class the page is the tool, with it its own plain table of conversions.
    root.className = "";
    addEventListener("keydown", key);
    addEventListener("click", click);
    addEventListener("error", failed, true);
  }
  const policy = self.trustedTypes
    ? trustedTypes.createPolicy("a", { createScriptURL: (path) => (path === "/sw.js" ? path : "") })
    : { createScriptURL: (path) => path };
  self.w = async () => navigator.serviceWorker.register(policy.createScriptURL("/sw.js"), { updateViaCache: "all" });
})();
