// Shows the "Something went wrong" page if the app cannot start: a blocked or broken download, or
// a browser that is too old. Once the app runs, it does the same itself.
(function () {
  function stopped(event) {
    // What is only fetched ahead is asked for again by whoever needs it, who knows what to say.
    if (event.target && event.target.rel === "preload") return;
    if (document.querySelector("#app .starting")) {
      document.documentElement.setAttribute("data-stopped", "");
      var title = document.getElementById("stopped-title");
      if (title) title.focus();
    }
  }
  // Failed downloads do not bubble, so they are caught on the way down.
  window.addEventListener("error", stopped, true);
  window.addEventListener("unhandledrejection", stopped);
})();
