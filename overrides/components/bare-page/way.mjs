// @ts-check
/** Leads on to the page that the link names, with the query and the fragment that the reader came with. */

const way = document.getElementById("way");
if (way instanceof HTMLAnchorElement) {
  way.search = location.search;
  way.hash = location.hash;
  location.replace(way.href); // replaced, so that "back" leads to where the reader came from
}
