// @ts-check
/** Tells the page around the frame how high this one is, at each change and when it asks. */

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
