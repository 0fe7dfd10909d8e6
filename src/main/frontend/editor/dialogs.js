// The dialogs of the editor: a link's address; a picture with its alternative text.
import { el } from "./words.js";

let count = 0;

/** Opens a modal dialog of a form; what `submit` returns as a message is shown and keeps it open. */
function open(title, fields, buttons, submit, words) {
  const heading = `editor-dialog-${++count}`;
  const problem = el("p", { class: "problem", role: "alert", hidden: true });
  const form = el(
    "form",
    { method: "dialog", novalidate: true },
    el("h2", { id: heading }, title),
    ...fields,
    problem,
    el(
      "div",
      { class: "buttons" },
      el("button", { type: "submit", class: "primary" }, words("dialog.done")),
      ...buttons,
      el("button", { type: "button", class: "quiet", click: () => dialog.close() }, words("dialog.cancel")),
    ),
  );
  const dialog = el("dialog", { class: "editor-dialog", "aria-labelledby": heading }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector(".primary");
    button.disabled = true;
    const message = await submit();
    button.disabled = false;
    problem.hidden = !message;
    problem.textContent = message ?? "";
    if (!message) {
      dialog.close();
    }
  });
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
  });
}

const field = (label, input, hint) => {
  const id = `editor-field-${++count}`;
  input.id = id;
  if (hint) {
    input.setAttribute("aria-describedby", `${id}-hint`);
  }
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    input,
    hint ? el("p", { class: "hint", id: `${id}-hint` }, hint) : null,
  );
};

/** An address as people type it, made whole; null where it is none that a link may have. */
export function address(typed, isLink) {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) {
    return `mailto:${text}`;
  }
  const whole = /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(text) ? `https://${text}` : text;
  if (!isLink(whole)) {
    return null;
  }
  try {
    return whole.startsWith("/") ? encodeURI(decodeURI(whole)) : new URL(whole).href;
  } catch {
    return null;
  }
}

/** Asks where a link leads; `done` is given the address, or null to remove the link. */
export function askLink({ current, isLink, words, done }) {
  const input = el("input", { type: "text", inputmode: "url", autofocus: true, autocomplete: "off", spellcheck: "false" });
  input.value = current ?? "";
  const remove = el(
    "button",
    {
      type: "button",
      class: "quiet",
      click: (event) => {
        done(null);
        event.target.closest("dialog").close();
      },
    },
    words("link.remove"),
  );
  return open(
    words("link"),
    [field(words("link.address"), input, words("link.hint"))],
    current ? [remove] : [],
    () => {
      const whole = address(input.value, isLink);
      if (!whole) {
        return words("link.wrong");
      }
      done(whole);
      return null;
    },
    words,
  );
}

/**
 * Asks for a picture and what it shows.
 *
 * @param current the figure that is changed, or null for a new one
 * @param file a picture that was dropped or pasted, if it was
 * @param upload stores a file and answers with its source; null where only the alternative text may change
 * @param media makes a source an address
 */
export function askFigure({ current, file, upload, media, words, done }) {
  const picture = upload ? el("input", { type: "file", accept: "image/png,image/jpeg,image/webp,image/gif,image/tiff" }) : null;
  const text = el("textarea", { rows: "2", maxlength: "2000", autofocus: !picture || Boolean(current || file) });
  const decorative = el("input", { type: "checkbox" });
  text.value = current?.alternative ?? "";
  decorative.checked = Boolean(current) && current.alternative === "";
  const tell = () => (text.disabled = decorative.checked);
  decorative.addEventListener("change", tell);
  tell();
  let source = current?.source ?? null;
  const preview = el("img", { class: "preview", alt: "", hidden: !source, src: source ? media(source) : false });
  let stored = null;
  let chosen = file ?? null;
  picture?.addEventListener("change", () => (chosen = picture.files[0] ?? null));
  const fields = [
    preview,
    picture && !file ? field(current ? words("figure.replace") : words("figure.file"), picture, words("figure.limits")) : null,
    chosen ? el("p", { class: "hint" }, chosen.name) : null,
    field(words("figure.alternative"), text, words("figure.alternative.hint")),
    el("label", { class: "choice" }, decorative, " ", words("figure.decorative")),
  ];
  const submit = async () => {
    if (!source && !chosen) {
      return words("figure.none");
    }
    const alternative = decorative.checked ? "" : text.value.trim().replace(/\s+/g, " ");
    if (!alternative && !decorative.checked) {
      text.focus();
      return words("figure.alternative.missing");
    }
    if (chosen && chosen !== stored) {
      const answer = await upload(chosen);
      if (answer.message) {
        return answer.message;
      }
      source = answer.source;
      stored = chosen;
    }
    done({ source, alternative });
    return null;
  };
  return open(words("figure"), fields.filter(Boolean), [], submit, words);
}
