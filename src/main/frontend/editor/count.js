// How long the text is: words where words are set apart by spaces, characters where they are not.
const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

export function measure(doc) {
  const text = doc.textBetween(0, doc.content.size, "\n", " ");
  return {
    words: text.replace(UNSPACED, " ").match(WORD)?.length ?? 0,
    characters: Array.from(text.replace(/\s+/g, "")).length,
  };
}

export function counter(words, language) {
  const format = new Intl.NumberFormat(language);
  return (doc) => {
    const { words: number, characters } = measure(doc);
    const spaced = !/^(ja|zh|th)\b/.test(language);
    return spaced
      ? words("count.words", format.format(number), format.format(characters))
      : words("count.characters", format.format(characters));
  };
}
