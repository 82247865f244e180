// @ts-check
/**
 * For another site's page: makes each frame that shows one of our embeds as high as what it shows.
 * No module, because a module from another site needs a header that not every host sends.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const home = new URL(script.src);
  const folder = new URL(".", home).href;
  const ours = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(folder));

  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== home.origin || data?.embed !== "height" || typeof data.height !== "number") return;
    const frame = ours().find(({ contentWindow }) => contentWindow === source);
    if (frame && data.height > 0 && data.height < 20000) frame.height = String(data.height);
  });
  // A frame that was there first has told its height to nobody. Whoever is in it may hear the question.
  for (const frame of ours()) frame.contentWindow?.postMessage({ embed: "height?" }, "*");
})();
