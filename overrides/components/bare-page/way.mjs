// @ts-check
/** Redirects to the link's page, with the query and the fragment of the current address. */

const way = document.getElementById("way");
if (way instanceof HTMLAnchorElement) {
  way.search = location.search;
  way.hash = location.hash;
  location.replace(way.href); // so that "back" skips this page
}
