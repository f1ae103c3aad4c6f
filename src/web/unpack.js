// Unpacks the programs that the one-file build holds: gzip, as base64 in the page. It stands in front of parts.js
// there, and in front of worker.js. By itself, as Firefox has learned it only with version 113; it takes 30 ms for
// what the first load needs.

/** The bytes that a text in base64 packs. */
function unpackText(text) {
  return unpack(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}

/** For each code of a length or a distance: where it begins, and how many bits say how far beyond. */
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
/** The order in which the lengths of the codes for lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Codes by their lengths: how many of each length, and what they stand for, in order. */
function codes(lengths) {
  const counts = new Uint16Array(16);
  const places = new Uint16Array(16);
  const symbols = new Uint16Array(lengths.length);
  for (const length of lengths) counts[length] += length > 0;
  for (let length = 1; length < 15; length++) places[length + 1] = places[length] + counts[length];
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[places[length]++] = symbol;
  });
  return { counts, symbols };
}

/** A block's bits, the lowest of each byte first. */
class Bits {
  constructor(packed, at) {
    Object.assign(this, { packed, at });
  }

  take(count) {
    let value = 0;
    for (let bit = 0; bit < count; bit++, this.at++) {
      value |= ((this.packed[this.at >> 3] >> (this.at & 7)) & 1) << bit;
    }
    return value;
  }

  symbol({ counts, symbols }) {
    let [code, first, place] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      code |= this.take(1);
      if (code - first < counts[length]) return symbols[place + code - first];
      place += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("the program in this file is damaged");
  }

  /** The codes that a block brings along. */
  ownCodes() {
    const [literals, distances, count] = [this.take(5) + 257, this.take(5) + 1, this.take(4) + 4];
    const short = new Array(19).fill(0);
    for (const place of ORDER.slice(0, count)) short[place] = this.take(3);
    const [own, lengths] = [codes(short), []];
    while (lengths.length < literals + distances) {
      const symbol = this.symbol(own);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) lengths.push(...new Array(this.take(2) + 3).fill(lengths[lengths.length - 1]));
      else lengths.push(...new Array(symbol === 17 ? this.take(3) + 3 : this.take(7) + 11).fill(0));
    }
    return [codes(lengths.slice(0, literals)), codes(lengths.slice(literals))];
  }
}

const fill = (count, length) => new Array(count).fill(length);
const fixedCodes = () => [
  codes([...fill(144, 8), ...fill(112, 9), ...fill(24, 7), ...fill(8, 8)]), codes(fill(30, 5)),
];

/** The bytes that gzip packed (RFC 1951; of the head, RFC 1952, the build writes ten bytes). */
function unpack(packed) {
  const out = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(packed.length - 4, true));
  const bits = new Bits(packed, 80);
  let end = 0;
  for (let isLast = false; !isLast;) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) {
      const start = ((bits.at + 7) >> 3) + 4;
      const length = packed[start - 4] | (packed[start - 3] << 8);
      out.set(packed.subarray(start, start + length), end);
      end += length;
      bits.at = (start + length) << 3;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixedCodes() : bits.ownCodes();
    for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
      if (symbol < 256) {
        out[end++] = symbol;
        continue;
      }
      const length = LENGTHS[symbol - 257] + bits.take(LENGTH_BITS[symbol - 257]);
      const code = bits.symbol(distances);
      const from = end - DISTANCES[code] - bits.take(DISTANCE_BITS[code]);
      for (let n = 0; n < length; n++) out[end++] = out[from + n];
    }
  }
  return out;
}
