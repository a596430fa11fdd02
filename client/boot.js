// Runs before anything else, inline and hashed in the policy. Three small things that wasm cannot do for itself:
// keep the keys pressed before the tool is ready, import a module by address, and register the worker.
(() => {
  const root = document.documentElement;
  // Without this script the page is its own plain table of conversions; with it, the tool.
  root.className = "";
  const keys = [];
  const key = (event) => {
    const again = (event.key === "Enter" || event.key === " ") && event.target.closest("button,select");
    if (!again && !event.ctrlKey && !event.metaKey && !event.altKey) keys.push(event.key);
  };
  const click = (event) => {
    const pad = event.target.closest("[data-k]");
    if (pad) keys.push(pad.dataset.k);
  };
  addEventListener("keydown", key);
  addEventListener("click", click);
  self.q = () => {
    removeEventListener("keydown", key);
    removeEventListener("click", click);
    return keys.splice(0);
  };
  self.i = (path) => import(path);
  self.n = () => {
    root.className = "n";
  };
  const policy = self.trustedTypes
    ? trustedTypes.createPolicy("a", { createScriptURL: (path) => (path === "/sw.js" ? path : "") })
    : { createScriptURL: (path) => path };
  self.w = async () => navigator.serviceWorker.register(policy.createScriptURL("/sw.js"), { updateViaCache: "all" });
})();
