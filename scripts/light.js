// What belongs together lights up together: a class of the legend and its counties, a county and its class.
(function () {
  var lit = null;
  // What is marked as lit, so that nothing must be looked for in the whole page: that is long.
  var marked = [];
  var waits = 0;
  function key(element) {
    var name = element.getAttribute("data-class") || element.getAttribute("data-swatch");
    return name && name !== "none" ? name : element.getAttribute("data-status");
  }
  function show() {
    waits = 0;
    var isSwatch = !!lit && lit.matches(".swatch");
    var map = document.querySelector(".counties");
    marked.forEach(function (element) { element.removeAttribute("data-lit"); });
    if (isSwatch || map.hasAttribute("data-fades")) map.setAttribute("data-fades", isSwatch);
    if (!lit) return (marked = []);
    var own = key(isSwatch ? lit : lit.firstElementChild);
    var others = isSwatch ? map.querySelectorAll("path") : document.querySelector(".legend").querySelectorAll(".swatch");
    marked = Array.prototype.filter.call(others, function (element) { return key(element) === own; });
    marked.forEach(function (element) { element.setAttribute("data-lit", ""); });
  }
  function light(event) {
    var at = event.type !== "focusout" && event.target.closest ? event.target.closest(".swatch, .counties a") : null;
    if (event.type === "focusin" && at && !at.matches(":focus-visible")) at = null;
    if (at === lit) return;
    lit = at;
    // The answer's own frame comes first.
    if (!waits) waits = setTimeout(show);
  }
  ["pointerover", "focusin", "focusout"].forEach(function (name) { document.addEventListener(name, light); });
  // A choice may bring other classes: they are there with the next frame.
  ["click", "input", "change"].forEach(function (name) {
    document.addEventListener(name, function () { if (lit) setTimeout(show, 50); });
  });
})();
