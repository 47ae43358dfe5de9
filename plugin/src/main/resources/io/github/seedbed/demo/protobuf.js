/** Reads the few shapes of protobuf that an ONNX file is made of: https://protobuf.dev/programming-guides/encoding/ */

const utf8 = new TextDecoder();

/** One message as {field number: [values]}: numbers as they are, everything else as a view of its bytes. */
export function message(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields = {};
  let at = 0;
  while (at < bytes.length) {
    const [key, next] = varint(bytes, at);
    const wire = key % 8;
    let value;
    if (wire === 0) {
      [value, at] = varint(bytes, next);
    } else if (wire === 1) {
      value = view.getFloat64(next, true);
      at = next + 8;
    } else if (wire === 2) {
      const [length, start] = varint(bytes, next);
      at = start + length;
      if (at > bytes.length) throw new Error("model.onnx is cut off");
      value = bytes.subarray(start, at);
    } else if (wire === 5) {
      value = view.getFloat32(next, true);
      at = next + 4;
    } else {
      throw new Error(`model.onnx has a field of the unknown kind ${wire}`);
    }
    (fields[Math.floor(key / 8)] ??= []).push(value);
  }
  return fields;
}

/** A whole number of up to 64 bits and where the next byte is; exact up to 2^53. */
function varint(bytes, at) {
  let low = 0;
  let high = 0; // the bits from the 28th on, for 64 of them are more than a number holds
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error("model.onnx is cut off");
    if (shift < 28) low += (byte & 127) * 2 ** shift;
    else high += (byte & 127) * 2 ** (shift - 28);
    if (byte < 128) return [(high >= 2 ** 35 ? high - 2 ** 36 : high) * 2 ** 28 + low, at];
  }
  throw new Error("model.onnx has a number of more than 64 bits");
}

export const text = (fields, number) => (fields[number] ? utf8.decode(fields[number][0]) : "");

export const texts = (fields, number) => (fields[number] ?? []).map(bytes => utf8.decode(bytes));

/** Repeated floats, packed or not. */
export function floats(fields, number) {
  const parts = fields[number] ?? [];
  if (parts.every(part => typeof part === "number")) return Float32Array.from(parts);
  return concatenated(Float32Array, parts.map(bytes => new Float32Array(bytes.slice().buffer)));
}

/** Repeated whole numbers, packed or not. */
export function wholes(fields, number) {
  const all = [];
  for (const part of fields[number] ?? []) {
    if (typeof part === "number") {
      all.push(part);
    } else {
      for (let at = 0; at < part.length; ) {
        const [value, next] = varint(part, at);
        all.push(value);
        at = next;
      }
    }
  }
  return all;
}

function concatenated(Type, parts) {
  const all = new Type(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
