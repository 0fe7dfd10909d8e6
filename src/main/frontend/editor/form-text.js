// The text that a form holds: title and abstract in its fields, the blocks in its editor or its passages.

/** The fields of a form, what it holds now, and how something else is put into it. */
export function textOf(form) {
  const fields = ["title", "summary"].map((name) => form.elements.namedItem(name)).filter(Boolean);
  const whole = form.querySelector("[data-editor]");
  const passages = [...form.querySelectorAll("[data-editor-block]")];

  function text() {
    const values = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    return {
      title: values.title ?? "",
      summary: values.summary ?? "",
      blocks: whole ? whole.parleyEditor.blocks() : passages.map((passage) => passage.parleyEditor.block()),
    };
  }

  function show({ title, summary, blocks }) {
    for (const field of fields) {
      field.value = { title, summary }[field.name];
    }
    whole?.parleyEditor.setBlocks(blocks);
    const byId = new Map(blocks.map((block) => [block.id, block]));
    for (const passage of passages) {
      const own = passage.parleyEditor.block();
      const theirs = byId.get(own.id);
      if (theirs && JSON.stringify(theirs) !== JSON.stringify(own)) {
        passage.parleyEditor.setBlock(theirs);
      }
    }
  }

  return { fields, text, show };
}
