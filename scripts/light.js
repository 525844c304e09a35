// What belongs together lights up together: a class of the legend and its counties, a county and its class.
(function () {
  var lit = null;
  function key(element) {
    var name = element.getAttribute("data-class") || element.getAttribute("data-swatch");
    return name && name !== "none" ? name : element.getAttribute("data-status");
  }
  function all(selector, act) {
    document.querySelectorAll(selector).forEach(act);
  }
  function show() {
    var isSwatch = lit && lit.matches(".swatch");
    all("[data-lit]", function (element) { element.removeAttribute("data-lit"); });
    all(".counties", function (map) { map.toggleAttribute("data-fades", !!isSwatch); });
    if (!lit) return;
    var own = key(isSwatch ? lit : lit.firstElementChild);
    all(isSwatch ? ".counties path" : ".swatch", function (element) {
      if (key(element) === own) element.setAttribute("data-lit", "");
    });
  }
  function light(event) {
    var at = event.type !== "focusout" && event.target.closest ? event.target.closest(".swatch, .counties a") : null;
    if (event.type === "focusin" && at && !at.matches(":focus-visible")) at = null;
    if (at === lit) return;
    lit = at;
    show();
  }
  ["pointerover", "focusin", "focusout"].forEach(function (name) { document.addEventListener(name, light); });
  // A choice may bring other classes: they are there with the next frame.
  ["click", "input", "change"].forEach(function (name) {
    document.addEventListener(name, function () { if (lit) setTimeout(show, 50); });
  });
})();
