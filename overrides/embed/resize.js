// @ts-check
/**
 * For another site's page: makes each frame with one of our embeds as high as its content.
 * It isn't a module, because a module from another site needs a header that not every host sends.
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
  // A frame that loaded before this script has already sent its height, so ask each one again.
  for (const frame of ours()) frame.contentWindow?.postMessage({ embed: "height?" }, "*");
})();
