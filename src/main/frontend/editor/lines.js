// Lines of runs, as they come out of foreign HTML: joined, trimmed, given to what they are the caption of.

export const linesOf = (block) =>
  block.text
    ? [block.text]
    : (block.items ?? block.paragraphs ?? [block.caption ?? [], ...(block.header ?? []), ...(block.rows ?? []).flat()]);

export const joined = (lines) => lines.flatMap((line, i) => (i > 0 ? [{ text: "\n" }, ...line] : line));

/** A line without white space at its ends; an indent of an ideographic space is what the style sheet does. */
export function trimmed(line) {
  const runs = line.map((run) => ({ ...run }));
  const ends = (from, step, pattern) => {
    for (let i = from; i >= 0 && i < runs.length; i += step) {
      if (runs[i].note) {
        return;
      }
      runs[i].text = runs[i].text.replace(pattern, "");
      if (runs[i].text !== "") {
        return;
      }
    }
  };
  ends(0, 1, /^[\s\u00a0\u200b\ufeff]+/);
  ends(runs.length - 1, -1, /[\s\u00a0\u200b\ufeff]+$/);
  let spaced = false;
  for (const run of runs) {
    if (run.text) {
      run.text = run.text.replace(/\u00a0/g, " ").replace(/ *\n */g, "\n").replace(/ {2,}/g, " ");
      run.text = spaced ? run.text.replace(/^ +/, "") : run.text;
      spaced = run.text === "" ? spaced : /[ \n]$/.test(run.text);
    }
  }
  return runs.filter((run) => run.note || run.text);
}

/** A caption belongs to the table or picture before it, or to the table after it. */
export function captioned(blocks) {
  const result = [];
  blocks.forEach((block, i) => {
    if (block.type !== "caption") {
      result.push(block);
      return;
    }
    const free = (other) => other && /^(table|figure|picture)$/.test(other.type) && other.caption.length === 0;
    const holder = [blocks[i + 1]?.type === "table" ? blocks[i + 1] : null, result.at(-1), blocks[i + 1]].find(free);
    if (holder) {
      holder.caption = block.text;
    } else {
      result.push({ ...block, type: "paragraph" });
    }
  });
  return result;
}

export function withoutMarks({ word, level: depth, ...block }) {
  return block.type === "heading" ? { ...block, level: depth } : block;
}
