/** The small finder of the Python tests, compiled; one of those compares the two. */

import { readFileSync } from "node:fs";

export const FINDER = JSON.parse(readFileSync(new URL("small-finder.json", import.meta.url), "utf8"));
