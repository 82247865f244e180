// @ts-check
/**
 * <moving-figure>: one picture on top of the poses plays the frames that the build computed, pausing in each pose.
 * Without this module, in print and under reduced motion, all poses are shown side by side.
 * @typedef {[path: number, sizes: number[], frames: number[][]]} Track
 */

/** As in `hooks/drawing/svg/packing.py`: the first 58 characters are numbers, the others begin one of two characters. */
const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+,-./:;=?@[]^_`{|}~";
const SMALL = 58;

/** The numbers that the build has packed into a text. @param {string} text */
function unpacked(text) {
  const numbers = [];
  for (let i = 0; i < text.length; i++) {
    let code = ALPHABET.indexOf(text[i]);
    if (code >= SMALL) code = SMALL + (code - SMALL) * ALPHABET.length + ALPHABET.indexOf(text[++i]);
    numbers.push(code % 2 ? -(code + 1) / 2 : code / 2);
  }
  return numbers;
}

/** The frames of a path, from its first one and the difference of each from the one before. @param {[number, number[], string]} track @returns {Track} */
function unfolded([path, sizes, text]) {
  const numbers = unpacked(text);
  const width = 2 * sizes.reduce((sum, size) => sum + size);
  const frames = [numbers.slice(0, width)];
  for (let from = width; from < numbers.length; from += width) {
    const before = frames[frames.length - 1];
    frames.push(before.map((value, i) => value + numbers[from + i]));
  }
  return [path, sizes, frames];
}

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** The closed path that `hooks/drawing/shapes/outline.py` draws, from its control points. @param {number[]} p */
function smooth(p) {
  const n = p.length;
  const at = (/** @type {number[]} */ ...numbers) => numbers.map((v) => v.toFixed(1)).join(" ");
  let d = `M${at(p[n - 2] + p[0], p[n - 1] + p[1])}`;
  for (let i = 0; i < n; i += 2) {
    const j = (i + 2) % n;
    d += `Q${at(2 * p[i], 2 * p[i + 1], p[i] + p[j], p[i + 1] + p[j + 1])}`;
  }
  return `${d}z`;
}

class MovingFigure extends HTMLElement {
  clock = 0;
  next = 0;
  playing = false;
  seen = false;
  /** @type {number[] | undefined} */
  order;

  connectedCallback() {
    const still = this.querySelector("svg");
    if (!still || this.querySelector("button")) return;
    this.svg = /** @type {SVGSVGElement} */ (still.cloneNode(true));
    this.svg.setAttribute("class", "figure-stage");
    this.append(this.svg);
    this.paths = [...this.svg.querySelectorAll("path")];
    this.tracks = /** @type {[number, number[], string][]} */ (this.read("frames")).map(unfolded);
    this.orders = /** @type {number[][]} */ (this.read("order"));
    this.legs = (this.tracks[0]?.[2].length - 1) / this.read("step");
    this.button = this.appendChild(document.createElement("button"));
    Object.assign(this.button, { type: "button", className: "figure-play", onclick: () => this.play(!this.playing) });
    this.listen = new AbortController();
    addEventListener("beforeprint", () => this.play(false), this.listen);
    reduced.addEventListener("change", () => this.play(!reduced.matches), this.listen);
    new IntersectionObserver(([entry]) => {
      this.seen = entry.isIntersecting;
      this.tick();
    }).observe(this);
    this.play(!reduced.matches);
  }

  disconnectedCallback() {
    this.listen?.abort();
    cancelAnimationFrame(this.next);
  }

  /** @param {string} name */
  read(name) {
    return JSON.parse(this.dataset[name] ?? "0");
  }

  /** @param {boolean} on */
  play(on) {
    this.playing = on;
    this.toggleAttribute("data-playing", on);
    if (this.button) this.button.textContent = (on ? this.dataset.pause : this.dataset.play) ?? "";
    if (!on) {
      this.clock = 0;
      this.show(0);
    }
    this.tick();
  }

  tick() {
    cancelAnimationFrame(this.next);
    if (!this.playing || !this.seen) return;
    const begun = performance.now() - this.clock * 1000;
    const step = (/** @type {number} */ now) => {
      this.clock = Math.max(0, now - begun) / 1000;
      this.show(this.place(this.clock));
      this.next = requestAnimationFrame(step);
    };
    this.next = requestAnimationFrame(step);
  }

  /** The frame number at a time, with its fraction: pause and move, there and back or in a circle. @param {number} time */
  place(time) {
    const [move, back, step, legs] = [this.read("move"), this.read("back"), this.read("step"), this.legs ?? 1];
    const all = back ? 2 * legs : legs;
    let left = time % (legs * (move + back) + this.read("rest") + (all - 1) * this.read("hold"));
    for (let leg = 0; leg < all; leg++) {
      const [rest, takes] = [this.read(leg ? "hold" : "rest"), leg < legs ? move : back];
      if (left < rest + takes || leg === all - 1) {
        const part = Math.max(0, left - rest) / takes;
        // Steps in a circle follow each other at one speed.
        const eased = back ? part * part * (3 - 2 * part) : part;
        return step * (leg < legs ? leg + eased : all - leg - eased);
      }
      left -= rest + takes;
    }
    return 0;
  }

  /** @param {number} at */
  show(at) {
    const first = Math.min(Math.floor(at), this.read("step") * (this.legs ?? 1) - 1);
    for (const [path, sizes, frames] of this.tracks ?? []) {
      const points = frames[first].map((v, i) => v + (frames[first + 1][i] - v) * (at - first));
      let from = 0;
      let drawn = "";
      for (const size of sizes) {
        drawn += smooth(points.slice(from, from + size * 2));
        from += size * 2;
      }
      this.paths?.[path].setAttribute("d", drawn);
    }
    const order = this.orders?.[Math.round(at)];
    if (order === this.order) return;
    this.order = order;
    for (const path of order ?? []) this.svg?.append(this.paths?.[path] ?? "");
  }
}

customElements.define("moving-figure", MovingFigure);
