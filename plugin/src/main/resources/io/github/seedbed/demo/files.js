/** The files of the page: inside of it, in base64, where it is one file, and else next to it. */

const inside = name => document.querySelector(`script[data-file="${name}"]`);

async function bytes(name) {
  const part = inside(name);
  if (part) return Uint8Array.from(atob(part.textContent.trim()), c => c.charCodeAt(0)).buffer;
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} could not be loaded (${response.status})`);
  return response.arrayBuffer();
}

const text = async name => new TextDecoder().decode(await bytes(name));

/** Everything that the page needs to know. */
export async function load() {
  const json = async name => JSON.parse(await text(name));
  const [about, config, profile, parity, onnx] = await Promise.all([
    json("about.json"),
    json("bundle/config.json"),
    json("bundle/profile.json"),
    json("bundle/parity.json"),
    bytes("bundle/model.onnx"),
  ]);
  const hasText = config.features.some(feature => feature.type === "text");
  const terms = hasText ? (await text("bundle/vocabulary.txt")).split("\n").filter(term => term) : [];
  return { about, config, profile, parity, onnx, terms };
}

/** Lets the browser save a text as a file. */
export function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { download: name, href: url }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
