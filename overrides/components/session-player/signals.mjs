// @ts-check
/** Voice, beep, vibration and flash, each of which a reader can switch, and a device may lack. */

import { recall, remember } from "../../assets/site.mjs";

/** @typedef {"voice" | "beep" | "vibration" | "flash"} Signal */

/** @type {Signal[]} */
export const SIGNALS = ["voice", "beep", "vibration", "flash"];
const KEY = "session-signals";
const AT_FIRST = "voice,beep,vibration";

export class Signals {
  /** @type {Set<string>} */
  on = new Set(recall(KEY, AT_FIRST).split(","));
  /** @type {AudioContext | undefined} */
  audio;

  /** @param {HTMLElement} stage what flashes */
  constructor(stage) {
    this.stage = stage;
  }

  /** What this device can do. @returns {Signal[]} */
  get offered() {
    const missing = { voice: !("speechSynthesis" in window), vibration: !("vibrate" in navigator) };
    return SIGNALS.filter((signal) => !(/** @type {Record<string, boolean>} */ (missing)[signal]));
  }

  /** @param {string} signal @param {boolean} on */
  switch(signal, on) {
    if (on) this.on.add(signal);
    else this.on.delete(signal);
    if (signal === "voice" && !on) this.quiet();
    remember(KEY, [...this.on].join(","));
  }

  /** Sound may start only when a reader presses something; this is called then. */
  unlock() {
    try {
      this.audio ??= new AudioContext();
      this.audio.resume();
    } catch {
      this.audio = undefined; // no sound on this device
    }
  }

  /** At a change: words, a tone, a buzz and a flash. @param {string} words @param {boolean} strong whether work begins */
  change(words, strong) {
    this.speak(words);
    this.tone(strong ? 880 : 587, 0.25);
    if (this.on.has("vibration")) navigator.vibrate?.(strong ? [200, 100, 200] : 200);
    if (this.on.has("flash")) this.flash();
  }

  /** In the last seconds before a change. */
  tick() {
    this.tone(440, 0.08);
  }

  /** @param {string} words */
  speak(words) {
    if (!this.on.has("voice") || !("speechSynthesis" in window)) return;
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(words);
    said.lang = document.documentElement.lang;
    speechSynthesis.speak(said);
  }

  quiet() {
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }

  /** @param {number} hertz @param {number} seconds */
  tone(hertz, seconds) {
    if (!this.on.has("beep") || !this.audio) return;
    const [source, volume, now] = [this.audio.createOscillator(), this.audio.createGain(), this.audio.currentTime];
    source.frequency.value = hertz;
    volume.gain.setValueAtTime(0.25, now);
    volume.gain.exponentialRampToValueAtTime(0.001, now + seconds); // without a click at the end
    source.connect(volume).connect(this.audio.destination);
    source.start(now);
    source.stop(now + seconds);
  }

  flash() {
    this.stage.toggleAttribute("data-flash", true);
    setTimeout(() => this.stage.removeAttribute("data-flash"), 600); // once, far below three flashes a second
  }
}

/** Keeps the screen awake while a session runs, where the device can. */
export class Awake {
  /** @type {WakeLockSentinel | undefined} */
  lock;

  /** @param {boolean} on */
  async keep(on) {
    try {
      if (!on) await this.lock?.release();
      // A lock ends by itself whenever the tab is hidden, so each return asks again.
      else if (!this.lock || this.lock.released) this.lock = await navigator.wakeLock?.request("screen");
    } catch {
      // Low battery, or a browser that forbids it: the screen may go dark, and the clock goes on.
    }
  }
}
