/** The words of a text, as Seedbed's library for Java finds them: docs/text.md says what a word is. */

const LETTER_WITHOUT_SPACES =
  "(?=\\p{L})[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}]";
const WORD = new RegExp(`${LETTER_WITHOUT_SPACES}\\p{M}*|(?:(?!${LETTER_WITHOUT_SPACES})[\\p{L}\\p{M}\\p{N}])+`, "gu");
const ALONE = new RegExp(`^${LETTER_WITHOUT_SPACES}`, "u");

const folded = text =>
  text.normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFKC");

/** The words in the order of the text; a single letter is one only in scripts that put no spaces between words. */
export const words = text =>
  (folded(text).match(WORD) ?? []).filter(word => ALONE.test(word) || word.length > String.fromCodePoint(word.codePointAt(0)).length);

/** The columns of the known words, then of the known pairs of neighbours, each as often as it occurs. */
export function columns(words, known) {
  const pairs = words.slice(1).flatMap((right, i) =>
    known.has(words[i]) && known.has(right) ? [`${words[i]} ${right}`] : []);
  return [...words, ...pairs].filter(term => known.has(term)).map(term => known.get(term));
}
