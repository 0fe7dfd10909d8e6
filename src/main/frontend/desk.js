// Conveniences of the desk. Its pages other than the editor work without them.
import "./compose/compose.js";
import "./desk-facts.js";
import "./coding/marking.js";

// A form that cannot be undone asks once more: <form data-confirm="Really?">
for (const form of document.querySelectorAll("form[data-confirm]")) {
  form.addEventListener("submit", (event) => {
    if (!window.confirm(form.dataset.confirm)) event.preventDefault();
  });
}

// A choice that acts at once: <select data-submits>
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// In the editor the remark that is begun is about the paragraph in which the cursor stands:
//   <select name="block" data-follows="id of the editor">
for (const select of document.querySelectorAll("select[data-follows]")) {
  const editor = document.getElementById(select.dataset.follows);
  document.addEventListener("selectionchange", () => {
    const block = editor?.contains(document.activeElement) && blockAt(editor.parleyEditor?.view);
    if (!block) return;
    if (![...select.options].some((option) => option.value === block.id)) {
      select.add(new Option(block.text, block.id));
    }
    select.value = block.id;
  });
}

function blockAt(view) {
  if (!view) return null;
  const { $from } = view.state.selection;
  const node = $from.depth > 0 ? $from.node(1) : view.state.selection.node;
  return node?.attrs?.id ? { id: node.attrs.id, text: node.textContent.slice(0, 60) } : null;
}

// From a remark to its paragraph in the editor: <a data-block="id">
for (const link of document.querySelectorAll("a[data-block]")) {
  link.addEventListener("click", (event) => {
    const view = document.querySelector("[data-editor]")?.parleyEditor?.view;
    if (!view) return;
    view.state.doc.forEach((node, offset) => {
      if (node.attrs.id !== link.dataset.block) return;
      event.preventDefault();
      view.nodeDOM(offset)?.scrollIntoView({ block: "center" });
      view.focus();
    });
  });
}

// What changes by itself is read again while the page is looked at: <section id="progress" data-refreshed="SECONDS">
for (const part of document.querySelectorAll("[data-refreshed]")) {
  const again = async (shown) => {
    await new Promise((resume) => setTimeout(resume, shown.dataset.refreshed * 1000));
    let now = shown;
    if (!document.hidden) {
      try {
        const answer = await fetch(location.pathname);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const read = answer.ok && page.getElementById(shown.id);
        if (read) {
          shown.replaceWith((now = document.adoptNode(read)));
          if (!now.dataset.refreshed) location.reload();
        }
      } catch {
        // The connection is gone for the moment.
      }
    }
    if (now.dataset.refreshed) again(now);
  };
  again(part);
}
