// Runs at the end of the page: brings the program, and says so, quietly, where it cannot be had. Dialogs come when they are
// first asked for.
(function () {
  var html = document.documentElement;
  var script = document.currentScript.dataset;

  // A link that asks for another language leads there, with all else that it asks for. That page's own language asks for
  // nothing: this happens once.
  var pairs = location.search.slice(1).split("&");
  var wanted = location.search && new URLSearchParams(location.search).get("lang");
  var languages = script.languages.split(",");
  if (wanted !== html.lang && languages.indexOf(wanted) >= 0) {
    var home = url(html.dataset.root || ".");
    var site = html.lang === languages[0] ? home : url(html.dataset.root + "../");
    var query = pairs.filter(function (pair) { return pair.split("=")[0] !== "lang"; }).join("&");
    var page = location.href.split(/[?#]/)[0].slice(home.length);
    var folder = wanted === languages[0] ? "" : wanted + "/";
    location.replace(site + folder + page + (query && "?" + query) + location.hash);
  }

  function failed() {
    html.removeAttribute("data-pending");
    html.setAttribute("data-failed", "");
  }
  function url(path) {
    return new URL(path, document.baseURI).href;
  }
  import(url(script.script)).then(function (program) { return program.default({ module_or_path: url(script.wasm) }); }).catch(failed);

  // What lies beside and below the map follows once it is painted, each step in a task of its own: the filters, the panel with
  // its first part, all parts, rows of the table, all of it, the notes. The program is still on its way then; with it all of
  // the page is there.
  var steps = ["filters", "panel", "parts", "rows", "table"];
  var idle = window.requestIdleCallback || setTimeout;
  function next() {
    var step = !html.hasAttribute("data-ready") && steps.shift();
    if (!step) return html.removeAttribute("data-first");
    html.setAttribute("data-first", step);
    idle(next, { timeout: 500 });
  }
  requestAnimationFrame(function () { idle(next, { timeout: 500 }); });

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-opens]");
    if (button) import(url(script.dialog)).then(function (dialog) { return dialog.open(button.dataset.opens); });
  });
})();
