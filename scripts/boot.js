// Runs before the first paint. A link to a filtered view must not show another view's figures as fact; and a program that
// cannot be had is said so, quietly. Dialogs come when they are first asked for.
(function () {
  var html = document.documentElement;
  var script = document.currentScript.dataset;

  // A link that asks for another language leads there, with all else that it asks for. That page's own language asks for
  // nothing: this happens once.
  var pairs = location.search.slice(1).split("&");
  var asked = location.search ? new URLSearchParams(location.search) : null;
  var wanted = asked && asked.get("lang");
  var languages = script.languages.split(",");
  if (wanted !== html.lang && languages.indexOf(wanted) >= 0) {
    var home = url(html.dataset.root || ".");
    var site = html.lang === languages[0] ? home : url(html.dataset.root + "../");
    var query = pairs.filter(function (pair) { return pair.split("=")[0] !== "lang"; }).join("&");
    var page = location.href.split(/[?#]/)[0].slice(home.length);
    var folder = wanted === languages[0] ? "" : wanted + "/";
    location.replace(site + folder + page + (query && "?" + query) + location.hash);
  }

  // Said before the first paint, so that no button comes later and moves the others.
  if (navigator.canShare && navigator.canShare({ url: location.href })) html.setAttribute("data-share", "");

  var keys = script.keys.split(",");
  if (asked) asked.forEach(function (_, key) {
    if (keys.indexOf(key) >= 0) html.setAttribute("data-pending", "");
  });

  function failed() {
    html.removeAttribute("data-pending");
    html.setAttribute("data-failed", "");
  }
  function url(path) {
    return new URL(path, document.baseURI).href;
  }
  // When all of the page is there: until then the head's links bring the program, and the map has the processor.
  function start() {
    import(url(script.script)).then(function (program) { return program.default({ module_or_path: url(script.wasm) }); }).catch(failed);
  }
  // The map is laid out first. What lies far below it follows once it is painted, each step in a task of its own: rows of the
  // table, all of it, the notes. The program is still on its way then; with it all of the page is there.
  var steps = ["map", "rows", "table"];
  var idle = window.requestIdleCallback || setTimeout;
  function next() {
    var step = !html.hasAttribute("data-ready") && steps.shift();
    if (step) html.setAttribute("data-first", step);
    else html.removeAttribute("data-first");
    if (step && step !== "map") idle(next, { timeout: 500 });
  }
  next();
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-opens]");
    if (button) import(url(script.dialog)).then(function (dialog) { return dialog.open(button.dataset.opens); });
  });
  function come() {
    start();
    requestAnimationFrame(function () { idle(next, { timeout: 500 }); });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", come);
  else come();
})();
