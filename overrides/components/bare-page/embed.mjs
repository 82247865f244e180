// @ts-check
/** Reports its height to the embedding page whenever it changes, and when asked. */

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ embed: "height", height }, "*"); // to any site: a height is no secret
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.embed === "height?") tellHeight();
  });
}
