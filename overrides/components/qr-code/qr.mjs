// @ts-check
/**
 * A QR code of a text: byte mode, error level L (ISO/IEC 18004). Pure, and loaded only when a reader asks for a code.
 *
 * A square is `true` where it is dark. A test holds every square against an independent library.
 */

/** Error correction of level L, by version: codewords in each block, and blocks. */
const CORRECTION = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12];
const LEVEL = 1; // how a code says "L"
/** Squares of white around a code. */
export const QUIET = 4;

/** @type {((row: number, column: number) => boolean)[]} */
const MASKS = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** Squares for data and correction in a version. @param {number} version */
function room(version) {
  const marks = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const alignment = marks ? (25 * marks - 10) * marks - 55 : 0;
  return (16 * version + 128) * version + 64 - alignment - (version > 6 ? 36 : 0);
}

/** Bytes of data, without the correction. @param {number} version */
const capacity = (version) => Math.floor(room(version) / 8) - CORRECTION[version - 1] * BLOCKS[version - 1];

/** The bits that say how long the text is. @param {number} version */
const counting = (version) => (version < 10 ? 8 : 16);

/** Multiply in the field of 256 elements. @param {number} one @param {number} other */
function times(one, other) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

/** The remainder that corrects a block (Reed and Solomon). @param {number[]} data @param {number} degree */
function correction(data, degree) {
  let divisor = [...new Array(degree - 1).fill(0), 1];
  for (let at = 0, root = 1; at < degree; at++, root = times(root, 2)) {
    divisor = divisor.map((factor, place) => times(factor, root) ^ (divisor[place + 1] ?? 0));
  }
  let rest = new Array(degree).fill(0);
  for (const byte of data) {
    const lead = byte ^ rest[0];
    rest = [...rest.slice(1), 0].map((value, place) => value ^ times(divisor[place], lead));
  }
  return rest;
}

/** The text as padded bytes of data. @param {Uint8Array} bytes @param {number} version */
function padded(bytes, version) {
  const put = (/** @type {number} */ value, /** @type {number} */ width) => value.toString(2).padStart(width, "0");
  const size = capacity(version) * 8;
  let bits = put(4, 4) + put(bytes.length, counting(version)) + [...bytes].map((byte) => put(byte, 8)).join("");
  bits += "0".repeat(Math.min(4, size - bits.length));
  bits += "0".repeat((8 - (bits.length % 8)) % 8);
  const data = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  for (let at = 0; data.length < size / 8; at++) data.push(at % 2 ? 0x11 : 0xec);
  return data;
}

/** Blocks of data and of correction, interleaved. @param {number[]} data @param {number} version */
function interleaved(data, version) {
  const count = BLOCKS[version - 1];
  const short = Math.floor(data.length / count);
  const longer = count - (data.length % count); // the first block that holds one byte more
  const start = (/** @type {number} */ at) => at * short + Math.max(0, at - longer);
  const blocks = Array.from({ length: count }, (_, at) => data.slice(start(at), start(at + 1)));
  const checks = blocks.map((block) => correction(block, CORRECTION[version - 1]));
  const across = (/** @type {number[][]} */ lists) =>
    Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) =>
      lists.flatMap((list) => list[at] ?? []),
    );
  return [...across(blocks), ...across(checks)].flat();
}

/** Where the alignment marks stand. @param {number} version */
function marks(version) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)];
}

/** Bits with their remainder, as format and version are written.
 * @param {number} value @param {number} width @param {number} divisor */
function checked(value, width, divisor) {
  let rest = value;
  for (let at = 0; at < width; at++) rest = (rest << 1) ^ ((rest >> (width - 1)) * divisor);
  return (value << width) | rest;
}

/** The code without its data: squares that are set, `undefined` elsewhere. @param {number} version @param {number} mask */
function frame(version, mask) {
  const size = version * 4 + 17;
  /** @type {(boolean | undefined)[][]} */
  const squares = Array.from({ length: size }, () => new Array(size).fill(undefined));
  const ring = (/** @type {number} */ row, /** @type {number} */ column, /** @type {number} */ reach) => {
    for (let y = Math.max(0, row - reach); y <= Math.min(size - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(size - 1, column + reach); x++) {
        const distance = Math.max(Math.abs(y - row), Math.abs(x - column));
        squares[y][x] = reach === 4 ? distance !== 2 && distance !== 4 : distance !== 1;
      }
    }
  };
  for (let at = 8; at < size - 8; at++) squares[6][at] = squares[at][6] = at % 2 === 0;
  const places = marks(version);
  const end = size - 7;
  for (const row of places) {
    for (const column of places) {
      if ((row > 6 || column > 6) && (row > 6 || column < end) && (row < end || column > 6)) ring(row, column, 2);
    }
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ])
    ring(row, column, 4);
  const format = checked((LEVEL << 3) | mask, 10, 0x537) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >> bit) & 1) === 1;
    squares[bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit][8] = dark;
    squares[8][bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit] = dark;
  }
  squares[size - 8][8] = true;
  const told = checked(version, 12, 0x1f25);
  for (let bit = 0; version > 6 && bit < 18; bit++) {
    const [near, far] = [Math.floor(bit / 3), size - 11 + (bit % 3)];
    squares[near][far] = squares[far][near] = ((told >> bit) & 1) === 1;
  }
  return squares;
}

/** The whole code under one mask. @param {number[]} bytes @param {number} version @param {number} mask */
function drawn(bytes, version, mask) {
  const squares = frame(version, mask);
  const size = squares.length;
  let at = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (squares[row][column] !== undefined) continue;
        const dark = (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
        squares[row][column] = dark !== MASKS[mask](row, column);
        at += 1;
      }
    }
  }
  return /** @type {boolean[][]} */ (squares);
}

/** How hard a code is to read; the mask with the least is taken. @param {boolean[][]} squares */
export function penalty(squares) {
  const rows = squares.map((row) => row.map(Number).join(""));
  const lines = [...rows, ...squares.map((_, at) => rows.map((row) => row[at]).join(""))];
  let points = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * (`0000${line}0000`.match(/(?<=0000)1011101|1011101(?=0000)/g) ?? []).length;
  }
  for (let row = 1; row < rows.length; row++) {
    for (let column = 1; column < rows.length; column++) {
      const four = rows[row - 1].slice(column - 1, column + 1) + rows[row].slice(column - 1, column + 1);
      if (four === "0000" || four === "1111") points += 3;
    }
  }
  const share = rows.join("").replaceAll("0", "").length / rows.length ** 2;
  return points + 10 * Math.floor(Math.abs(share * 20 - 10));
}

/** The code of a text, or nothing where the text is too long. @param {string} text @param {number} [mask] */
export function qr(text, mask) {
  const bytes = new TextEncoder().encode(text);
  const version = CORRECTION.findIndex((_, at) => capacity(at + 1) * 8 >= 4 + counting(at + 1) + bytes.length * 8) + 1;
  if (version === 0) return undefined;
  const stream = interleaved(padded(bytes, version), version);
  const codes = (mask === undefined ? [...MASKS.keys()] : [mask]).map((one) => drawn(stream, version, one));
  const points = codes.map(penalty);
  return codes[points.indexOf(Math.min(...points))];
}

/** The dark squares as one path, with room for a quiet zone of four squares on each side. @param {boolean[][]} squares */
export function path(squares) {
  return squares
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : [])))
    .join("");
}
