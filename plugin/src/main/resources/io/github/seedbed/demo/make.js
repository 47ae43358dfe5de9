/** Makes elements. */

/** An element of HTML with properties and content: make("p", { className: "small" }, "text", element). */
export function make(tag, properties = {}, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** An element of SVG with attributes; style has to be set as properties, for the page's policy allows no attribute. */
export function draw(tag, attributes = {}, ...content) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("--")) element.style.setProperty(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

export const find = id => document.getElementById(id);

/** Six hues are as many as eyes distinguish; a label of more than six gets the first when it is the answer. */
export const hue = (label, labels, isTop) => (labels <= 6 ? `var(--hue-${label})` : isTop ? "var(--hue-0)" : "var(--other)");

/** A score: one that is rounded to nothing or to all is not told as such. */
export function percent(score) {
  if (score > 0 && score < 0.001) return "< 0.1\u00a0%";
  if (score < 1 && score > 0.999) return "> 99.9\u00a0%";
  return `${(100 * score).toFixed(1)}\u00a0%`;
}

/** A share of cases, of which there are too few for decimals. */
export const whole = share => `${Math.round(100 * share)}\u00a0%`;
